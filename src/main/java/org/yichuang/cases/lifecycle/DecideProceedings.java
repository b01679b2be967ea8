package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.cases.lifecycle.Procedure.Trait;
import org.yichuang.kernel.calendar.Pause;

/// The rules of what may be asked for beside the opinions.
final class DecideProceedings {

    private static final int TWO_OFFICERS = 2;

    private static final String ANSWER = "cases.day.ANSWER";
    private static final String VISIT = "cases.day.VISIT";

    private DecideProceedings() {}

    static Outcome act(Existing state, Proceeding command, Circumstances at) {
        UnderReview review = CaseState.reviewOf(state).orElseThrow();
        return switch (command) {
            case Proceeding.DelegateStep delegation -> delegate(review, delegation, at);
            case Proceeding.Consult consultation -> consult(review, consultation, at);
            case Proceeding.AnswerConsultation answer -> answer(review, answer, at);
            case Proceeding.ArrangeVisit visit -> arrangeVisit(review, visit, at);
            case Proceeding.RecordVisit visit -> recordVisit(review, visit);
            case Proceeding.OfferHearing _,
                    Proceeding.OrderHearing _,
                    Proceeding.AskForHearing _,
                    Proceeding.WaiveHearing _,
                    Proceeding.CallHearing _,
                    Proceeding.RecordHearing _ ->
                    DecideHearing.act(state, review, command, at);
            case Proceeding.Prolong prolonged -> prolong((Suspended) state, prolonged, at);
            case Proceeding.NoteOverrun _ -> noteOverrun((Suspended) state, at);
            case Proceeding.AskExtension(var reason) -> askExtension(review, reason, at);
            case Proceeding.DenyExtension(var reason) -> denyExtension(review, reason);
            case Proceeding.DeemAgreed _ -> deemAgreed(review, at);
        };
    }

    private static Outcome delegate(
            UnderReview review, Proceeding.DelegateStep command, Circumstances at) {
        Optional<Refused> closed = DecideReview.closedStep(review, command.step());
        if (closed.isPresent()) {
            return closed.get();
        }
        boolean mayStandIn =
                at.procedure()
                        .step(command.step())
                        .filter(step -> mayDo(step, command.authority()))
                        .filter(_ -> !isHeldBy(review, command))
                        .isPresent();
        if (!mayStandIn) {
            return new Refused(Ground.NOT_A_SUBSTITUTE, Outcome.named(command.authority()));
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_24, Saying.REASON.as(command.reason())),
                new ProceedingEvent.StepDelegated(
                        command.step(), command.authority(), command.reason()));
    }

    /// A substitute may do it, and the department that the item names, which so takes it back.
    private static boolean mayDo(Procedure.Review step, String authority) {
        return step.substitutes().contains(authority) || step.authority().equals(authority);
    }

    private static boolean isHeldBy(UnderReview review, Proceeding.DelegateStep command) {
        return review.step(command.step())
                .filter(step -> step.authority().equals(command.authority()))
                .isPresent();
    }

    private static Outcome consult(
            UnderReview review, Proceeding.Consult command, Circumstances at) {
        if (!command.step().isEmpty()) {
            Optional<Refused> closed = DecideReview.closedStep(review, command.step());
            if (closed.isPresent()) {
                return closed.get();
            }
        }
        if (command.authorities().isEmpty()) {
            return new Refused(Ground.NOBODY_ASKED);
        }
        Optional<Refused> past =
                DecideClock.tooEarly(ANSWER, command.by(), at.today(), Article.LAW_26_2);
        if (past.isPresent()) {
            return past.get();
        }
        LocalDate latest = DecideClock.later(review.clock().promisedDue(), at.today());
        if (command.by().isAfter(latest)) {
            return new Refused(Ground.ANSWER_TOO_LATE, latest);
        }
        Set<String> awaited = review.beside().awaited(command.step(), at.today());
        if (!awaited.isEmpty()) {
            return new Refused(Ground.CONSULTATION_OPEN, awaited.size(), List.copyOf(awaited));
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_26_2, Saying.QUESTION.as(command.question())),
                new ProceedingEvent.Consulted(
                        command.step(), command.authorities(), command.question(), command.by()));
    }

    private static Outcome answer(
            UnderReview review, Proceeding.AnswerConsultation command, Circumstances at) {
        String authority = ((Actor.Officer) at.by()).authority();
        boolean asked =
                review.beside().consultations().stream()
                        .anyMatch(
                                each ->
                                        each.step().equals(command.step())
                                                && each.open().contains(authority));
        if (!asked) {
            return new Refused(Ground.NOT_CONSULTED);
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_26_2, Saying.ANSWER.as(command.text())),
                new ProceedingEvent.ConsultationAnswered(
                        command.step(), authority, command.text()));
    }

    private static Outcome arrangeVisit(
            UnderReview review, Proceeding.ArrangeVisit command, Circumstances at) {
        Optional<Refused> refused =
                visitors(review, command.steps(), command.officers())
                        .or(
                                () ->
                                        DecideClock.tooEarly(
                                                VISIT, command.on(), at.today(), Article.LAW_34_3));
        return Decide.unless(
                refused,
                new ProceedingEvent.VisitArranged(
                        command.steps(), command.on(), command.officers(), command.note()));
    }

    private static Outcome recordVisit(UnderReview review, Proceeding.RecordVisit command) {
        Optional<Refused> refused = visitors(review, command.steps(), command.officers());
        if (refused.isPresent()) {
            return refused.get();
        }
        return Decide.unless(
                Saying.unsaid(
                        Article.LAW_34_3,
                        Saying.FINDINGS.as(command.findings()),
                        Saying.RECORD.as(command.record())),
                new ProceedingEvent.VisitRecorded(
                        command.steps(), command.officers(), command.findings(), command.record()));
    }

    private static Optional<Refused> visitors(
            UnderReview review, Set<String> steps, Set<String> officers) {
        Set<String> unknown = new TreeSet<>(steps);
        review.steps().stream().map(Step::id).forEach(unknown::remove);
        if (steps.isEmpty() || !unknown.isEmpty()) {
            Object named = steps.isEmpty() ? Outcome.named("") : List.copyOf(unknown);
            return Optional.of(new Refused(Ground.NO_SUCH_STEP, named).under(Article.LAW_34_3));
        }
        long named = officers.stream().filter(each -> !each.isBlank()).count();
        return named < TWO_OFFICERS
                ? Optional.of(new Refused(Ground.TWO_OFFICERS, named))
                : Optional.empty();
    }

    private static Outcome prolong(Suspended state, Proceeding.Prolong command, Circumstances at) {
        if (state.isHearing()) {
            return new Refused(Ground.HEARING_OPEN);
        }
        CaseState.Excluded longer = state.running(command.procedure()).orElse(null);
        if (longer == null) {
            return DecideClock.notRunning(state);
        }
        List<Pause> before = new ArrayList<>(state.review().clock().pauses());
        before.addAll(state.ended());
        LocalDate until = command.until();
        LocalDate earliest = DecideClock.later(at.today(), longer.until().plusDays(1));
        Optional<Refused> refused =
                DecideClock.tooEarly(DecideClock.END, until, earliest, Article.LAW_45)
                        .or(
                                () ->
                                        DecideClock.tooLong(
                                                before,
                                                longer.procedure(),
                                                longer.from(),
                                                until,
                                                at))
                        .or(
                                () ->
                                        Saying.unsaid(
                                                Article.LAW_45,
                                                Saying.REASON.as(command.reason())));
        return Decide.unless(
                refused,
                new ProceedingEvent.Prolonged(
                        command.reason(),
                        until,
                        state.running().size() == 1 ? null : longer.procedure()));
    }

    private static Outcome noteOverrun(Suspended state, Circumstances at) {
        return state.nextOverrun()
                .filter(late -> at.today().isAfter(late.until()))
                .<Outcome>map(
                        late ->
                                new Done(
                                        new ProceedingEvent.OverrunNoted(
                                                late.until(),
                                                state.running().size() == 1
                                                        ? null
                                                        : late.procedure())))
                .orElseGet(() -> new Refused(Ground.NO_OVERRUN, state.until()));
    }

    private static Outcome askExtension(UnderReview review, String reason, Circumstances at) {
        Optional<Refused> impossible = DecideClock.noExtension(review.clock(), at);
        if (impossible.isPresent()) {
            return impossible.get();
        }
        if (review.beside().extensionAsked() != null) {
            return new Refused(Ground.EXTENSION_ASKED);
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_42, Saying.REASON.as(reason)),
                new ProceedingEvent.ExtensionAsked(reason));
    }

    private static Outcome denyExtension(UnderReview review, String reason) {
        return review.beside().extensionAsked() == null
                ? new Refused(Ground.EXTENSION_NOT_ASKED)
                : Decide.unless(
                        Saying.unsaid(Article.LAW_42, Saying.REASON.as(reason)),
                        new ProceedingEvent.ExtensionDenied(reason));
    }

    private static Outcome deemAgreed(UnderReview review, Circumstances at) {
        Set<String> silent = new TreeSet<>();
        for (Step step : review.open()) {
            if (at.procedure().is(step.id(), Trait.SILENCE_AGREES)
                    && !at.now()
                            .isBefore(Deadlines.silentFrom(step, review.clock(), at.procedure()))) {
                silent.add(step.id());
            }
        }
        Map<String, LocalDate> begun = StepLimits.begun(review, silent, at);
        return silent.isEmpty()
                ? silence("cases.act.DEEM_AGREED", Article.SILENCE_AGREES)
                : new Done(
                        new ProceedingEvent.OpinionsDeemed(
                                silent, Objects.requireNonNullElse(begun, Map.of())));
    }

    /// Silence does not yet count, or not at all.
    ///
    /// @param act what silence would do, a message key
    static Refused silence(String act, Article article) {
        return new Refused(Ground.NO_SILENCE, new Outcome.Term(act)).under(article);
    }
}
