package org.yichuang.cases.lifecycle;

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
import java.util.stream.Stream;
import org.yichuang.cases.lifecycle.CaseFixture.Asked;
import org.yichuang.cases.lifecycle.CaseState.Received;

/// One well-formed act on a case in one state, at a time and by a person that could do it. For each
/// state and command there is one.
record Scenario(CaseFixture story, LocalDate on, Actor by, Command command) {

    private static final LocalDate LONG_AFTER = LocalDate.of(2026, 12, 1);

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
                    Map.entry(Command.Extend.class, Actors.DECIDER),
                    Map.entry(Command.Grant.class, Actors.DECIDER),
                    Map.entry(Command.Terminate.class, Actors.DECIDER),
                    Map.entry(Command.RegisterChallenge.class, Actors.DECIDER),
                    Map.entry(Command.AnswerChallenge.class, Actors.DECIDER),
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
        return Arrays.stream(Command.class.getPermittedSubclasses())
                .filter(Record.class::isAssignableFrom)
                .<Class<? extends Command>>map(each -> each.asSubclass(Command.class))
                .toList();
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
        CaseFixture received =
                command == Command.DeemGranted.class
                        ? aCase().of(anItem().grantedBySilence()).receivedOn(SEP_17)
                        : begun(command).receivedOn(SEP_17);
        if (state == Received.class) {
            return received;
        }
        CaseFixture accepted = received.acceptedOn(SEP_18);
        return switch (state.getSimpleName()) {
            case "None" -> aCase();
            case "Draft" -> aCase().draftedOn(SEP_17);
            case "AwaitingCorrection" ->
                    begun(command).missing("plan").receivedOn(SEP_17).toldToCorrectOn(SEP_18);
            case "UnderReview" -> decides ? accepted.reviewedOn(SEP_21) : accepted;
            case "AtWindowAgain" -> accepted.returnedOn(SEP_21);
            case "Suspended" -> accepted.suspendedOn(SEP_21);
            case "Decided" -> accepted.reviewedOn(SEP_21).grantedOn(SEP_22);
            case "Issued" -> {
                CaseFixture issued = accepted.reviewedOn(SEP_21).grantedOn(SEP_22).issuedOn(SEP_23);
                yield command == Command.Close.class ? issued.deliveredOn(SEP_24) : issued;
            }
            case "Closed" ->
                    accepted.reviewedOn(SEP_21)
                            .grantedOn(SEP_22)
                            .issuedOn(SEP_23)
                            .deliveredOn(SEP_24)
                            .closedOn(SEP_24)
                            .challengedOn(command == Command.AnswerChallenge.class ? SEP_24 : null);
            default -> throw new AssertionError("no story for " + state);
        };
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
        return command == Command.Lapse.class || command == Command.DeemGranted.class
                ? LONG_AFTER
                : SEP_29;
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
            case "Suspend" -> Acts.suspendUntil(LONG_AFTER);
            case "Resume" -> Acts.RESUME;
            case "Extend" -> Acts.EXTEND;
            case "Grant" -> Acts.GRANT;
            case "DeemGranted" -> Acts.DEEM_GRANTED;
            case "Terminate" -> Acts.TERMINATE;
            case "Urge" -> Acts.URGE;
            case "Archive" -> Acts.ARCHIVE;
            case "RegisterChallenge" -> Acts.CHALLENGE;
            case "AnswerChallenge" -> Acts.ANSWER_CHALLENGE;
            case "CorrectDecision" -> Acts.CORRECT_DECISION;
            case "Revoke" -> Acts.REVOKE;
            case "Cancel" -> Acts.CANCEL;
            case "Refuse" -> Acts.REFUSE;
            case "Issue" -> Acts.ISSUE_ELECTRONICALLY;
            case "Deliver" -> Acts.DELIVER;
            case "Close" -> Acts.CLOSE;
            case "Withdraw" -> Acts.WITHDRAW;
            case "Lapse" -> Acts.LAPSE;
            case "ShowCard" -> Acts.YELLOW_CARD;
            case "Recount" -> Acts.RECOUNT;
            default -> throw new AssertionError("no act for " + command);
        };
    }
}
