package org.yichuang.api.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.api.web.CaseAnswer.AuthorityAnswer;
import org.yichuang.api.web.CaseAnswer.ClockAnswer;
import org.yichuang.api.web.CaseAnswer.CorrectionAnswer;
import org.yichuang.api.web.CaseAnswer.ItemAnswer;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.casework.WrongCodes;
import org.yichuang.identity.Open;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.pages.Page;

/// Following a case without an account.
@RestController
@Open
@Tag(name = "tracking")
class TrackingApi {

    private static final String MINUTES_10 = "600";

    private final Cases cases;
    private final WorkQueue queue;
    private final CaseAnswers answers;
    private final CaseClock clock;
    private final WrongCodes wrong;
    private final BodyReader bodies;

    TrackingApi(
            Cases cases,
            WorkQueue queue,
            CaseAnswers answers,
            CaseClock clock,
            WrongCodes wrong,
            BodyReader bodies) {
        this.cases = cases;
        this.queue = queue;
        this.answers = answers;
        this.clock = clock;
        this.wrong = wrong;
        this.bodies = bodies;
    }

    /// @param code the tracking code on the receipt
    record TrackingRequestBody(String no, String code) implements Body {}

    /// How a case stands, without a name.
    ///
    /// @param holders who has it now
    record TrackingAnswer(
            String no,
            ItemAnswer item,
            String stage,
            String stageText,
            ClockAnswer clock,
            List<AuthorityAnswer> holders,
            @Nullable CorrectionAnswer correction,
            List<HappenedAnswer> history) {}

    record HappenedAnswer(String type, String text, Instant at) {}

    @PostMapping(path = "/api/v1/tracking", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "trackCase",
            summary = "How a case stands, by its number and tracking code",
            description =
                    "Without an account. The code is sent in the body, so that it stands in no"
                            + " address and no log. After ten wrong codes from an address it is refused"
                            + " for ten minutes.",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema =
                                                    @Schema(
                                                            implementation =
                                                                    TrackingRequestBody.class))))
    @ApiResponse(responseCode = "200", description = "How it stands", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", ref = "#/components/responses/NotFound")
    @ApiResponse(responseCode = "422", ref = "#/components/responses/Invalid")
    @ApiResponse(responseCode = "429", ref = "#/components/responses/TooMany")
    TrackingAnswer track(Page page, HttpServletRequest request, @RequestBody String body) {
        if (wrong.tooMany(request.getRemoteAddr())) {
            throw ApiProblems.problem(
                            page, HttpStatus.TOO_MANY_REQUESTS, "TOO_MANY_CODES", "api.too-many")
                    .header(HttpHeaders.RETRY_AFTER, MINUTES_10);
        }
        TrackingRequestBody sent = bodies.read(page, body, TrackingRequestBody.class);
        CaseNo no = valid(page, "/no", CaseNo.parse(sent.no()));
        TrackingCode code = valid(page, "/code", TrackingCode.parse(sent.code()));
        CaseView file =
                cases.find(no)
                        .filter(each -> each.trackingCode().equals(code))
                        .orElseThrow(
                                () -> {
                                    wrong.note(request.getRemoteAddr());
                                    return ApiProblems.unknown(page, "code");
                                });
        return answer(page, file);
    }

    private static <T> T valid(Page page, String pointer, Checked<T> read) {
        return switch (read) {
            case Checked.Valid<T>(T value) -> value;
            case Checked.Invalid<T>(Problem problem) ->
                    throw ApiProblems.invalid(
                            page,
                            List.of(
                                    new Fault(
                                            pointer,
                                            page.text(
                                                    problem.key(),
                                                    problem.arguments().toArray()))));
        };
    }

    private TrackingAnswer answer(Page page, CaseView file) {
        CaseSummary summary = file.summary();
        return new TrackingAnswer(
                summary.no().text(),
                answers.item(page, summary.item(), summary.itemVersion()),
                summary.stage(),
                CaseAnswers.stage(page, summary.stage(), true),
                clock.of(file.state()),
                queue.ofCase(summary.no()).stream()
                        .map(entry -> entry.task().authority())
                        .distinct()
                        .map(id -> answers.authority(page, id))
                        .toList(),
                CaseAnswers.correction(answers.words(page, summary), file.state()),
                cases.journal(summary.no()).stream()
                        .filter(entry -> !(entry.event() instanceof Event.CardShown))
                        .map(
                                entry ->
                                        new HappenedAnswer(
                                                entry.type(),
                                                page.text("cases.event." + entry.type()),
                                                entry.at()))
                        .toList());
    }
}
