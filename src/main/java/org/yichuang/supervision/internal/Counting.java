package org.yichuang.supervision.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener.Heard;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.supervision.Kind;
import org.yichuang.supervision.Occurrence;

/// Turns journal entries into what is counted, and says who answers for it.
@Component
class Counting {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final int HOURS = 24;

    private final Procedures procedures;
    private final Inspecting inspecting;
    private final Supplier<WorkingDays> days;

    Counting(Procedures procedures, Inspecting inspecting, Supplier<WorkingDays> days) {
        this.procedures = procedures;
        this.inspecting = inspecting;
        this.days = days;
    }

    /// @param journal of the case, for a decision of an officer; empty for all other events
    Stream<Occurrence> of(Heard heard, List<JournalEntry> journal) {
        return Stream.concat(counted(heard, journal), found(heard, journal));
    }

    private Stream<Occurrence> found(Heard heard, List<JournalEntry> journal) {
        Procedure procedure = procedures.of(heard.file().item(), heard.file().itemVersion());
        String authority = authority(heard.entry(), procedure);
        return inspecting.of(heard, procedure, journal).stream()
                .map(rule -> occurrence(heard, rule.kind(), authority, procedure, journal));
    }

    private Stream<Occurrence> counted(Heard heard, List<JournalEntry> journal) {
        Event event = heard.entry().event();
        Kind kind = kind(event);
        if (kind == null) {
            return Stream.empty();
        }
        CaseSummary file = heard.file();
        Procedure procedure = procedures.of(file.item(), file.itemVersion());
        String authority = authority(heard.entry(), procedure);
        Occurrence counted = occurrence(heard, kind, authority, procedure, journal);
        Attribution because = attribution(event);
        return because == null
                ? Stream.of(counted)
                : Stream.of(
                        counted,
                        occurrence(
                                heard,
                                Kind.ATTRIBUTED,
                                blamed(because, heard, procedure),
                                procedure,
                                journal));
    }

    private static @Nullable Attribution attribution(Event event) {
        return switch (event) {
            case Event.CorrectionRequired required -> required.because();
            case Event.ReturnedToWindow returned -> returned.because();
            default -> null;
        };
    }

    /// Whose the fault is. Advice is given where the application is taken. A department that asks
    /// for more than it had laid down is the one that returns the file; behind a notice of the
    /// window it is whoever decides.
    private static String blamed(Attribution because, Heard heard, Procedure procedure) {
        return switch (because) {
            case ADVICE, WINDOW -> heard.window();
            case DEPARTMENT ->
                    heard.entry().event() instanceof Event.ReturnedToWindow
                            ? authority(heard.entry(), procedure)
                            : procedure.decision().authority();
        };
    }

    private Occurrence occurrence(
            Heard heard,
            Kind kind,
            String authority,
            Procedure procedure,
            List<JournalEntry> journal) {
        JournalEntry entry = heard.entry();
        CaseSummary file = heard.file();
        LocalDate day = entry.at().atZone(CHINA).toLocalDate();
        Integer promised = null;
        Integer used = null;
        LocalDate due = file.promisedDue();
        if ((kind == Kind.GRANTED || kind == Kind.REFUSED) && due != null) {
            promised = inDays(procedure.limits().promised());
            used = Math.max(0, promised + extended(journal) - days.get().between(day, due));
        }
        return new Occurrence(
                entry.no(),
                entry.seq(),
                kind,
                day,
                file.region(),
                authority,
                file.item(),
                used,
                promised);
    }

    /// By how much the limits that run are extended; they begin anew without it.
    private static int extended(List<JournalEntry> journal) {
        int extended = 0;
        for (JournalEntry entry : journal) {
            if (entry.event() instanceof PromiseEvent.Restarted) {
                extended = 0;
            } else if (entry.event() instanceof Event.Extended it) {
                extended += inDays(it.by());
            }
        }
        return extended;
    }

    private static int inDays(Limit limit) {
        return limit.unit() == Limit.Unit.HOUR
                ? (limit.value() + HOURS - 1) / HOURS
                : limit.value();
    }

    /// Who answers for an event: the officer's authority; for a filing the window that receives it;
    /// for what the platform does by itself, and for what an applicant does, the deciding
    /// authority.
    private static String authority(JournalEntry entry, Procedure procedure) {
        return switch (entry.event()) {
            case Event.Submitted(var filing, _, _) -> filing.window();
            case Event.Received(var filing, _, _) -> filing.window();
            default ->
                    entry.actor() instanceof Actor.Officer officer
                            ? officer.authority()
                            : procedure.decision().authority();
        };
    }

    private static @Nullable Kind kind(Event event) {
        return switch (event) {
            case Event.Submitted _, Event.Received _ -> Kind.RECEIVED;
            case Event.CorrectionRequired _ -> Kind.CORRECTION;
            case Event.Accepted _ -> Kind.ACCEPTED;
            case Event.DeemedAccepted _ -> Kind.DEEMED;
            case Event.AcceptanceRefused _ -> Kind.NOT_ACCEPTED;
            case Event.OpinionGiven _ -> Kind.REVIEWED;
            case Event.ReturnedToWindow _ -> Kind.RETURNED;
            case Event.Suspended _ -> Kind.SUSPENDED;
            case Event.Extended _ -> Kind.EXTENDED;
            case Event.CardShown(var card, _) -> card == Card.RED ? Kind.RED : Kind.YELLOW;
            case Event.Granted _, Event.DeemedGranted _, Event.DeemedRenewed _ -> Kind.GRANTED;
            case Event.Refused _ -> Kind.REFUSED;
            case Event.Issued _ -> Kind.ISSUED;
            case Event.Closed _ -> Kind.CLOSED;
            case Event.Withdrawn _ -> Kind.WITHDRAWN;
            case Event.Lapsed _ -> Kind.LAPSED;
            case Event.Terminated _ -> Kind.TERMINATED;
            case Event.Urged _ -> Kind.URGED;
            case Event.Opened _,
                    Event.CorrectedOnTheSpot _,
                    Event.Archived _,
                    Event.ChallengeRegistered _,
                    Event.ChallengeAnswered _,
                    Event.ActedAgain _,
                    Event.DecisionCorrected _,
                    Event.Revoked _,
                    Event.Cancelled _,
                    Event.Supplied _,
                    Event.HandedBack _,
                    Event.Resumed _,
                    Event.Recounted _,
                    Event.Delivered _,
                    ProceedingEvent _,
                    PromiseEvent _ ->
                    null;
        };
    }
}
