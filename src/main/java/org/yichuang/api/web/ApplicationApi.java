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
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.api.web.ApplicationAnswer.Courier;
import org.yichuang.cases.RefusalText;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.HeldLicences;
import org.yichuang.intake.Party;
import org.yichuang.intake.web.DeliveryForm;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.ItemCode;
import org.yichuang.pages.Page;

/// Preparing an application from another system, as the applicant.
@RestController
@Allowed(Role.APPLICANT)
@RequestMapping(ApplicationApi.BASE)
@Tag(name = "applications")
class ApplicationApi {

    static final String BASE = "/api/v1/applications";

    /// Of a draft that was begun and not saved since: the form was not written yet.
    private static final int FIRST_REVISION = 1;

    private final Applications applications;
    private final HeldLicences held;
    private final ApplicationAnswers answers;
    private final ApplicationInput input;
    private final ApplyingParties parties;
    private final OwnApplications own;
    private final Catalogue catalogue;
    private final BodyReader bodies;

    ApplicationApi(
            Applications applications,
            HeldLicences held,
            ApplicationAnswers answers,
            ApplicationInput input,
            ApplyingParties parties,
            OwnApplications own,
            Catalogue catalogue,
            BodyReader bodies) {
        this.applications = applications;
        this.held = held;
        this.answers = answers;
        this.input = input;
        this.parties = parties;
        this.own = own;
        this.catalogue = catalogue;
        this.bodies = bodies;
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

    record AnswersBody(Map<String, Object> answers) implements Body {}

    record FormValuesBody(Map<String, Object> form) implements Body {}

    /// @param to needed for a courier, left out otherwise
    record DeliveryBody(Command.Delivery by, @Nullable Courier to) implements Body {}

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
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
        refuse(page, faults);
        CaseNo no =
                applications.start(
                        account,
                        party,
                        item.slug(),
                        Optional.ofNullable(sent.licence()),
                        read,
                        drawn);
        Application begun = own.find(page, account, no);
        if (sent.form() != null && begun.revision() == FIRST_REVISION) {
            fill(page, account, begun, sent.form(), begun.revision());
        }
        Application filled = own.find(page, account, no);
        return ResponseEntity.created(URI.create(BASE + "/" + no.text()))
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
                            RefusalText.of(chosen.get().refusal(), page::text).reason()));
        }
    }

    private static void refuse(Page page, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw ApiProblems.invalid(page, faults);
        }
    }

    private void fill(
            Page page, Account account, Application begun, Map<String, Object> form, int seen) {
        List<Fault> faults = new ArrayList<>();
        FormValues values =
                input.values(
                        page, begun.form(), form, begun.narrowed().variables(), "/form", faults);
        refuse(page, faults);
        if (!applications.save(account, begun.no(), values, seen)) {
            int now = own.find(page, account, begun.no()).revision();
            throw new ApiProblem(
                    ApiProblems.details(
                                    page,
                                    HttpStatus.CONFLICT,
                                    "CHANGED_MEANWHILE",
                                    "api.revision",
                                    seen,
                                    now)
                            .with("version", now));
        }
    }

    @GetMapping("/{no}")
    @Operation(
            operationId = "getApplication",
            summary = "An application while it is prepared",
            description =
                    "With the questions that matter so far, the form as JSON Schema with what is"
                            + " filled in, the materials that this applicant needs, and everything"
                            + " that is still missing. The `ETag` is the revision for `If-Match`.")
    ResponseEntity<ApplicationAnswer> get(Page page, Account account, @PathVariable CaseNo no) {
        return answer(page, account, no);
    }

    private ResponseEntity<ApplicationAnswer> answer(Page page, Account account, CaseNo no) {
        Application application = own.find(page, account, no);
        return ResponseEntity.ok()
                .eTag(String.valueOf(application.revision()))
                .body(answers.of(page, application));
    }

    @PutMapping(path = "/{no}/answers", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putApplicationAnswers",
            summary = "Replaces the answers to the guided questions",
            description = "What the item asks of this applicant follows from them.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = AnswersBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The application now",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    ResponseEntity<ApplicationAnswer> putAnswers(
            Page page, Account account, @PathVariable CaseNo no, @RequestBody String body) {
        Application application = own.find(page, account, no);
        AnswersBody sent = bodies.read(page, body, AnswersBody.class);
        List<Fault> faults = new ArrayList<>();
        Map<String, Object> read = input.answers(page, application.item(), sent.answers(), faults);
        refuse(page, faults);
        applications.answer(account, no, read);
        return answer(page, account, no);
    }

    @PutMapping(path = "/{no}/form", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putApplicationForm",
            summary = "Replaces the values of the form",
            description =
                    "What is missing may still come; what is wrong is refused with a pointer for"
                            + " each field. When the application was saved since the revision in"
                            + " `If-Match`, the answer is 409 and nothing is written.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    FormValuesBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The application now",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    @ApiResponse(responseCode = "428", ref = "#/components/responses/VersionMissing")
    ResponseEntity<ApplicationAnswer> putForm(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @Parameter(ref = "#/components/parameters/IfMatch")
                    @RequestHeader(name = HttpHeaders.IF_MATCH, required = false)
                    @Nullable String ifMatch,
            @RequestBody String body) {
        Application application = own.find(page, account, no);
        OptionalInt seen = Conditions.seen(page, ifMatch);
        FormValuesBody sent = bodies.read(page, body, FormValuesBody.class);
        fill(page, account, application, sent.form(), seen.orElse(application.revision()));
        return answer(page, account, no);
    }

    @PutMapping(path = "/{no}/delivery", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "putApplicationDelivery",
            summary = "Chooses how the result is handed over",
            description =
                    "Electronically unless something else is chosen; a courier needs an address.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = DeliveryBody.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The application now",
            useReturnTypeSchema = true)
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    ResponseEntity<ApplicationAnswer> putDelivery(
            Page page, Account account, @PathVariable CaseNo no, @RequestBody String body) {
        Application application = own.find(page, account, no);
        DeliveryBody sent = bodies.read(page, body, DeliveryBody.class);
        Courier to = sent.to();
        DeliveryForm form =
                to == null
                        ? new DeliveryForm(sent.by().name(), "", "", "")
                        : new DeliveryForm(
                                sent.by().name(), to.recipient(), to.phone(), to.place());
        refuse(
                page,
                form.errors(page, application.ways()).stream()
                        .map(
                                error ->
                                        new Fault(
                                                error.field().equals("by")
                                                        ? "/by"
                                                        : "/to/" + error.field(),
                                                error.message()))
                        .toList());
        applications.deliverBy(account, no, form.choice());
        return answer(page, account, no);
    }
}
