package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has happened beside the opinions while a case was under review.
public sealed interface ProceedingEvent extends Event {

    /// A review step was handed to an authority that stands in for the department.
    record StepDelegated(String step, String authority, String reason) implements ProceedingEvent {}

    /// Other authorities were asked what they think.
    ///
    /// @param step the step that asked, empty when the decider did
    record Consulted(String step, Set<String> authorities, String question, LocalDate by)
            implements ProceedingEvent {
        public Consulted {
            authorities = Set.copyOf(authorities);
        }
    }

    /// An authority answered a consultation.
    record ConsultationAnswered(String step, String authority, String text)
            implements ProceedingEvent {}

    /// A visit to the place was arranged.
    record VisitArranged(Set<String> steps, LocalDate on, Set<String> officers, String note)
            implements ProceedingEvent {
        public VisitArranged {
            steps = Set.copyOf(steps);
            officers = Set.copyOf(officers);
        }
    }

    /// What was found on the spot was recorded.
    record VisitRecorded(Set<String> steps, Set<String> officers, String findings, String record)
            implements ProceedingEvent {
        public VisitRecorded {
            steps = Set.copyOf(steps);
            officers = Set.copyOf(officers);
        }
    }

    /// Those concerned were told of their right to a hearing.
    ///
    /// @param askBy last day to ask for it
    /// @param others names of those besides the applicant who were told, null if there are none
    record HearingOffered(String reason, LocalDate askBy, @Nullable Set<String> others)
            implements ProceedingEvent {
        public HearingOffered {
            others = others == null ? null : Set.copyOf(others);
        }
    }

    /// The authority has a hearing held of its own motion.
    ///
    /// @param holdBy last day to hold it
    record HearingOrdered(String reason, LocalDate holdBy) implements ProceedingEvent {}

    /// The hearing was asked for.
    ///
    /// @param holdBy last day to hold it
    record HearingAsked(String by, LocalDate holdBy) implements ProceedingEvent {}

    /// The hearing was given up.
    record HearingWaived() implements ProceedingEvent {}

    /// Notice of the hearing was given.
    record HearingCalled(LocalDateTime on, String place, String chair) implements ProceedingEvent {}

    /// The hearing was held.
    record HearingHeld(String summary, String record) implements ProceedingEvent {}

    /// A special procedure ended while others went on, so that the clock stands.
    ///
    /// @param pausedTo the last day of it
    record ProcedureEnded(String procedure, String result, LocalDate pausedTo)
            implements ProceedingEvent {}

    /// A special procedure was announced to need longer.
    ///
    /// @param procedure which one, null when it was the only one
    record Prolonged(String reason, LocalDate until, @Nullable String procedure)
            implements ProceedingEvent {}

    /// A special procedure has lasted longer than was announced.
    ///
    /// @param until the day that was announced
    /// @param procedure which one, null when it was the only one
    record OverrunNoted(LocalDate until, @Nullable String procedure) implements ProceedingEvent {}

    /// The head was asked for more time.
    record ExtensionAsked(String reason) implements ProceedingEvent {}

    /// The head did not give more time.
    record ExtensionDenied(String reason) implements ProceedingEvent {}

    /// Departments that were silent for their whole time count as agreeing.
    ///
    /// @param stepsDue last day of each step that begins by that
    record OpinionsDeemed(Set<String> steps, Map<String, LocalDate> stepsDue)
            implements ProceedingEvent {
        public OpinionsDeemed {
            steps = Set.copyOf(steps);
            stepsDue = Map.copyOf(stepsDue);
        }
    }
}
