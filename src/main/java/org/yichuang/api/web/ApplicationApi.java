package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.api.web.ApplicationAnswer.Courier;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.intake.web.DeliveryForm;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Preparing an application from another system, as the applicant.
@RestController
@Allowed(Role.APPLICANT)
@RequestMapping(ApplicationApi.BASE)
@Tag(name = "applications")
class ApplicationApi {

    static final String BASE = "/api/v1/applications";

    private final Applications applications;
    private final ApplicationAnswers answers;
    private final ApplicationInput input;
    private final OwnApplications own;
    private final ApiFormFilling filling;
    private final BodyReader bodies;

    ApplicationApi(
            Applications applications,
            ApplicationAnswers answers,
            ApplicationInput input,
            OwnApplications own,
            ApiFormFilling filling,
            BodyReader bodies) {
        this.applications = applications;
        this.answers = answers;
        this.input = input;
        this.own = own;
        this.filling = filling;
        this.bodies = bodies;
    }

    record AnswersBody(Map<String, Object> answers) implements Body {}

    record FormValuesBody(Map<String, Object> form) implements Body {}

    /// @param to needed for a courier, left out otherwise
    record DeliveryBody(Command.Delivery by, @Nullable Courier to) implements Body {}

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
        ApiProblems.refuse(page, faults);
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
        filling.fill(page, account, application, sent.form(), seen.orElse(application.revision()));
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
        ApiProblems.refuse(
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
