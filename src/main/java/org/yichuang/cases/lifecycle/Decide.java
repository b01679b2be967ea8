package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;

/// The rules of each act. Existence, permission and stage have been checked before.
final class Decide {

    private Decide() {}

    static Outcome act(CaseState state, Command command, Circumstances at) {
        return switch (command) {
            case Command.Open(var filing) ->
                    DecideFiling.unfit(filing, at)
                            .<Outcome>map(refused -> refused)
                            .orElseGet(() -> new Done(new Event.Opened(filing)));
            case Command.Submit(var filing) -> DecideFiling.submit(state, filing, at);
            case Command.Receive(var filing) -> DecideFiling.receive(filing, at);
            case Command.GrantAtOnce grant -> DecideFiling.grantAtOnce(state, grant, at);
            case Command.CorrectOnTheSpot correction ->
                    correctOnTheSpot((Received) state, correction, at);
            case Command.RequireCorrection correction ->
                    requireCorrection((Received) state, correction, at);
            case Command.Supply(var provided, var form) ->
                    new Done(
                            new Event.Supplied(
                                    provided, form, DecideFiling.answerBy(at), at.countsFrom()));
            case Command.Accept accept -> DecideClock.accept((Received) state, accept, at);
            case Command.DeemAccepted _ -> DecideClock.deemAccepted((Received) state, at);
            case Command.RefuseAcceptance refusal ->
                    refuseAcceptance((Received) state, refusal, at);
            case Command.GiveOpinion _,
                    Command.ReturnToWindow _,
                    Command.HandBack _,
                    Command.Grant _,
                    Command.DeemGranted _,
                    Command.DeemRenewed _,
                    Command.Refuse _ ->
                    DecideReview.act((Existing) state, command, at);
            case Command.Suspend _, Command.Resume _, Command.Extend _, Command.ShowCard _ ->
                    DecideClock.act((Existing) state, command, at);
            case Command.Issue issue -> issue((CaseState.Decided) state, issue, at);
            case Command.Deliver deliver -> deliver((Issued) state, deliver, at);
            case Command.Close _ -> close((Issued) state);
            case Command.Terminate(var cause, var reason) ->
                    unless(
                            Saying.unsaid(Article.LAW_8_2_AND_70, Saying.REASON.as(reason)),
                            new Event.Terminated(cause, reason));
            case Command.Urge(var text) ->
                    unless(
                            Saying.unsaid(Article.LAW_60, Saying.URGED.as(text)),
                            new Event.Urged(text));
            case Command.Archive _,
                    Command.RegisterChallenge _,
                    Command.AnswerChallenge _,
                    Command.ActAgain _,
                    Command.CorrectDecision _,
                    Command.Revoke _,
                    Command.Cancel _ ->
                    DecideAfter.act((Closed) state, command, at);
            case Proceeding proceeding -> DecideProceedings.act((Existing) state, proceeding, at);
            case Promising promising -> DecidePromises.act((Existing) state, promising, at);
            case Command.Withdraw(var reason) -> new Done(new Event.Withdrawn(reason));
            case Command.Lapse _ -> lapse(state, at);
            case Command.Recount recount -> Recounting.decide((Existing) state, recount, at);
        };
    }

    /// What comes of an act: its event, unless something is in the way.
    static Outcome unless(Optional<Refused> refused, Event event) {
        return refused.<Outcome>map(each -> each).orElseGet(() -> new Done(event));
    }

    /// After its time to answer the authority cannot choose any more: silence has accepted.
    static Optional<Refused> answerOver(Received state, Circumstances at) {
        return at.today().isAfter(state.answerBy())
                ? Optional.of(new Refused(Ground.ANSWER_OVER, state.answerBy()))
                : Optional.empty();
    }

    private static Outcome requireCorrection(
            Received state, Command.RequireCorrection command, Circumstances at) {
        Optional<Refused> over = answerOver(state, at);
        if (over.isPresent()) {
            return over.get();
        }
        Optional<Refused> incomplete =
                incomplete(command.defects(), Saying.DEFECT, Article.LAW_32_1_4);
        if (incomplete.isPresent()) {
            return incomplete.get();
        }
        Set<String> late = late(state, command.defects());
        if (!late.isEmpty() && command.because() == null) {
            return new Refused(Ground.ALREADY_CORRECTED, late.size(), List.copyOf(late));
        }
        Limit supply = at.procedure().limits().supply();
        return new Done(
                new Event.CorrectionRequired(
                        command.defects(),
                        supply == null ? null : at.lastDay(supply, at.today(), List.of()),
                        late.isEmpty() ? null : command.because()));
    }

    /// What a second notice tells although it was there the first time: neither told about nor
    /// brought since.
    private static Set<String> late(Received state, List<Defect> defects) {
        Set<String> late = new TreeSet<>();
        if (state.correction() != null) {
            defects.forEach(defect -> late.add(defect.subject()));
            late.removeAll(state.correction().known());
        }
        return late;
    }

    /// Whether a list of defects lacks something itself.
    ///
    /// @param each what must be said of each
    static Optional<Refused> incomplete(List<Defect> defects, Saying each, Article article) {
        if (defects.isEmpty()) {
            return Optional.of(new Refused(Ground.NOTHING_TO_CORRECT).under(article));
        }
        return defects.stream()
                .filter(defect -> defect.reason().isBlank())
                .findFirst()
                .flatMap(defect -> Saying.unsaid(article, each.as(defect.reason())));
    }

    private static Outcome correctOnTheSpot(
            Received state, Command.CorrectOnTheSpot command, Circumstances at) {
        Optional<Refused> refused =
                answerOver(state, at)
                        .or(
                                () ->
                                        incomplete(
                                                command.corrected(),
                                                Saying.PUT_RIGHT,
                                                Article.LAW_32_1_3));
        return unless(
                refused,
                new Event.CorrectedOnTheSpot(
                        command.corrected(), command.provided(), command.formDigest()));
    }

    private static Outcome refuseAcceptance(
            Received state, Command.RefuseAcceptance command, Circumstances at) {
        Optional<Refused> over = answerOver(state, at);
        if (over.isPresent()) {
            return over.get();
        }
        if (command.why() == Command.NotAccepted.NOT_CORRECTED && state.correction() == null) {
            return new Refused(Ground.NOT_TOLD);
        }
        Optional<Refused> unsaid =
                Saying.unsaid(Article.LAW_32_AND_72, Saying.REASON.as(command.reason()));
        if (unsaid.isPresent()) {
            return unsaid.get();
        }
        if (command.why() == Command.NotAccepted.NOT_OURS
                && (command.rightAuthority() == null || command.rightAuthority().isBlank())) {
            return new Refused(Ground.AUTHORITY_MISSING);
        }
        return new Done(
                new Event.AcceptanceRefused(
                        command.why(), command.reason(), command.rightAuthority()));
    }

    private static Outcome lapse(CaseState state, Circumstances at) {
        if (state instanceof CaseState.AwaitingOwed(_, _, var until)) {
            return at.today().isAfter(until)
                    ? new Done(new Event.Lapsed())
                    : new Refused(Ground.SUPPLY_NOT_DUE).under(Article.TOLERANCE);
        }
        LocalDate supplyBy = ((AwaitingCorrection) state).correction().supplyBy();
        return supplyBy == null || !at.today().isAfter(supplyBy)
                ? new Refused(Ground.SUPPLY_NOT_DUE)
                : new Done(new Event.Lapsed());
    }

    private static Outcome deliver(Issued state, Command.Deliver command, Circumstances at) {
        if (state.delivered() != null) {
            return new Refused(Ground.ALREADY_DELIVERED);
        }
        return command.proof().isBlank()
                ? new Refused(Ground.PROOF_MISSING)
                : new Done(
                        new Event.Delivered(
                                command.by(), command.proof(), missed(state.decided(), at)));
    }

    private static Outcome close(Issued state) {
        return state.delivered() == null
                ? new Refused(Ground.NOT_DELIVERED)
                : new Done(new Event.Closed());
    }

    /// The last day to deliver (art. 44), if it has passed.
    private static @Nullable LocalDate missed(CaseState.Decided decided, Circumstances at) {
        return at.today().isAfter(decided.deliverBy()) ? decided.deliverBy() : null;
    }

    private static Outcome issue(CaseState.Decided state, Command.Issue command, Circumstances at) {
        if (command.document().isBlank()) {
            return new Refused(Ground.DOCUMENT_MISSING);
        }
        Event issued = new Event.Issued(command.document());
        return command.electronic()
                ? new Done(
                        List.of(
                                issued,
                                new Event.Delivered(
                                        Delivery.ELECTRONIC,
                                        command.document(),
                                        missed(state, at))))
                : new Done(issued);
    }
}
