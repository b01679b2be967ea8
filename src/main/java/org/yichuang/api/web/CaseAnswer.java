package org.yichuang.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Task;

/// A case as other systems see it.
///
/// @param trackingCode for the applicant alone
record CaseAnswer(
        String no,
        int version,
        ItemAnswer item,
        String region,
        String stage,
        String stageText,
        ApplicantAnswer applicant,
        Instant openedAt,
        @Nullable Instant receivedAt,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate closedOn,
        @Nullable Ending ending,
        @Nullable Card card,
        ClockAnswer clock,
        List<StepAnswer> steps,
        List<TaskAnswer> tasks,
        @Nullable CorrectionAnswer correction,
        List<AllowedCommandAnswer> commands,
        @Nullable String trackingCode) {

    record ItemAnswer(String slug, int version, String name) {}

    /// @param name masked for all but the applicant when it is a person's
    record ApplicantAnswer(Applicant.Kind kind, String name) {}

    /// What runs now, and until when.
    record ClockAnswer(
            Running running,
            @Nullable LocalDate due,
            @Nullable Integer workingDaysLeft,
            @Nullable LocalDate promisedDue,
            @Nullable LocalDate statutoryDue,
            int extendedBy,
            List<PauseAnswer> pauses) {}

    /// Whose time runs.
    enum Running {
        /// Nobody's: it is not filed.
        NOT_STARTED,
        /// The authority must accept, refuse or ask for correction.
        ANSWER,
        /// The applicant's: something must be put right.
        CORRECTION,
        /// The time to decide.
        DECISION,
        /// Nobody's: a special procedure.
        PAUSED,
        /// The time to deliver the result.
        DELIVERY,
        /// Nobody's: it is closed.
        ENDED
    }

    record PauseAnswer(LocalDate from, @Nullable LocalDate to, String reason) {}

    record AuthorityAnswer(String id, String name) {}

    /// @param agrees for officials alone, and null while the department has not spoken
    record StepAnswer(
            String id,
            String name,
            AuthorityAnswer authority,
            LocalDate due,
            boolean done,
            @Nullable Boolean agrees) {}

    record TaskAnswer(
            Task.Kind kind,
            String text,
            AuthorityAnswer authority,
            @Nullable String step,
            LocalDate due) {}

    record CorrectionAnswer(List<FlawAnswer> defects, @Nullable LocalDate supplyBy) {}

    /// @param name what the subject is called, for people
    record FlawAnswer(String subject, String name, String reason) {}

    /// @param article of the Administrative Licence Law
    record AllowedCommandAnswer(String type, String text, String article) {}
}
