package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.Autumn.OCT_10;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_29;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.yichuang.cases.lifecycle.CaseFixture.Asked;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.Procedure.Consequence;

/// One well-formed act on a case in one state, at a time and by a person that could do it. For each
/// state and command there is one.
record Scenario(CaseFixture story, LocalDate on, Actor by, Command command) {

    private static final LocalDate OCT_20 = LocalDate.of(2026, 10, 20);
    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 12, 1);

    private static final Set<Class<? extends CaseState>> REVIEWED =
            Set.of(
                    CaseState.UnderReview.class,
                    CaseState.AtWindowAgain.class,
                    CaseState.Suspended.class);

    /// What is about a promise of the applicant.
    private static final Set<Class<? extends Command>> OWING =
            Set.of(
                    Promising.SupplyOwed.class,
                    Promising.ExtendPromise.class,
                    Promising.RemindOwed.class,
                    Promising.Default.class);

    private static final Set<Class<? extends Command>> LATE =
            Set.of(
                    Command.Lapse.class,
                    Command.DeemGranted.class,
                    Proceeding.DeemAgreed.class,
                    Proceeding.NoteOverrun.class,
                    Command.DeemRenewed.class,
                    Promising.RemindOwed.class,
                    Promising.Default.class,
                    Promising.NoteUnverified.class,
                    Proceeding.RecordHearing.class);

    private static final Map<Class<? extends Command>, Actor> ACTORS =
            Map.ofEntries(
                    Map.entry(Command.Open.class, Actors.APPLICANT),
                    Map.entry(Command.Submit.class, Actors.APPLICANT),
                    Map.entry(Command.Supply.class, Actors.APPLICANT),
                    Map.entry(Command.Withdraw.class, Actors.APPLICANT),
                    Map.entry(Command.GiveOpinion.class, Actors.FIRE_REVIEWER),
                    Map.entry(Command.ReturnToWindow.class, Actors.FIRE_REVIEWER),
                    Map.entry(Command.Suspend.class, Actors.MARKET_REVIEWER),
                    Map.entry(Command.Resume.class, Actors.MARKET_REVIEWER),
                    Map.entry(Command.Extend.class, Actors.HEAD),
                    Map.entry(Proceeding.DenyExtension.class, Actors.HEAD),
                    Map.entry(Proceeding.AskExtension.class, Actors.DECIDER),
                    Map.entry(Proceeding.DelegateStep.class, Actors.FIRE_REVIEWER),
                    Map.entry(Proceeding.Consult.class, Actors.FIRE_REVIEWER),
                    Map.entry(Proceeding.AnswerConsultation.class, Actors.REVIEWER_ELSEWHERE),
                    Map.entry(Proceeding.ArrangeVisit.class, Actors.FIRE_REVIEWER),
                    Map.entry(Proceeding.RecordVisit.class, Actors.FIRE_REVIEWER),
                    Map.entry(Proceeding.OfferHearing.class, Actors.DECIDER),
                    Map.entry(Proceeding.OrderHearing.class, Actors.DECIDER),
                    Map.entry(Proceeding.AskForHearing.class, Actors.APPLICANT),
                    Map.entry(Proceeding.WaiveHearing.class, Actors.APPLICANT),
                    Map.entry(Proceeding.CallHearing.class, Actors.DECIDER),
                    Map.entry(Proceeding.RecordHearing.class, Actors.DECIDER),
                    Map.entry(Proceeding.Prolong.class, Actors.MARKET_REVIEWER),
                    Map.entry(Proceeding.NoteOverrun.class, Actors.PLATFORM),
                    Map.entry(Proceeding.DeemAgreed.class, Actors.PLATFORM),
                    Map.entry(Command.GrantAtOnce.class, Actors.PLATFORM),
                    Map.entry(Command.DeemRenewed.class, Actors.PLATFORM),
                    Map.entry(Promising.SupplyOwed.class, Actors.APPLICANT),
                    Map.entry(Promising.RemindOwed.class, Actors.PLATFORM),
                    Map.entry(Promising.Default.class, Actors.PLATFORM),
                    Map.entry(Promising.Verify.class, Actors.DECIDER),
                    Map.entry(Promising.NoteUnverified.class, Actors.PLATFORM),
                    Map.entry(Promising.ConfirmCorrected.class, Actors.DECIDER),
                    Map.entry(Promising.RepairCredit.class, Actors.DECIDER),
                    Map.entry(Command.Grant.class, Actors.DECIDER),
                    Map.entry(Command.Terminate.class, Actors.DECIDER),
                    Map.entry(Command.RegisterChallenge.class, Actors.DECIDER),
                    Map.entry(Command.AnswerChallenge.class, Actors.DECIDER),
                    Map.entry(Command.ActAgain.class, Actors.DECIDER),
                    Map.entry(Command.CorrectDecision.class, Actors.DECIDER),
                    Map.entry(Command.Revoke.class, Actors.DECIDER),
                    Map.entry(Command.Cancel.class, Actors.DECIDER),
                    Map.entry(Command.Urge.class, Actors.SUPERVISOR),
                    Map.entry(Command.DeemGranted.class, Actors.PLATFORM),
                    Map.entry(Command.Refuse.class, Actors.DECIDER),
                    Map.entry(Command.DeemAccepted.class, Actors.PLATFORM),
                    Map.entry(Command.Lapse.class, Actors.PLATFORM),
                    Map.entry(Command.ShowCard.class, Actors.PLATFORM),
                    Map.entry(Command.Recount.class, Actors.PLATFORM));

    /// Every state, in the order of a case's life.
    static List<Class<? extends CaseState>> states() {
        return Stream.concat(
                        Stream.of(CaseState.None.class),
                        Arrays.stream(CaseState.Existing.class.getPermittedSubclasses()))
                .<Class<? extends CaseState>>map(each -> each.asSubclass(CaseState.class))
                .toList();
    }

    static List<Class<? extends Command>> commands() {
        return Lifecycle.kindsOf(Command.class);
    }

    static Scenario of(Class<? extends CaseState> state, Class<? extends Command> command) {
        CaseFixture story = story(state, command);
        Actor by = ACTORS.getOrDefault(command, Actors.CLERK);
        return new Scenario(story, day(state, command), by, command(command, story));
    }

    Asked ask() {
        return ask(by);
    }

    Asked ask(Actor actor) {
        return story.ask(on, actor, command);
    }

    private static CaseFixture story(
            Class<? extends CaseState> state, Class<? extends Command> command) {
        boolean decides = command == Command.Grant.class || command == Command.Refuse.class;
        CaseFixture accepted = accepted(state, command);
        if (command == Proceeding.AnswerConsultation.class && REVIEWED.contains(state)) {
            accepted = accepted.on(SEP_18, Actors.FIRE_REVIEWER, Acts.consultUntil(SEP_29));
        }
        return switch (state.getSimpleName()) {
            case "None" -> begun(command).of(item(command));
            case "Draft" -> begun(command).of(item(command)).draftedOn(SEP_17);
            case "Received" ->
                    command == Promising.AcceptOwing.class
                            ? begun(command)
                                    .of(anItem().tolerating(Consequence.END))
                                    .receivedOn(SEP_17)
                            : begun(command).of(item(command)).receivedOn(SEP_17);
            case "AwaitingOwed" ->
                    begun(command)
                            .of(anItem().tolerating(Consequence.RESTART))
                            .receivedOn(SEP_17)
                            .acceptedOwingOn(SEP_18)
                            .on(SEP_29, Actors.PLATFORM, Acts.DEFAULT);
            case "AwaitingCorrection" ->
                    begun(command).missing("plan").receivedOn(SEP_17).toldToCorrectOn(SEP_18);
            case "UnderReview" ->
                    decides ? accepted.reviewedOn(SEP_21) : underReview(accepted, command);
            case "AtWindowAgain" ->
                    (command == Proceeding.DenyExtension.class
                                    ? underReview(accepted, command)
                                    : accepted)
                            .returnedOn(SEP_21);
            case "Suspended" -> suspended(accepted, command);
            case "Decided" ->
                    VERIFYING.contains(command)
                            ? breached(command, grantedOnCommitment())
                            : accepted.reviewedOn(SEP_21).grantedOn(SEP_22);
            case "Issued" -> {
                if (VERIFYING.contains(command)) {
                    yield breached(command, grantedOnCommitment().issuedOn(SEP_18));
                }
                CaseFixture issued = accepted.reviewedOn(SEP_21).grantedOn(SEP_22).issuedOn(SEP_23);
                yield command == Command.Close.class ? issued.deliveredOn(SEP_24) : issued;
            }
            case "Closed" -> {
                CaseFixture closed =
                        VERIFYING.contains(command) || command == Command.Recount.class
                                ? verifying(command)
                                : accepted.reviewedOn(SEP_21)
                                        .grantedOn(SEP_22)
                                        .issuedOn(SEP_23)
                                        .deliveredOn(SEP_24)
                                        .closedOn(SEP_24)
                                        .challengedOn(CHALLENGED.contains(command) ? SEP_24 : null);
                yield command == Command.ActAgain.class
                        ? closed.on(SEP_24, Actors.DECIDER, Acts.TO_DO_AGAIN)
                        : closed;
            }
            default -> throw new AssertionError("no story for " + state);
        };
    }

    private static CaseFixture accepted(
            Class<? extends CaseState> state, Class<? extends Command> command) {
        if (OWING.contains(command) && REVIEWED.contains(state)) {
            return begun(command)
                    .of(anItem().tolerating(Consequence.END))
                    .receivedOn(SEP_17)
                    .acceptedOwingOn(SEP_18);
        }
        CaseFixture story = begun(command).of(item(command));
        return command == Command.DeemRenewed.class
                ? story.renewing(OCT_10).receivedOn(SEP_17).acceptedOn(SEP_18)
                : story.receivedOn(SEP_17).acceptedOn(SEP_18);
    }

    /// What comes after a challenge.
    private static final Set<Class<? extends Command>> CHALLENGED =
            Set.of(Command.AnswerChallenge.class, Command.ActAgain.class);

    private static final Set<Class<? extends Command>> VERIFYING =
            Set.of(
                    Promising.Verify.class,
                    Promising.NoteUnverified.class,
                    Promising.ConfirmCorrected.class,
                    Promising.RepairCredit.class);

    /// A case that was granted on a commitment, as far as an act about it needs it.
    private static CaseFixture verifying(Class<? extends Command> command) {
        CaseFixture granted = closed(grantedOnCommitment(begun(command)));
        return command == Promising.RepairCredit.class
                ? granted.on(SEP_18, Actors.DECIDER, Acts.BROKEN)
                        .on(OCT_20, Actors.DECIDER, Acts.REVOKE_BROKEN)
                : breached(command, granted);
    }

    private static CaseFixture breached(Class<? extends Command> command, CaseFixture granted) {
        return command == Promising.ConfirmCorrected.class
                ? granted.on(SEP_23, Actors.DECIDER, Acts.BROKEN)
                : granted;
    }

    static CaseFixture onCommitment() {
        return closed(grantedOnCommitment());
    }

    static CaseFixture grantedOnCommitment() {
        return grantedOnCommitment(aCase());
    }

    private static CaseFixture grantedOnCommitment(CaseFixture begun) {
        return begun.of(anItem().onCommitment())
                .committed()
                .receivedOn(SEP_17)
                .acceptedOn(SEP_17)
                .grantedOn(SEP_17);
    }

    private static CaseFixture closed(CaseFixture granted) {
        return granted.issuedOn(SEP_18).deliveredOn(SEP_18).closedOn(SEP_18);
    }

    private static ProcedureFixture item(Class<? extends Command> command) {
        if (command == Command.GrantAtOnce.class) {
            return anItem().grantedAtOnceBy("sole-trader");
        }
        if (command == Command.DeemRenewed.class) {
            return anItem().renewing();
        }
        if (command == Command.DeemGranted.class) {
            return anItem().grantedBySilence();
        }
        return command == Proceeding.DeemAgreed.class
                ? anItem().with(Procedure.Trait.SILENCE_AGREES)
                : anItem();
    }

    private static CaseFixture underReview(CaseFixture accepted, Class<? extends Command> command) {
        if (command == Proceeding.DenyExtension.class) {
            return accepted.on(SEP_21, Actors.DECIDER, Acts.ASK_EXTENSION);
        }
        return command == Proceeding.AskForHearing.class || command == Proceeding.WaiveHearing.class
                ? accepted.on(SEP_22, Actors.DECIDER, Acts.OFFER_HEARING)
                : accepted;
    }

    private static CaseFixture suspended(CaseFixture accepted, Class<? extends Command> command) {
        boolean heard =
                command == Proceeding.CallHearing.class
                        || command == Proceeding.RecordHearing.class
                        || command == Proceeding.WaiveHearing.class;
        if (!heard) {
            return accepted.suspendedOn(SEP_21);
        }
        CaseFixture asked =
                accepted.on(SEP_21, Actors.DECIDER, Acts.OFFER_HEARING)
                        .on(SEP_22, Actors.APPLICANT, Acts.ASK_FOR_HEARING);
        return command == Proceeding.RecordHearing.class
                ? asked.on(SEP_23, Actors.DECIDER, Acts.hearingOn(OCT_20))
                : asked;
    }

    /// What is recounted was counted before the notice.
    private static CaseFixture begun(Class<? extends Command> command) {
        return command == Command.Recount.class ? aCase().beforeTheNotice() : aCase();
    }

    private static LocalDate day(
            Class<? extends CaseState> state, Class<? extends Command> command) {
        if (state == Received.class) {
            return command == Command.DeemAccepted.class ? SEP_24 : SEP_22;
        }
        if (command == Promising.ExtendPromise.class) {
            return SEP_24;
        }
        if (command == Promising.RepairCredit.class) {
            return LONG_AFTER;
        }
        return LATE.contains(command) ? LONG_AFTER : SEP_29;
    }

    private static Command command(Class<? extends Command> command, CaseFixture story) {
        return switch (command.getSimpleName()) {
            case "Open" -> new Command.Open(story.filing());
            case "Submit" -> new Command.Submit(story.filing());
            case "Receive" -> new Command.Receive(story.filing());
            case "CorrectOnTheSpot" -> Acts.ON_THE_SPOT;
            case "RequireCorrection" -> Acts.REQUIRE_CORRECTION;
            case "Supply" -> Acts.SUPPLY;
            case "Accept" -> Acts.ACCEPT;
            case "DeemAccepted" -> Acts.DEEM_ACCEPTED;
            case "RefuseAcceptance" -> Acts.NOT_NEEDED;
            case "GiveOpinion" -> Acts.agree("fire");
            case "ReturnToWindow" -> Acts.RETURN;
            case "HandBack" -> Acts.HAND_BACK;
            case "Suspend" ->
                    story.state() instanceof CaseState.Suspended
                            ? Acts.publishedUntil(LONG_AFTER)
                            : Acts.suspendUntil(LONG_AFTER);
            case "Resume" -> Acts.RESUME;
            case "Extend" -> Acts.EXTEND;
            case "Grant" -> Acts.GRANT;
            case "DeemGranted" -> Acts.DEEM_GRANTED;
            case "Terminate" -> Acts.TERMINATE;
            case "Urge" -> Acts.URGE;
            case "Archive" -> Acts.ARCHIVE;
            case "RegisterChallenge" -> Acts.CHALLENGE;
            case "AnswerChallenge" -> Acts.ANSWER_CHALLENGE;
            case "ActAgain" -> Acts.ACT_AGAIN;
            case "CorrectDecision" -> Acts.CORRECT_DECISION;
            case "Revoke" -> Acts.REVOKE;
            case "Cancel" -> Acts.CANCEL;
            case "Refuse" -> Acts.REFUSE;
            case "Issue" -> Acts.ISSUE_ELECTRONICALLY;
            case "Deliver" -> Acts.DELIVER;
            case "Close" -> Acts.CLOSE;
            case "Withdraw" -> Acts.WITHDRAW;
            case "Lapse" -> Acts.LAPSE;
            case "GrantAtOnce" -> Acts.grantAtOnce(story.filing());
            case "DeemRenewed" -> Acts.DEEM_RENEWED;
            case "AcceptOwing" -> Acts.ACCEPT_OWING;
            case "SupplyOwed" -> Acts.SUPPLY_OWED;
            case "ExtendPromise" -> Acts.EXTEND_PROMISE;
            case "RemindOwed" -> Acts.REMIND_OWED;
            case "Default" -> Acts.DEFAULT;
            case "Verify" -> Acts.KEPT;
            case "NoteUnverified" -> Acts.NOTE_UNVERIFIED;
            case "ConfirmCorrected" -> Acts.CONFIRM_CORRECTED;
            case "RepairCredit" -> Acts.REPAIR_CREDIT;
            case "DelegateStep" -> Acts.DELEGATE;
            case "Consult" -> Acts.consultUntil(SEP_29);
            case "AnswerConsultation" -> Acts.ANSWER_CONSULTATION;
            case "ArrangeVisit" -> Acts.visitOn(LONG_AFTER);
            case "RecordVisit" -> Acts.RECORD_VISIT;
            case "OfferHearing" -> Acts.OFFER_HEARING;
            case "OrderHearing" -> Acts.ORDER_HEARING;
            case "AskForHearing" -> Acts.ASK_FOR_HEARING;
            case "WaiveHearing" -> Acts.WAIVE_HEARING;
            case "CallHearing" -> Acts.hearingOn(OCT_20);
            case "RecordHearing" -> Acts.RECORD_HEARING;
            case "Prolong" -> Acts.prolongUntil(LONG_AFTER);
            case "NoteOverrun" -> Acts.NOTE_OVERRUN;
            case "AskExtension" -> Acts.ASK_EXTENSION;
            case "DenyExtension" -> Acts.DENY_EXTENSION;
            case "DeemAgreed" -> Acts.DEEM_AGREED;
            case "ShowCard" -> Acts.YELLOW_CARD;
            case "Recount" -> Acts.RECOUNT;
            default -> throw new AssertionError("no act for " + command);
        };
    }
}
