package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What has happened to a promise of the applicant.
public sealed interface PromiseEvent extends Event {

    /// The applicant promised to bring materials later.
    ///
    /// @param owed the materials
    /// @param by last day to bring them
    /// @param promise identifier of the signed promise
    record PromiseMade(Set<String> owed, LocalDate by, String promise) implements PromiseEvent {
        public PromiseMade {
            owed = Set.copyOf(owed);
        }
    }

    /// Promised materials were brought.
    record OwedSupplied(Set<String> provided) implements PromiseEvent {
        public OwedSupplied {
            provided = Set.copyOf(provided);
        }
    }

    /// More time was given to bring them.
    record PromiseExtended(String reason, LocalDate by) implements PromiseEvent {}

    /// The applicant was reminded.
    ///
    /// @param by last day to bring them
    record OwedReminded(LocalDate by) implements PromiseEvent {}

    /// What was promised did not come in time.
    ///
    /// @param owed what did not come
    /// @param consequence what the item lays down for that
    /// @param until last day to bring it all the same where the clock begins anew then, else null
    record Defaulted(Set<String> owed, Procedure.Consequence consequence, @Nullable LocalDate until)
            implements PromiseEvent {
        public Defaulted {
            owed = Set.copyOf(owed);
        }
    }

    /// The clock began anew, because what was promised came late.
    ///
    /// @param on new day 0 of the limits
    /// @param promisedAt moment at which a promise in hours ends, null for one in days
    /// @param stepsDue new last day of each open step
    record Restarted(
            LocalDate on,
            LocalDate promisedDue,
            @Nullable LocalDateTime promisedAt,
            LocalDate statutoryDue,
            Map<String, LocalDate> stepsDue)
            implements PromiseEvent {
        public Restarted {
            stepsDue = Map.copyOf(stepsDue);
        }
    }

    /// A commitment was found to be kept.
    record CommitmentKept(String text) implements PromiseEvent {}

    /// A commitment was found to be broken; the applicant is ordered to put it right.
    ///
    /// @param correctBy last day to put it right
    record BreachFound(String text, LocalDate correctBy) implements PromiseEvent {}

    /// A breach was put right as ordered.
    record BreachCorrected(String text) implements PromiseEvent {}

    /// Nobody verified the commitment in time.
    ///
    /// @param by last day to verify it
    record LeftUnverified(LocalDate by) implements PromiseEvent {}

    /// A breach went on the applicant's credit record.
    record BreachRecorded(String reason) implements PromiseEvent {}

    /// The breach was taken off the record again.
    record CreditRepaired(String text) implements PromiseEvent {}
}
