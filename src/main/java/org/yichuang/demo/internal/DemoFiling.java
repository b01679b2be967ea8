package org.yichuang.demo.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.catalogue.Share;
import org.yichuang.catalogue.TrustLevel;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormValues;
import org.yichuang.intake.Party;
import org.yichuang.materials.StoredFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// What an invented applicant files.
///
/// @param following what is brought later
record DemoFiling(Item item, Filing filing, Enclosure enclosure, Enclosure following) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int TRIES = 200;

    /// One in so many brings later what may follow.
    private static final int LATER = 5;

    private static final String WINDOW = "1";
    private static final String ONLINE = "2";

    static DemoFiling invent(
            DemoPast.World world,
            Random random,
            DemoNames names,
            ItemVersion version,
            Applicant applicant,
            boolean online,
            LocalDate day) {
        Narrowed narrowed = answered(world, random, version.item());
        FormDefinition form =
                world.forms().published(Optional.ofNullable(version.form()).orElseThrow());
        FormValues values =
                new DemoForms(
                                world.forms(),
                                random,
                                names,
                                applicant,
                                new Party(applicant)
                                        .creditCode()
                                        .flatMap(world.registers()::company),
                                day)
                        .fill(form, narrowed.variables());
        Procedure procedure = world.procedures().of(version.slug(), version.version());
        boolean later =
                procedure.promises().tolerance() != null && online && random.nextInt(LATER) == 0;
        Set<String> provided = new TreeSet<>();
        Set<String> essentials = new TreeSet<>();
        Set<String> mayFollow = new TreeSet<>();
        List<Enclosure.Material> materials = new ArrayList<>();
        List<Enclosure.Material> following = new ArrayList<>();
        narrowed.needed()
                .forEach(
                        needed -> {
                            String id = needed.material().id();
                            (needed.mayFollow() ? mayFollow : essentials).add(id);
                            boolean follows = later && needed.mayFollow();
                            if (!follows) {
                                provided.add(id);
                            }
                            (follows ? following : materials)
                                    .add(material(world, version, needed.material(), online));
                        });
        Filing filing =
                new Filing(
                        version.slug(),
                        version.version(),
                        "service-centre",
                        applicant.key(),
                        online ? ONLINE : WINDOW,
                        Filing.steps(
                                procedure,
                                narrowed.reviewSteps().stream()
                                        .map(ReviewStep::id)
                                        .collect(Collectors.toSet())),
                        essentials,
                        provided,
                        values.digest(),
                        random.nextInt(4) == 0 ? Delivery.WINDOW : Delivery.ELECTRONIC,
                        mayFollow,
                        null,
                        null,
                        null,
                        null);
        ObjectNode filed = JSON.createObjectNode();
        filed.set("answers", JSON.valueToTree(narrowed.answers()));
        filed.set("form", values.toJson());
        return new DemoFiling(
                version.item(),
                filing,
                new Enclosure(JSON.writeValueAsString(filed), materials),
                new Enclosure(null, following));
    }

    /// Fetched, made from the form, uploaded at home, or brought to the window on paper.
    private static Enclosure.Material material(
            DemoPast.World world, ItemVersion version, Material material, boolean online) {
        return switch (material.share()) {
            case Share.Licence _, Share.Base _ -> without(material, 'A', "shared");
            case Share.Form _ -> without(material, 'D', "form");
            case Share.None _ when !online -> without(material, 'B', "paper");
            case Share.None _ ->
                    world.papers()
                            .of(version.slug(), material.id())
                            .map(file -> uploaded(material, file))
                            .orElseGet(() -> without(material, 'B', "paper"));
        };
    }

    private static Enclosure.Material without(Material material, char trust, String source) {
        return new Enclosure.Material(
                material.id(), null, material.name().zh(), "", 0, trust, source);
    }

    private static Enclosure.Material uploaded(Material material, StoredFile file) {
        return new Enclosure.Material(
                material.id(),
                file.address(),
                file.name(),
                file.mediaType(),
                file.size(),
                material.trust() == TrustLevel.D ? 'D' : 'C',
                "upload");
    }

    /// An essential material that the applicant makes and can mend.
    String broughtByApplicant() {
        return item.materials().stream()
                .filter(material -> !material.isFetched())
                .map(Material::id)
                .filter(filing.essentials()::contains)
                .findFirst()
                .orElse("form");
    }

    /// Answers the guided questions by chance until they lead to an application.
    private static Narrowed answered(DemoPast.World world, Random random, Item item) {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Map<String, Object> answers = new HashMap<>();
            Narrowed narrowed = world.guidance().narrow(item, answers);
            for (Optional<Question> next = narrowed.next();
                    next.isPresent() && !narrowed.endsHere();
                    next = narrowed.next()) {
                answers.put(next.get().id(), answer(random, next.get()));
                narrowed = world.guidance().narrow(item, answers);
            }
            if (!narrowed.endsHere() && !narrowed.reviewSteps().isEmpty()) {
                return narrowed;
            }
        }
        throw new IllegalStateException("no answers lead to an application for " + item.slug());
    }

    private static Object answer(Random random, Question question) {
        return switch (question.kind()) {
            case SINGLE -> option(random, question);
            case MULTIPLE -> List.of(option(random, question));
            case YES_NO -> random.nextBoolean();
            case NUMBER -> 20 + random.nextInt(480);
            case DATE -> LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
        };
    }

    private static String option(Random random, Question question) {
        List<Question.Option> options = question.options();
        return options.get(random.nextInt(options.size())).id();
    }
}
