package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Something that an authority has to do on a case now. The work queues are lists of these.
///
/// @param id unique within the case: the kind, or the kind and what it is about
/// @param step the review step, the special procedure or the number of the challenge that it is
///     about; empty for any other
/// @param due last day to do it
public record Task(String id, Kind kind, String authority, Duty duty, String step, LocalDate due) {

    /// What is to be done.
    public enum Kind {
        /// Answer a new application.
        ANSWER(Duty.WINDOW),
        /// Answer an application that was put right.
        ANSWER_SUPPLIED(Duty.WINDOW),
        /// Give an opinion.
        REVIEW(Duty.REVIEW),
        /// Mend the file that came back.
        MEND(Duty.WINDOW),
        /// End the special procedure.
        RESUME(Duty.REVIEW, Duty.DECIDE),
        /// Hold the hearing.
        HEARING(Duty.REVIEW, Duty.DECIDE),
        /// Answer what another authority asks.
        CONSULT(Duty.REVIEW),
        /// Give more time, or not.
        APPROVE(Duty.HEAD),
        /// Decide.
        DECIDE(Duty.DECIDE),
        /// Make the result.
        ISSUE(Duty.WINDOW),
        /// Hand the result over.
        DELIVER(Duty.WINDOW),
        /// Close the file.
        CLOSE(Duty.WINDOW),
        /// Look whether a commitment was kept.
        VERIFY(Duty.DECIDE),
        /// Look whether a breach was put right.
        CHECK_CORRECTED(Duty.DECIDE),
        /// Act again, as a court or the reconsideration ordered.
        ACT_AGAIN(Duty.DECIDE);

        private final Set<Duty> duties;

        Kind(Duty... duties) {
            this.duties = Set.of(duties);
        }

        /// The kinds that can be for somebody with one of these duties.
        public static Set<Kind> of(Set<Duty> duties) {
            return Arrays.stream(values())
                    .filter(kind -> !Collections.disjoint(kind.duties, duties))
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(Kind.class)));
        }
    }
}
