package org.yichuang.intake.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.LicencePurpose;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.catalogue.TrustLevel;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.intake.Application;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.intake.Provided;
import org.yichuang.licences.Licence;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Turns an application into what the lifecycle and the file of the case need of it.
@Component
class Filings {

    private static final String ONLINE = "2";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Directory directory;
    private final Procedures procedures;

    Filings(Directory directory, Procedures procedures) {
        this.directory = directory;
        this.procedures = procedures;
    }

    /// An application of which nothing is known yet but what it is for.
    ///
    /// @param applicant the applicant's key
    /// @param licence that it is about, null for a new one
    Filing empty(Item item, String applicant, @Nullable Licence licence) {
        return new Filing(
                item.slug(),
                item.version(),
                window(),
                applicant,
                ONLINE,
                List.of(),
                Set.of(),
                Set.of(),
                "",
                DeliveryChoice.ELECTRONIC.by(),
                null,
                null,
                purpose(item, licence),
                null,
                null);
    }

    private static Filing.@Nullable Purpose purpose(Item item, @Nullable Licence licence) {
        LicencePurpose purpose = item.purpose();
        return purpose == null || licence == null
                ? null
                : new Filing.Purpose(
                        switch (purpose) {
                            case CHANGE -> Filing.Purpose.Kind.CHANGE;
                            case RENEWAL -> Filing.Purpose.Kind.RENEWAL;
                            case REISSUE -> Filing.Purpose.Kind.REISSUE;
                        },
                        licence.identifier().text(),
                        licence.validUntil());
    }

    Filing of(Application application, FormValues submitted) {
        return new Filing(
                application.item().slug(),
                application.item().version(),
                window(),
                application.party().key(),
                ONLINE,
                Filing.steps(
                        procedures.of(application.item().slug(), application.item().version()),
                        application.narrowed().reviewSteps().stream()
                                .map(ReviewStep::id)
                                .collect(Collectors.toSet())),
                application.materials().stream()
                        .filter(provided -> !provided.needed().mayFollow())
                        .map(provided -> provided.needed().material().id())
                        .collect(Collectors.toSet()),
                application.materials().stream()
                        .filter(Provided::isThere)
                        .map(provided -> provided.needed().material().id())
                        .collect(Collectors.toSet()),
                submitted.digest(),
                application.delivery().by(),
                application.materials().stream()
                        .filter(provided -> provided.needed().mayFollow())
                        .map(provided -> provided.needed().material().id())
                        .collect(Collectors.toSet()),
                application.narrowed().commitment() == null
                        ? null
                        : "commitment/" + application.no().text(),
                purpose(
                        application.item(),
                        application.about() == null ? null : application.about().licence()),
                null,
                null);
    }

    /// The authority that staffs the comprehensive windows: the one that runs the district's
    /// centre.
    private String window() {
        return directory.halls().stream()
                .filter(hall -> hall.kind().equals("centre"))
                .filter(hall -> directory.home().contains(hall.region()))
                .map(Hall::authority)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the district has no service centre"));
    }

    /// @param by who submits, and by that signs for the truth of it (art. 31)
    Enclosure enclosure(Application application, FormValues submitted, Account by, Instant at) {
        List<Enclosure.Material> materials = new ArrayList<>();
        application.materials().forEach(provided -> add(provided, materials));
        ObjectNode filed = JSON.createObjectNode();
        filed.set("answers", JSON.valueToTree(application.narrowed().answers()));
        filed.set("form", submitted.toJson());
        filed.set("delivery", delivery(application.delivery()));
        ReviewPlan.Commitment commitment = application.narrowed().commitment();
        if (commitment != null) {
            filed.set("commitment", JSON.valueToTree(commitment.text()));
        }
        filed.putObject("signed").put("by", by.name()).put("at", at.toString());
        return new Enclosure(JSON.writeValueAsString(filed), materials);
    }

    private static ObjectNode delivery(DeliveryChoice choice) {
        ObjectNode delivery = JSON.createObjectNode().put("by", choice.by().name());
        DeliveryChoice.Address to = choice.to();
        if (to != null) {
            delivery.put("recipient", to.recipient())
                    .put("phone", to.phone())
                    .put("place", to.place());
        }
        return delivery;
    }

    private static void add(Provided provided, List<Enclosure.Material> materials) {
        String id = provided.needed().material().id();
        if (provided.isTheForm()) {
            String name = provided.needed().material().name().zh();
            materials.add(new Enclosure.Material(id, null, name, "", 0, 'D', "form"));
        }
        Provided.Fetched fetched = provided.fetched();
        if (fetched != null) {
            String name = (fetched.issuer().zh() + " " + fetched.number()).strip();
            materials.add(new Enclosure.Material(id, null, name, "", 0, 'A', "shared"));
        }
        char trust = provided.needed().material().trust() == TrustLevel.D ? 'D' : 'C';
        provided.files()
                .forEach(
                        file ->
                                materials.add(
                                        new Enclosure.Material(
                                                id,
                                                file.address(),
                                                file.name(),
                                                file.mediaType(),
                                                file.size(),
                                                trust,
                                                "upload")));
    }
}
