package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// What is under way, or done, beside the opinions of a case under review.
///
/// @param consultations the last of each step
/// @param visit the visit that is arranged, null if none is
/// @param visited the review steps for which the place was seen
/// @param hearing null while none was offered
/// @param extensionAsked why more time was asked for, null while nobody did
/// @param promise what the applicant promised to bring later, null if nothing
public record Proceedings(
        List<Consultation> consultations,
        @Nullable Visit visit,
        Set<String> visited,
        @Nullable Hearing hearing,
        @Nullable String extensionAsked,
        @Nullable Promise promise) {

    static final Proceedings NONE = new Proceedings(List.of(), null, Set.of(), null, null, null);

    public Proceedings {
        consultations = List.copyOf(Objects.requireNonNullElse(consultations, List.of()));
        visited = Set.copyOf(Objects.requireNonNullElse(visited, Set.of()));
    }

    /// What other authorities were asked.
    ///
    /// @param step the step that asked, empty when the decider did
    /// @param by last day for the answer
    /// @param open the authorities that have not answered
    public record Consultation(String step, LocalDate by, Set<String> open) {
        public Consultation {
            open = Set.copyOf(open);
        }
    }

    /// A visit that is arranged.
    public record Visit(LocalDate on, Set<String> steps, Set<String> officers) {
        public Visit {
            steps = Set.copyOf(steps);
            officers = Set.copyOf(officers);
        }
    }

    /// A hearing (art. 46 to 48).
    ///
    /// @param askBy last day to ask for it
    /// @param holdBy last day to hold it, null while nobody has asked
    /// @param on when it will be or was held, null before the notice
    /// @param offered the day of the offer, from which the time to ask counts; null if the
    ///     authority has it held of its own motion (art. 46)
    /// @param others names of those besides the applicant whom the decision concerns and who were
    ///     told as well (art. 47), null if there are none
    /// @param asked name of the one of them who asked, null if the applicant did or nobody has
    public record Hearing(
            Phase phase,
            LocalDate askBy,
            @Nullable LocalDate holdBy,
            @Nullable LocalDateTime on,
            @Nullable LocalDate offered,
            @Nullable Set<String> others,
            @Nullable String asked) {

        static Hearing offered(LocalDate on, LocalDate askBy, @Nullable Set<String> others) {
            return new Hearing(Phase.OFFERED, askBy, null, null, on, others, null);
        }

        /// One that nobody asked for.
        static Hearing ordered(LocalDate on, LocalDate holdBy) {
            return new Hearing(Phase.ASKED, on, holdBy, null, null, null, null);
        }

        Hearing asked(String by, LocalDate lastDay) {
            boolean other = others != null && others.contains(by);
            return new Hearing(Phase.ASKED, askBy, lastDay, on, offered, others, other ? by : null);
        }

        Hearing called(LocalDateTime moment) {
            return new Hearing(Phase.CALLED, askBy, holdBy, moment, offered, others, asked);
        }

        Hearing in(Phase next) {
            return new Hearing(next, askBy, holdBy, on, offered, others, asked);
        }

        /// The same hearing with other last days.
        Hearing until(LocalDate asking, @Nullable LocalDate holding) {
            return new Hearing(phase, asking, holding, on, offered, others, asked);
        }

        /// Whether the authority has it held of its own motion, so that nobody can give it up.
        public boolean wasOrdered() {
            return offered == null;
        }

        /// Whether it is not the applicant's alone to give up: others may still ask, or one of them
        /// has asked.
        public boolean concernsOthers() {
            return phase == Phase.OFFERED ? others != null : asked != null;
        }

        /// Whether it will not be held: given up, or not asked for in time.
        public boolean cameToNothing(LocalDate today) {
            return phase == Phase.WAIVED || phase == Phase.OFFERED && today.isAfter(askBy);
        }

        /// Whether the applicant may still ask.
        public boolean isOpen(LocalDate today) {
            return phase == Phase.OFFERED && !today.isAfter(askBy);
        }
    }

    /// How far a hearing is.
    public enum Phase {
        OFFERED,
        ASKED,
        CALLED,
        HELD,
        WAIVED
    }

    /// What the applicant promised to bring later.
    ///
    /// @param by last day to bring it
    /// @param extended whether more time was given
    /// @param reminded whether the applicant was reminded of that day
    public record Promise(Set<String> owed, LocalDate by, boolean extended, boolean reminded) {
        public Promise {
            owed = Set.copyOf(owed);
        }
    }

    /// The authorities from which a step, or the decider, still awaits an answer.
    Set<String> awaited(String step, LocalDate today) {
        Set<String> awaited = new TreeSet<>();
        for (Consultation each : consultations) {
            if (each.step().equals(step) && !today.isAfter(each.by())) {
                awaited.addAll(each.open());
            }
        }
        return awaited;
    }

    /// Puts a consultation in the place of the last one of its step.
    Proceedings with(Consultation consultation) {
        List<Consultation> all = new ArrayList<>(consultations);
        all.removeIf(each -> each.step().equals(consultation.step()));
        all.add(consultation);
        return new Proceedings(all, visit, visited, hearing, extensionAsked, promise);
    }

    /// What is left open when an authority has answered.
    Proceedings answered(String step, String authority) {
        List<Consultation> all = new ArrayList<>();
        for (Consultation each : consultations) {
            Set<String> open = new TreeSet<>(each.open());
            if (each.step().equals(step)) {
                open.remove(authority);
            }
            all.add(new Consultation(each.step(), each.by(), open));
        }
        return new Proceedings(all, visit, visited, hearing, extensionAsked, promise);
    }

    Proceedings with(Visit arranged) {
        return new Proceedings(consultations, arranged, visited, hearing, extensionAsked, promise);
    }

    /// After the place was seen for some steps; nothing is arranged any more then.
    Proceedings seenFor(Set<String> steps) {
        Set<String> seen = new TreeSet<>(visited);
        seen.addAll(steps);
        return new Proceedings(consultations, null, seen, hearing, extensionAsked, promise);
    }

    Proceedings with(@Nullable Hearing next) {
        return new Proceedings(consultations, visit, visited, next, extensionAsked, promise);
    }

    Proceedings with(@Nullable Promise next) {
        return new Proceedings(consultations, visit, visited, hearing, extensionAsked, next);
    }

    Proceedings askingExtension(@Nullable String reason) {
        return new Proceedings(consultations, visit, visited, hearing, reason, promise);
    }
}
