package org.yichuang.cases.lifecycle;

import java.time.LocalDate;

/// Something that an authority has to do on a case now. The work queues are lists of these.
///
/// @param id unique within the case: the kind, or the kind and the review step
/// @param step the review step, empty when the task is none
/// @param due last day to do it
public record Task(String id, Kind kind, String authority, Duty duty, String step, LocalDate due) {

    /// What is to be done.
    public enum Kind {
        /// Answer a new application.
        ANSWER,
        /// Answer an application that was put right.
        ANSWER_SUPPLIED,
        /// Give an opinion.
        REVIEW,
        /// Mend the file that came back.
        MEND,
        /// End the special procedure.
        RESUME,
        /// Hold the hearing.
        HEARING,
        /// Answer what another authority asks.
        CONSULT,
        /// Give more time, or not.
        APPROVE,
        /// Decide.
        DECIDE,
        /// Make the result.
        ISSUE,
        /// Hand the result over.
        DELIVER,
        /// Close the file.
        CLOSE,
        /// Look whether a commitment was kept.
        VERIFY,
        /// Look whether a breach was put right.
        CHECK_CORRECTED
    }
}
