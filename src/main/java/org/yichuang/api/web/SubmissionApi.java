package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Submitting an application.
@RestController
@Allowed(Role.APPLICANT)
@Tag(name = "applications")
class SubmissionApi {

    private final Applications applications;
    private final ApplicationAnswers answers;
    private final OwnApplications own;
    private final CaseAnswers caseAnswers;
    private final Cases cases;

    SubmissionApi(
            Applications applications,
            ApplicationAnswers answers,
            OwnApplications own,
            CaseAnswers caseAnswers,
            Cases cases) {
        this.applications = applications;
        this.answers = answers;
        this.own = own;
        this.caseAnswers = caseAnswers;
        this.cases = cases;
    }

    /// The receipt.
    ///
    /// @param answerBy last day for the authority to answer; after it, silence counts as acceptance
    record SubmissionAnswer(
            String no,
            int version,
            String stage,
            String stageText,
            @Nullable LocalDate answerBy,
            String trackingCode,
            boolean repeated) {}

    @PostMapping(ApplicationApi.BASE + "/{no}/submission")
    @Operation(
            operationId = "submitApplication",
            summary = "Submits an application",
            description =
                    "From now on it is a case. When something is missing, the answer is 422 with a"
                            + " pointer for each. Repeating the request with the same key gives the"
                            + " same receipt.")
    @ApiResponse(responseCode = "200", description = "The receipt", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "409", ref = "#/components/responses/Conflict")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    SubmissionAnswer submit(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @Parameter(ref = "#/components/parameters/IdempotencyKey")
                    @RequestHeader(name = Conditions.KEY, required = false)
                    @Nullable String key) {
        UUID drawn = Conditions.key(page, account, key);
        Optional<Answer> answer;
        try {
            answer = applications.submit(account, no, drawn);
        } catch (NoSuchElementException _) {
            throw ApiProblems.unknown(page, "application");
        }
        if (answer.isEmpty()) {
            throw ApiProblems.invalid(page, answers.missing(page, own.find(page, account, no)));
        }
        CaseView file = cases.find(no).orElseThrow();
        return switch (answer.get()) {
            case Answer.Done done -> receipt(page, done, file);
            case Answer.Refused refused ->
                    throw CaseRefusals.of(caseAnswers.words(page, file.summary()), refused);
        };
    }

    private static SubmissionAnswer receipt(Page page, Answer.Done done, CaseView file) {
        String stage = Lifecycle.stageName(done.state());
        return new SubmissionAnswer(
                done.no().text(),
                done.version(),
                stage,
                CaseAnswers.stage(page, stage, true),
                done.state() instanceof CaseState.Received received ? received.answerBy() : null,
                file.trackingCode().value(),
                done.repeated());
    }
}
