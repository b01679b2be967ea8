package org.yichuang.supervision.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.supervision.Rule;

/// Looks at each acceptance and each decision for what should not have been done so. A decision is
/// held against the journal that led to it and not against what the lifecycle would allow, so that
/// what got past the lifecycle is found as well.
@Component
class Inspecting {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final InForce inForce;
    private final Duration unusual;

    /// Whether a version of an item had come into force on a day on which some version of it could
    /// be applied for. That an item is suspended or cancelled is known of today alone, so it is
    /// today's state that counts; the relay asks a moment after the acceptance.
    @FunctionalInterface
    interface InForce {
        boolean on(String item, int version, LocalDate day);
    }

    /// @param unusual decided sooner than this after acceptance, reviews included, is unusual
    @Autowired
    Inspecting(
            Catalogue catalogue,
            @Value("${yichuang.supervision.unusual-speed:PT5M}") Duration unusual) {
        this(
                (item, version, day) ->
                        catalogue
                                        .itemVersion(item, version)
                                        .map(ItemVersion::effectiveFrom)
                                        .filter(from -> !day.isBefore(from))
                                        .isPresent()
                                && catalogue.versions(item).stream()
                                        .anyMatch(each -> each.isInForceOn(day)),
                unusual);
    }

    Inspecting(InForce inForce, Duration unusual) {
        this.inForce = inForce;
        this.unusual = unusual;
    }

    /// Whether an officer decided, so that the journal has to be read for it.
    static boolean isDecision(JournalEntry entry) {
        return entry.actor() instanceof Actor.Officer
                && (entry.event() instanceof Event.Granted granted
                        ? granted.byRule() == null
                        : entry.event() instanceof Event.Refused);
    }

    /// What an event breaks.
    ///
    /// @param journal of its case, for decisions; empty for all others
    List<Rule> of(Heard heard, Procedure procedure, List<JournalEntry> journal) {
        if (heard.entry().event() instanceof Event.Accepted accepted) {
            CaseSummary file = heard.file();
            return inForce.on(file.item(), file.itemVersion(), accepted.on())
                    ? List.of()
                    : List.of(Rule.OUTSIDE);
        }
        if (heard.entry().event() instanceof Event.Delivered delivered) {
            return delivered.missed() == null ? List.of() : List.of(Rule.DELIVERED_LATE);
        }
        return isDecision(heard.entry())
                ? decided(heard.entry(), procedure, Before.of(heard.entry(), journal))
                : List.of();
    }

    private List<Rule> decided(JournalEntry decision, Procedure procedure, Before before) {
        List<Rule> broken = new ArrayList<>();
        CaseState.UnderReview review = CaseState.reviewOf(before.state()).orElse(null);
        boolean granted = decision.event() instanceof Event.Granted;
        if (review == null || !before.inOrder()) {
            return granted ? List.of(Rule.SKIPPED) : List.of();
        }
        if (isLate(decision.at(), review.clock())) {
            broken.add(Rule.LATE);
        }
        boolean reviewed = review.filing().commitment() == null && !review.steps().isEmpty();
        if (granted && reviewed && !review.reviewed()) {
            broken.add(Rule.SKIPPED);
        }
        if (reviewed && !isMeantAtOnce(procedure) && isUnusual(before.accepted(), decision.at())) {
            broken.add(Rule.HASTY);
        }
        return broken;
    }

    private static boolean isLate(Instant at, CaseState.Running clock) {
        LocalDateTime promisedAt = clock.promisedAt();
        LocalDateTime decided = LocalDateTime.ofInstant(at, CHINA);
        return promisedAt == null
                ? decided.toLocalDate().isAfter(clock.promisedDue())
                : decided.isAfter(promisedAt);
    }

    /// Whether the item promises a decision at once, or lets the window decide what it accepts.
    private static boolean isMeantAtOnce(Procedure procedure) {
        return procedure.limits().promised().value() == 0 || procedure.decision().byWindow();
    }

    private boolean isUnusual(@Nullable Instant accepted, Instant decided) {
        return accepted != null && Duration.between(accepted, decided).compareTo(unusual) < 0;
    }

    /// How a case stood before its decision, folded from its journal.
    ///
    /// @param accepted when it was accepted, null if it was not
    /// @param inOrder whether every event could follow the one before it
    private record Before(CaseState state, @Nullable Instant accepted, boolean inOrder) {

        static Before of(JournalEntry decision, List<JournalEntry> journal) {
            CaseState state = new CaseState.None();
            Instant accepted = null;
            for (JournalEntry entry : journal) {
                if (entry.seq() >= decision.seq()) {
                    break;
                }
                if (!Lifecycle.canFollow(state, entry.event())) {
                    return new Before(state, accepted, false);
                }
                state =
                        Lifecycle.apply(
                                state,
                                entry.event(),
                                entry.actor(),
                                LocalDateTime.ofInstant(entry.at(), CHINA));
                if (entry.event() instanceof Event.Accepted
                        || entry.event() instanceof Event.DeemedAccepted) {
                    accepted = entry.at();
                }
            }
            return new Before(state, accepted, true);
        }
    }
}
