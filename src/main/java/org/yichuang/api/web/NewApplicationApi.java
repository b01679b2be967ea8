package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.HeldLicences;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.ItemCode;
import org.yichuang.pages.Page;
import org.yichuang.wording.ToldRefusal;
import org.yichuang.wording.WordsOfCases;

/// Beginning an application from another system, as the applicant.
@RestController
@Allowed(Role.APPLICANT)
@Tag(name = "applications")
class NewApplicationApi {

    /// Of a draft that was begun and not saved since: the form was not written yet.
    private static final int FIRST_REVISION = 1;

    private final Applications applications;
    private final HeldLicences held;
    private final ApplicationAnswers answers;
    private final ApplicationInput input;
    private final ApplyingParties parties;
    private final OwnApplications own;
    private final ApiFormFilling filling;
    private final Catalogue catalogue;
    private final BodyReader bodies;
    private final WordsOfCases wording;

    NewApplicationApi(
            Applications applications,
            HeldLicences held,
            ApplicationAnswers answers,
            ApplicationInput input,
            ApplyingParties parties,
            OwnApplications own,
            ApiFormFilling filling,
            Catalogue catalogue,
            BodyReader bodies,
            WordsOfCases wording) {
        this.applications = applications;
        this.held = held;
        this.answers = answers;
        this.input = input;
        this.parties = parties;
        this.own = own;
        this.filling = filling;
        this.catalogue = catalogue;
        this.bodies = bodies;
        this.wording = wording;
    }

    /// @param item its slug or its code
    /// @param creditCode the company in whose name it is; null for the caller
    /// @param licence identifier of the licence that is to be changed, renewed or issued again, for
    ///     an item that does so
    record NewApplicationBody(
            String item,
            @Nullable String creditCode,
            @Nullable String licence,
            @Nullable Map<String, Object> answers,
            @Nullable Map<String, Object> form)
            implements Body {}

    @PostMapping(path = ApplicationApi.BASE, consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "createApplication",
            summary = "Begins an application",
            description =
                    "For an item in force, in the caller's own name or in that of a company they act"
                            + " for. Answers and form may come now or later. Repeating the request"
                            + " with the same key begins nothing new.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    NewApplicationBody.class))))
    @ApiResponse(
            responseCode = "201",
            description = "Begun",
            headers =
                    @Header(
                            name = "Location",
                            description = "Where the application is",
                            schema = @Schema(type = "string")),
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    ResponseEntity<ApplicationAnswer> create(
            Page page,
            Account account,
            @Parameter(ref = "#/components/parameters/IdempotencyKey")
                    @RequestHeader(name = Conditions.KEY, required = false)
                    @Nullable String key,
            @RequestBody String body) {
        UUID drawn = Conditions.key(page, account, key);
        NewApplicationBody sent = bodies.read(page, body, NewApplicationBody.class);
        Item item = item(page, sent.item());
        Party party = parties.of(page, account, sent.creditCode(), "/creditCode");
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> read =
                input.answers(
                        page, item, sent.answers() == null ? Map.of() : sent.answers(), faults);
        about(page, item, party, sent.licence(), faults);
        ApiProblems.refuse(page, faults);
        CaseNo no =
                applications.start(
                        account,
                        party,
                        item.slug(),
                        Optional.ofNullable(sent.licence()),
                        read,
                        drawn);
        Application begun = own.find(page, account, no);
        if (!begun.item().slug().equals(item.slug()) || !begun.party().key().equals(party.key())) {
            throw ApiProblems.keyReused(page);
        }
        if (sent.form() != null && begun.revision() == FIRST_REVISION) {
            filling.fill(page, account, begun, sent.form(), begun.revision());
        }
        Application filled = own.find(page, account, no);
        return ResponseEntity.created(URI.create(ApplicationApi.BASE + "/" + no.text()))
                .eTag(String.valueOf(filled.revision()))
                .body(answers.of(page, filled));
    }

    private Item item(Page page, String named) {
        return catalogue
                .versionInForce(named)
                .or(() -> ItemCode.parse(named).toOptional().flatMap(catalogue::versionInForce))
                .map(ItemVersion::item)
                .filter(Item::canBeAppliedFor)
                .orElseThrow(
                        () ->
                                ApiProblems.invalid(
                                        page,
                                        List.of(
                                                new Fault(
                                                        "/item",
                                                        page.text("api.item.unknown", named)))));
    }

    /// An item that is about a licence needs one that the party holds, and that it takes today.
    private void about(
            Page page, Item item, Party party, @Nullable String licence, List<Fault> faults) {
        if (item.purpose() == null) {
            if (licence != null) {
                faults.add(new Fault("/licence", page.text("api.licence.not-about", item.slug())));
            }
            return;
        }
        Optional<HeldLicences.Held> chosen =
                Optional.ofNullable(licence).flatMap(each -> held.find(party, item, each));
        if (chosen.isEmpty()) {
            String possible =
                    held.of(party, item).stream()
                            .map(HeldLicences.Held::identifier)
                            .collect(Collectors.joining(", "));
            faults.add(
                    new Fault(
                            "/licence",
                            possible.isEmpty()
                                    ? page.text("api.licence.none")
                                    : page.text("api.licence.choose", possible)));
        } else if (chosen.get().refusal() != null) {
            faults.add(
                    new Fault(
                            "/licence",
                            ToldRefusal.of(wording.of(page, item), chosen.get().refusal()).line()));
        }
    }
}
