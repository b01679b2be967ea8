package org.yichuang.api.web;

import java.time.Instant;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.yichuang.cases.Answer;
import org.yichuang.cases.RefusalText;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.pages.Page;
import org.yichuang.pages.ProblemDetails;
import org.yichuang.wording.CaseWords;

/// What a caller is told when the law refuses a command.
final class CaseRefusals {

    /// Something that somebody did meanwhile.
    record SinceAnswer(int seq, String type, String text, Instant at) {}

    private CaseRefusals() {}

    static ApiProblem of(CaseWords words, Answer.Refused refused) {
        Ground ground = refused.refusal().ground();
        RefusalText text = RefusalText.of(refused.refusal(), words);
        ProblemDetails problem =
                ProblemDetails.of(status(ground), text.reason())
                        .title(words.text("api.refused.title"))
                        .ground(ground.name())
                        .article(text.article())
                        .remedy(text.remedy())
                        .with("version", refused.version())
                        .with("since", since(words, refused));
        return new ApiProblem(problem);
    }

    /// Somebody may see the case, but has no part in it.
    static ApiProblem looksOnly(Page page) {
        Ground ground = Ground.NOT_PERMITTED;
        return new ApiProblem(
                ApiProblems.details(page, status(ground), ground.name(), "api.looks-only")
                        .article(page.text("cases.article." + ground.article())));
    }

    /// The result that an act needs cannot be made.
    ///
    /// @param why and what to put right, in words
    static ApiProblem resultNotMade(Page page, String why) {
        return new ApiProblem(
                ProblemDetails.of(status(Ground.DOCUMENT_MISSING), why)
                        .title(page.text("api.refused.title"))
                        .ground("RESULT_NOT_MADE")
                        .article(page.text("cases.article." + Ground.DOCUMENT_MISSING.article()))
                        .remedy(page.text("api.result-not-made.remedy")));
    }

    private static List<SinceAnswer> since(CaseWords words, Answer.Refused refused) {
        return refused.since().stream()
                .map(
                        entry ->
                                new SinceAnswer(
                                        entry.seq(),
                                        entry.type(),
                                        words.text("cases.event." + entry.type()),
                                        entry.at()))
                .toList();
    }

    /// 403 for who, 409 for when, 422 for what.
    static HttpStatus status(Ground ground) {
        return switch (ground) {
            case NO_CASE -> HttpStatus.NOT_FOUND;
            case NOT_PERMITTED, SAME_OFFICER, SAME_REVIEWER -> HttpStatus.FORBIDDEN;
            case CASE_EXISTS,
                    OTHER_FILING,
                    WRONG_STAGE,
                    ALREADY_CORRECTED,
                    ANSWER_OVER,
                    ANSWER_NOT_DUE,
                    NOT_TOLD,
                    SUPPLY_NOT_DUE,
                    OPINION_GIVEN,
                    NOT_REVIEWED,
                    ALREADY_RETURNED,
                    NO_EXTENSION,
                    LIMIT_OVER,
                    NOT_DELIVERED,
                    ALREADY_DELIVERED,
                    NO_CARD_DUE,
                    NOTHING_MOVED,
                    NO_SILENCE,
                    NO_DECISION,
                    CHALLENGE_KNOWN,
                    CHALLENGE_ANSWERED,
                    NOTHING_TO_DO_AGAIN,
                    NOT_IN_FORCE,
                    NOT_REVOKED,
                    ALREADY_ARCHIVED,
                    STEP_NOT_BEGUN,
                    CONSULTATION_OPEN,
                    NOT_CONSULTED,
                    VISIT_MISSING,
                    HEARING_OFFERED,
                    NO_HEARING,
                    HEARING_OPEN,
                    ALREADY_RUNNING,
                    OTHERS_HEARING,
                    HEARING_ORDERED,
                    ASKED_TOO_LATE,
                    HEARING_NOT_YET,
                    STILL_PUBLIC,
                    NO_OVERRUN,
                    EXTENSION_ASKED,
                    EXTENSION_NOT_ASKED,
                    NOT_PROMISED,
                    NO_TOLERANCE,
                    NOTHING_OWED,
                    PROMISE_EXTENDED,
                    PROMISE_OVER,
                    NO_ROOM,
                    PROMISE_NOT_DUE,
                    STILL_OWED,
                    NO_COMMITMENT,
                    NOTHING_TO_VERIFY,
                    NO_BREACH,
                    STILL_CORRECTING,
                    NO_RENEWAL,
                    RENEWAL_TOO_EARLY,
                    RENEWAL_TOO_LATE,
                    NOT_AT_ONCE,
                    CHANGED_MEANWHILE ->
                    HttpStatus.CONFLICT;
            case ESSENTIAL_MISSING,
                    NOTHING_TO_CORRECT,
                    REASON_MISSING,
                    AUTHORITY_MISSING,
                    NO_SUCH_STEP,
                    POINT_UNCHECKED,
                    NO_SUCH_PROCEDURE,
                    NOT_RUNNING,
                    DATE_IN_PAST,
                    NUMBER_MISSING,
                    NO_SUCH_CHALLENGE,
                    NOT_A_SUBSTITUTE,
                    NOBODY_ASKED,
                    ANSWER_TOO_LATE,
                    TWO_OFFICERS,
                    NOTICE_TOO_SHORT,
                    HELD_TOO_LATE,
                    CHAIR_TOOK_PART,
                    TOO_LONG,
                    PROOF_MISSING,
                    PROMISE_MISSING,
                    DOCUMENT_MISSING,
                    KEY_REUSED ->
                    HttpStatus.UNPROCESSABLE_CONTENT;
        };
    }
}
