package org.yichuang.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.PromiseEvent;

/// What was said at an act, part by part, in the reader's language.
public final class EventText {

    private final RefusalText.Words words;
    private final List<Part> parts = new ArrayList<>();

    private EventText(RefusalText.Words words) {
        this.words = words;
    }

    /// What a part is.
    public enum Term {
        /// Which special procedure.
        PROCEDURE,
        REASON,
        CAUSE,
        BASIS,
        OPINION,
        EXCEPT,
        AUTHORITY,
        DEPARTMENT,
        CARRIED_OUT_BY,
        UNTIL,
        LATEST,
        WHEN,
        /// The day of receipt, where that is not the day on which it came.
        COUNTS_FROM,
        PLACE,
        MATERIALS,
        RESULT,
        KIND,
        NUMBER,
        BODY,
        ERROR,
        CORRECTION,
        TEXT,
        DOCUMENT,
        BY,
        /// Who is at fault that somebody was asked again: for officers only.
        ATTRIBUTION,
        /// The application form, where a defect is in it as a whole.
        FORM
    }

    /// @param term null for a part that the item names itself, such as a material
    /// @param label what it is, in words
    public record Part(@Nullable Term term, String label, String text) {}

    /// Whether what is said at it stays among officials: the applicant hears the decision, not how
    /// it came about.
    public static boolean isBetweenOfficials(Event event) {
        return switch (event) {
            case Event.OpinionGiven _,
                    Event.ReturnedToWindow _,
                    Event.HandedBack _,
                    ProceedingEvent.StepDelegated _,
                    ProceedingEvent.Consulted _,
                    ProceedingEvent.ConsultationAnswered _,
                    ProceedingEvent.VisitRecorded _,
                    ProceedingEvent.ExtensionAsked _,
                    ProceedingEvent.ExtensionDenied _ ->
                    true;
            default -> false;
        };
    }

    /// Everything that was said; empty for an act at which nothing is said.
    public static List<Part> of(Event event, RefusalText.Words words) {
        EventText text = new EventText(words);
        text.tell(event);
        return List.copyOf(text.parts);
    }

    /// What of an event is told to its applicant, on pages and by letter: nothing of what is
    /// between officers, such as who is at fault, or what the decider thought of an application
    /// that is granted as it is.
    public static List<Part> toApplicant(Event event, RefusalText.Words words) {
        return switch (event) {
            case Event _ when isBetweenOfficials(event) -> List.of();
            case Event.Issued _, Event.Delivered _ -> List.of();
            case Event.Recounted recounted -> of(recounted.withoutSteps(), words);
            case Event.Granted granted when granted.except() == null -> List.of();
            default ->
                    of(event, words).stream()
                            .filter(part -> part.term() != Term.ATTRIBUTION)
                            .toList();
        };
    }

    /// The parts in one line.
    public static String line(List<Part> parts, RefusalText.Words words) {
        return parts.stream()
                .map(part -> words.text("cases.said", part.label(), part.text()))
                .collect(Collectors.joining(words.text("cases.said.separator")));
    }

    private void tell(Event event) {
        switch (event) {
            case Event.Submitted(_, _, var from) -> countsFrom(from);
            case Event.Received(_, _, var from) -> countsFrom(from);
            case Event.Supplied(_, _, _, var from) -> countsFrom(from);
            case Event.CorrectedOnTheSpot(var corrected, _, _) -> defects(corrected, null);
            case Event.CorrectionRequired(var defects, _, var because) -> defects(defects, because);
            case Event.ReturnedToWindow(_, var defects, var because) -> defects(defects, because);
            case Event.HandedBack(_, var note) -> said(Term.TEXT, note);
            case Event.AcceptanceRefused(var why, var reason, var authority) -> {
                said(Term.CAUSE, words.text("cases.not-accepted." + why));
                said(Term.REASON, reason);
                said(Term.AUTHORITY, authority);
            }
            case Event.OpinionGiven(_, _, var text, _, _) -> said(Term.OPINION, text);
            case Event.Suspended(var procedure, var reason, _, var until, _, var by) -> {
                said(Term.PROCEDURE, words.name(procedure));
                said(Term.REASON, reason);
                said(Term.CARRIED_OUT_BY, by);
                said(until);
            }
            case Event.Resumed resumed -> said(Term.RESULT, resumed.result());
            case Event.Extended extended -> said(Term.REASON, extended.reason());
            case Event.Granted(var text, _, var except, _, _) -> {
                said(Term.EXCEPT, except);
                said(except == null ? Term.OPINION : Term.REASON, text);
            }
            case Event.Refused refused -> {
                said(Term.REASON, reason(refused));
                said(Term.BASIS, refused.basis());
            }
            case Event.Issued(var document) -> said(Term.DOCUMENT, document);
            case Event.Delivered(var by, var proof, _) -> {
                said(Term.BY, words.text("cases.delivery." + by));
                said(Term.DOCUMENT, proof);
            }
            case Event.Withdrawn(var reason) -> said(Term.REASON, reason);
            case Event.Terminated(var cause, var reason) -> {
                said(Term.CAUSE, words.text("cases.cause." + cause));
                said(Term.REASON, reason);
            }
            case Event.Urged(var text) -> said(Term.TEXT, text);
            case Event.Recounted recounted -> moved(recounted);
            case ProceedingEvent proceeding -> beside(proceeding);
            case PromiseEvent promise -> promised(promise);
            default -> afterTheEnd(event);
        }
    }

    private void beside(ProceedingEvent event) {
        switch (event) {
            case ProceedingEvent.StepDelegated(_, var authority, var reason) -> {
                said(Term.DEPARTMENT, words.name(authority));
                said(Term.REASON, reason);
            }
            case ProceedingEvent.Consulted(_, var authorities, var question, var by) -> {
                said(Term.DEPARTMENT, names(authorities));
                said(Term.TEXT, question);
                latest(by);
            }
            case ProceedingEvent.ConsultationAnswered(_, var authority, var text) -> {
                said(Term.DEPARTMENT, words.name(authority));
                said(Term.OPINION, text);
            }
            case ProceedingEvent.VisitArranged visit -> {
                said(Term.WHEN, words.date(visit.on()));
                said(Term.TEXT, visit.note());
            }
            case ProceedingEvent.VisitRecorded visit -> {
                said(Term.RESULT, visit.findings());
                said(Term.DOCUMENT, visit.record());
            }
            case ProceedingEvent.HearingOffered(var reason, var askBy, var others) -> {
                said(Term.REASON, reason);
                latest(askBy);
            }
            case ProceedingEvent.HearingOrdered(var reason, var holdBy) -> {
                said(Term.REASON, reason);
                latest(holdBy);
            }
            case ProceedingEvent.HearingCalled(var on, var place, _) -> {
                said(Term.WHEN, words.date(on.toLocalDate()) + " " + on.toLocalTime());
                said(Term.PLACE, place);
            }
            case ProceedingEvent.HearingHeld(var summary, var record) -> {
                said(Term.RESULT, summary);
                said(Term.DOCUMENT, record);
            }
            case ProceedingEvent.ProcedureEnded(var procedure, var result, _) -> {
                said(Term.PROCEDURE, words.name(procedure));
                said(Term.RESULT, result);
            }
            case ProceedingEvent.Prolonged(var reason, var until, var procedure) -> {
                named(procedure);
                said(Term.REASON, reason);
                said(until);
            }
            case ProceedingEvent.OverrunNoted(var until, var procedure) -> {
                named(procedure);
                said(until);
            }
            case ProceedingEvent.ExtensionAsked(var reason) -> said(Term.REASON, reason);
            case ProceedingEvent.ExtensionDenied(var reason) -> said(Term.REASON, reason);
            case ProceedingEvent.HearingAsked _,
                    ProceedingEvent.HearingWaived _,
                    ProceedingEvent.OpinionsDeemed _ -> {}
        }
    }

    /// One of several special procedures.
    private void named(@Nullable String procedure) {
        if (procedure != null) {
            said(Term.PROCEDURE, words.name(procedure));
        }
    }

    private void promised(PromiseEvent event) {
        switch (event) {
            case PromiseEvent.PromiseMade(var owed, var by, var promise) -> {
                said(Term.MATERIALS, names(owed));
                said(Term.DOCUMENT, promise);
                latest(by);
            }
            case PromiseEvent.PromiseExtended(var reason, var by) -> {
                said(Term.REASON, reason);
                latest(by);
            }
            case PromiseEvent.OwedReminded(var by) -> latest(by);
            case PromiseEvent.CommitmentKept(var text) -> said(Term.RESULT, text);
            case PromiseEvent.BreachFound(var text, var correctBy) -> {
                said(Term.RESULT, text);
                latest(correctBy);
            }
            case PromiseEvent.BreachCorrected(var text) -> said(Term.RESULT, text);
            case PromiseEvent.BreachRecorded(var reason) -> said(Term.REASON, reason);
            case PromiseEvent.CreditRepaired(var text) -> said(Term.TEXT, text);
            case PromiseEvent.LeftUnverified(var by) -> latest(by);
            case PromiseEvent.OwedSupplied(var provided) -> said(Term.MATERIALS, names(provided));
            case PromiseEvent.Defaulted(var owed, _, var until) -> {
                said(Term.MATERIALS, names(owed));
                if (until != null) {
                    latest(until);
                }
            }
            case PromiseEvent.Restarted _ -> {}
        }
    }

    private void afterTheEnd(Event event) {
        switch (event) {
            case Event.Archived(var number) -> said(Term.NUMBER, number);
            case Event.ChallengeRegistered(var kind, var number, var body) -> {
                said(Term.KIND, words.text("cases.challenge." + kind));
                said(Term.NUMBER, number);
                said(Term.BODY, body);
            }
            case Event.ChallengeAnswered(var number, var result, var text, var actBy) -> {
                said(Term.NUMBER, number);
                said(Term.RESULT, words.text("cases.answered." + result));
                said(Term.TEXT, text);
                if (actBy != null) {
                    latest(actBy);
                }
            }
            case Event.ActedAgain(var number, var decision) -> {
                said(Term.NUMBER, number);
                said(Term.DOCUMENT, decision);
            }
            case Event.DecisionCorrected(var error, var correction) -> {
                said(Term.ERROR, error);
                said(Term.CORRECTION, correction);
            }
            case Event.Revoked(var ground, var reason) -> {
                said(Term.CAUSE, words.text("cases.revocation." + ground));
                said(Term.REASON, reason);
            }
            case Event.Cancelled(var ground, var reason) -> {
                said(Term.CAUSE, words.text("cases.cancellation." + ground));
                said(Term.REASON, reason);
            }
            default -> {}
        }
    }

    /// Which calendar it is, and each day that moved, the one that matters most first.
    private void moved(Event.Recounted recounted) {
        said(
                Term.REASON,
                words.text(
                        recounted.revision() == 0
                                ? "cases.recounted.shipped"
                                : "cases.recounted.published",
                        String.valueOf(recounted.year()),
                        words.date(recounted.published())));
        for (Dues.Moved each : recounted.moved()) {
            String limit = words.text("cases.due." + each.kind(), words.name(each.step()));
            parts.add(
                    new Part(
                            null,
                            words.text("cases.moved.day", limit),
                            words.text(
                                    "cases.moved",
                                    words.date(each.from()),
                                    words.date(each.to()))));
        }
    }

    /// What shares its reason stands together.
    private void defects(List<Defect> defects, @Nullable Attribution because) {
        Map<String, List<String>> subjects = new LinkedHashMap<>();
        for (Defect defect : defects) {
            subjects.computeIfAbsent(defect.reason(), _ -> new ArrayList<>())
                    .add(words.name(defect.subject()));
        }
        subjects.forEach(
                (reason, names) ->
                        parts.add(
                                new Part(
                                        null,
                                        String.join(words.text("cases.list"), names),
                                        reason)));
        if (because != null) {
            said(Term.ATTRIBUTION, words.text("cases.attribution." + because));
        }
    }

    /// In words, also where it names materials that were promised and never came.
    private String reason(Event.Refused refused) {
        List<String> materials =
                refused.parts().stream().map(words::material).flatMap(Optional::stream).toList();
        return materials.size() == refused.parts().size()
                ? words.text("cases.owed-missing", String.join(words.text("cases.list"), materials))
                : refused.reason();
    }

    private void countsFrom(@Nullable LocalDate day) {
        if (day != null) {
            said(Term.COUNTS_FROM, words.date(day));
        }
    }

    private String names(Set<String> identifiers) {
        return identifiers.stream()
                .sorted()
                .map(words::name)
                .collect(Collectors.joining(words.text("cases.list")));
    }

    private void latest(LocalDate day) {
        said(Term.LATEST, words.date(day));
    }

    private void said(LocalDate until) {
        said(Term.UNTIL, words.date(until));
    }

    private void said(Term term, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            parts.add(new Part(term, words.text("cases.said." + term), text));
        }
    }
}
