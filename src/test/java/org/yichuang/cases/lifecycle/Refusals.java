package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.Actors.APPLICANT;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.DECIDER;
import static org.yichuang.cases.lifecycle.Actors.FIRE_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.MARKET_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.PLATFORM;
import static org.yichuang.cases.lifecycle.Actors.SOMEBODY_ELSE;
import static org.yichuang.cases.lifecycle.Actors.SUPERVISOR;
import static org.yichuang.cases.lifecycle.Actors.officer;
import static org.yichuang.cases.lifecycle.Actors.reviewer;
import static org.yichuang.cases.lifecycle.Acts.A_DEFECT;
import static org.yichuang.cases.lifecycle.Autumn.OCT_12;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_28;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.NotAccepted;

/// A refusal for every ground of every act, as sentences of the law.
final class Refusals {

    /// @param because the sentence
    record Refusal(String because, Ground ground, Scenario scenario) {
        @Override
        public String toString() {
            return because;
        }
    }

    private static final Command BLANK_CORRECTION =
            new Command.RequireCorrection(List.of(new Defect("plan", " ")), null);
    private static final Command EMPTY_CORRECTION = new Command.RequireCorrection(List.of(), null);
    private static final Command ANOTHER_CORRECTION =
            new Command.RequireCorrection(List.of(new Defect("form", "漏填面积")), null);

    private final List<Refusal> told = new ArrayList<>();

    private Refusals() {}

    static List<Refusal> all() {
        Refusals all = new Refusals();
        all.beforeAnyRule();
        all.acceptance();
        all.correction();
        all.review();
        all.clock();
        all.recounting();
        all.decision();
        all.result();
        all.atAnyTime();
        all.afterTheEnd();
        return all.told;
    }

    private static CaseFixture drafted() {
        return aCase().draftedOn(SEP_17);
    }

    private static CaseFixture received() {
        return aCase().receivedOn(SEP_17);
    }

    private static CaseFixture accepted() {
        return received().acceptedOn(SEP_18);
    }

    private static CaseFixture suspended() {
        return accepted().suspendedOn(SEP_21);
    }

    private static CaseFixture reviewed() {
        return accepted().reviewedOn(SEP_21);
    }

    private void beforeAnyRule() {
        expect("nothing can be done on a case that does not exist", Ground.NO_CASE)
                .when(aCase(), SEP_17, CLERK, Acts.ACCEPT);
        expect("a case cannot begin twice", Ground.CASE_EXISTS)
                .when(received(), SEP_18, CLERK, new Command.Receive(aCase().filing()));
        expect("an applicant cannot accept", Ground.NOT_PERMITTED)
                .when(received(), SEP_18, APPLICANT, Acts.ACCEPT);
        expect("nobody files the draft of another", Ground.NOT_PERMITTED)
                .when(drafted(), SEP_18, SOMEBODY_ELSE, new Command.Submit(by("p2", 1)));
        expect("what is decided cannot be withdrawn", Ground.WRONG_STAGE)
                .when(reviewed().grantedOn(SEP_22), SEP_23, APPLICANT, Acts.WITHDRAW);
        expect("a draft cannot be filed for another applicant", Ground.OTHER_FILING)
                .when(drafted(), SEP_18, CLERK, new Command.Submit(by("p2", 1)));
        expect("a draft cannot be filed under another item version", Ground.OTHER_FILING)
                .when(drafted(), SEP_18, APPLICANT, new Command.Submit(by("p1", 2)));
    }

    private static Filing by(String applicant, int version) {
        Filing own = aCase().filing();
        return new Filing(
                own.item(),
                version,
                own.window(),
                applicant,
                own.channel(),
                own.steps(),
                own.essentials(),
                own.provided(),
                own.formDigest(),
                own.delivery());
    }

    private void acceptance() {
        expect("silence for five working days has accepted already", Ground.ANSWER_OVER)
                .when(received(), SEP_24, CLERK, Acts.ACCEPT);
        expect("nothing is accepted without the essential materials", Ground.ESSENTIAL_MISSING)
                .when(received().missing("plan"), SEP_18, CLERK, Acts.ACCEPT);
        expect("silence accepts only after five working days", Ground.ANSWER_NOT_DUE)
                .when(received(), SEP_23, PLATFORM, Acts.DEEM_ACCEPTED);
        expect("who was silent can no longer refuse to accept", Ground.ANSWER_OVER)
                .when(received(), SEP_24, CLERK, Acts.NOT_NEEDED);
        expect("nobody is refused for defects never told", Ground.NOT_TOLD)
                .when(received(), SEP_18, CLERK, Acts.NOT_CORRECTED);
        expect("acceptance is refused with a reason", Ground.REASON_MISSING)
                .when(received(), SEP_18, CLERK, refusal(NotAccepted.NOT_NEEDED, " ", null));
        expect("who is not competent names the right authority", Ground.AUTHORITY_MISSING)
                .when(received(), SEP_18, CLERK, refusal(NotAccepted.NOT_OURS, "不归我们", " "));
    }

    private static Command refusal(NotAccepted why, String reason, @Nullable String right) {
        return new Command.RefuseAcceptance(why, reason, right);
    }

    private void correction() {
        CaseFixture supplied =
                received().missing("plan").toldToCorrectOn(SEP_18).suppliedOn(SEP_21);
        expect("everything is told once, or somebody answers for it", Ground.ALREADY_CORRECTED)
                .when(supplied, SEP_22, CLERK, ANOTHER_CORRECTION);
        expect("on the spot something is put right", Ground.NOTHING_TO_CORRECT)
                .when(received(), SEP_18, CLERK, new Command.CorrectOnTheSpot(List.of(), "digest"));
        expect("what was put right on the spot is said", Ground.REASON_MISSING)
                .when(
                        received(),
                        SEP_18,
                        CLERK,
                        new Command.CorrectOnTheSpot(List.of(new Defect("plan", "")), ""));
        expect("after the time to answer nothing is put right on the spot", Ground.ANSWER_OVER)
                .when(received(), SEP_24, CLERK, Acts.ON_THE_SPOT);
        expect("a notice names what is to be corrected", Ground.NOTHING_TO_CORRECT)
                .when(received(), SEP_18, CLERK, EMPTY_CORRECTION);
        expect("a notice gives a reason for each defect", Ground.REASON_MISSING)
                .when(received(), SEP_18, CLERK, BLANK_CORRECTION);
        expect("who was silent can no longer ask for corrections", Ground.ANSWER_OVER)
                .when(received(), SEP_24, CLERK, Acts.REQUIRE_CORRECTION);
        expect("an application lapses only after the time to supply", Ground.SUPPLY_NOT_DUE)
                .when(received().toldToCorrectOn(SEP_18), SEP_24, PLATFORM, Acts.LAPSE);
        expect("an item without a time to supply never lapses", Ground.SUPPLY_NOT_DUE)
                .when(
                        received().of(anItem().withoutTimeToSupply()).toldToCorrectOn(SEP_18),
                        LocalDate.of(2027, 9, 18),
                        PLATFORM,
                        Acts.LAPSE);
    }

    private void review() {
        List<Supplier<CaseFixture>> openForOpinions =
                List.of(Refusals::accepted, Refusals::suspended);
        for (Supplier<CaseFixture> story : openForOpinions) {
            expect("a department reviews only steps of the case", Ground.NO_SUCH_STEP)
                    .when(story.get(), SEP_22, FIRE_REVIEWER, Acts.agree("water"));
            expect("a department gives one opinion", Ground.OPINION_GIVEN)
                    .when(agreed(story.get()), SEP_22, FIRE_REVIEWER, Acts.disagree("fire"));
            expect("who disagrees says why", Ground.REASON_MISSING)
                    .when(story.get(), SEP_22, FIRE_REVIEWER, opinion(false, Map.of()));
            expect("nobody agrees with a mandatory point unchecked", Ground.POINT_UNCHECKED)
                    .when(story.get(), SEP_22, FIRE_REVIEWER, opinion(true, Map.of()));
            expect("nobody agrees with a mandatory point not in order", Ground.POINT_UNCHECKED)
                    .when(
                            story.get(),
                            SEP_22,
                            FIRE_REVIEWER,
                            opinion(true, Map.of("point", false)));
        }
        expect("only a step of the case can send it back", Ground.NO_SUCH_STEP)
                .when(accepted(), SEP_21, FIRE_REVIEWER, back("check-water", A_DEFECT));
        expect("who gave an opinion cannot send the file back", Ground.OPINION_GIVEN)
                .when(agreed(accepted()), SEP_22, FIRE_REVIEWER, Acts.RETURN);
        expect("a file goes back to the window once", Ground.ALREADY_RETURNED)
                .when(
                        accepted().returnedOn(SEP_21).handedBackOn(SEP_22),
                        SEP_23,
                        reviewer("urban"),
                        back("check-urban", A_DEFECT));
        expect("a return names every defect", Ground.NOTHING_TO_CORRECT)
                .when(accepted(), SEP_21, FIRE_REVIEWER, back("check-fire", List.of()));
        expect("a return gives a reason for each defect", Ground.REASON_MISSING)
                .when(
                        accepted(),
                        SEP_21,
                        FIRE_REVIEWER,
                        back("check-fire", List.of(new Defect("plan", ""))));
    }

    private static CaseFixture agreed(CaseFixture story) {
        return story.agreedBy("fire", SEP_21);
    }

    private static Command opinion(boolean agrees, Map<String, Boolean> points) {
        return new Command.GiveOpinion("check-fire", agrees, "", points);
    }

    private static Command back(String step, List<Defect> defects) {
        return new Command.ReturnToWindow(step, defects, null);
    }

    private void clock() {
        expect("only the item's special procedures stop the clock", Ground.NO_SUCH_PROCEDURE)
                .when(accepted(), SEP_21, MARKET_REVIEWER, suspend("lunch", "午休", SEP_22));
        expect("the clock stops for a reason", Ground.REASON_MISSING)
                .when(accepted(), SEP_21, MARKET_REVIEWER, suspend("testing", "", SEP_22));
        expect("the time announced lies ahead", Ground.DATE_IN_PAST)
                .when(accepted(), SEP_22, MARKET_REVIEWER, suspend("testing", "检测", SEP_21));
        expect("a special procedure ends with a result", Ground.REASON_MISSING)
                .when(suspended(), SEP_22, MARKET_REVIEWER, new Command.Resume(""));
        expect("a limit is extended once", Ground.NO_EXTENSION)
                .when(accepted().extendedOn(SEP_21), SEP_22, DECIDER, Acts.EXTEND);
        expect("not every item knows an extension", Ground.NO_EXTENSION)
                .when(accepted().of(anItem().withoutExtension()), SEP_22, DECIDER, Acts.EXTEND);
        expect("what has run out cannot be extended", Ground.LIMIT_OVER)
                .when(accepted(), OCT_12, DECIDER, Acts.EXTEND);
        expect("the applicant is told why it takes longer", Ground.REASON_MISSING)
                .when(accepted(), SEP_21, DECIDER, new Command.Extend(" "));
        expect("no card is shown before its day", Ground.NO_CARD_DUE)
                .when(accepted(), SEP_28, PLATFORM, Acts.YELLOW_CARD);
        expect("no card is shown before its day at the window", Ground.NO_CARD_DUE)
                .when(accepted().returnedOn(SEP_21), SEP_28, PLATFORM, Acts.RED_CARD);
    }

    private void recounting() {
        for (CaseFixture running :
                List.of(
                        received(),
                        received().toldToCorrectOn(SEP_18),
                        accepted(),
                        accepted().returnedOn(SEP_21),
                        suspended(),
                        reviewed().grantedOn(SEP_22),
                        reviewed().grantedOn(SEP_22).issuedOn(SEP_23))) {
            expect("nobody is told of a day that did not move", Ground.NOTHING_MOVED)
                    .when(running, SEP_23, PLATFORM, Acts.RECOUNT);
        }
        expect("what has been delivered has no limit left", Ground.NOTHING_MOVED)
                .when(
                        aCase().beforeTheNotice()
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18)
                                .reviewedOn(SEP_21)
                                .grantedOn(SEP_22)
                                .issuedOn(SEP_23)
                                .deliveredOn(SEP_23),
                        SEP_24,
                        PLATFORM,
                        Acts.RECOUNT);
        expect("a limit in calendar days knows no holidays", Ground.NOTHING_MOVED)
                .when(
                        aCase().of(anItem().inCalendarDays(7, 15))
                                .beforeTheNotice()
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18),
                        SEP_22,
                        PLATFORM,
                        Acts.RECOUNT);
    }

    private static Command suspend(String procedure, String reason, LocalDate until) {
        return new Command.Suspend(procedure, reason, until);
    }

    private void decision() {
        Actor clerkWhoDecides = officer("clerk", "market", Duty.DECIDE);
        for (Command decision : Set.of(Acts.GRANT, Acts.REFUSE)) {
            expect("who accepted does not decide", Ground.SAME_OFFICER)
                    .when(reviewed(), SEP_22, clerkWhoDecides, decision);
            expect("nothing is decided before every opinion", Ground.NOT_REVIEWED)
                    .when(agreed(accepted()), SEP_22, DECIDER, decision);
        }
        expect("who grants against an opinion says why", Ground.REASON_MISSING)
                .when(
                        accepted().of(anItem().reviewedBy("fire")).disagreedBy("fire", SEP_21),
                        SEP_22,
                        DECIDER,
                        Acts.GRANT);
        expect("what is granted in part only says why", Ground.REASON_MISSING)
                .when(reviewed(), SEP_22, DECIDER, new Command.Grant("", "生食类食品制售"));
        expect("what is not granted is named", Ground.REASON_MISSING)
                .when(reviewed(), SEP_22, DECIDER, new Command.Grant("设施不足", " "));
        expect("silence grants only where the item says so", Ground.NO_SILENCE)
                .when(accepted(), OCT_12, PLATFORM, Acts.DEEM_GRANTED);
        expect("silence grants only after the promised time", Ground.NO_SILENCE)
                .when(
                        accepted().of(anItem().grantedBySilence()).returnedOn(SEP_21),
                        SEP_28,
                        PLATFORM,
                        Acts.DEEM_GRANTED);
        expect("a refusal gives its reason", Ground.REASON_MISSING)
                .when(reviewed(), SEP_22, DECIDER, new Command.Refuse("", "食品安全法"));
        expect("a refusal gives its basis", Ground.REASON_MISSING)
                .when(reviewed(), SEP_22, DECIDER, new Command.Refuse("不符合", " "));
    }

    private void result() {
        CaseFixture issued = reviewed().grantedOn(SEP_22).issuedOn(SEP_23);
        expect("a result has an identifier", Ground.DOCUMENT_MISSING)
                .when(reviewed().grantedOn(SEP_22), SEP_23, CLERK, new Command.Issue("", true));
        expect("a file is closed after the delivery", Ground.NOT_DELIVERED)
                .when(issued, SEP_24, CLERK, Acts.CLOSE);
        CaseFixture delivered = reviewed().grantedOn(SEP_22).issuedOn(SEP_23).deliveredOn(SEP_23);
        expect("a result is handed over once", Ground.ALREADY_DELIVERED)
                .when(delivered, SEP_24, CLERK, Acts.DELIVER);
    }

    private void atAnyTime() {
        for (CaseFixture open :
                List.of(
                        received(),
                        accepted(),
                        accepted().returnedOn(SEP_21),
                        suspended(),
                        reviewed().grantedOn(SEP_22),
                        reviewed().grantedOn(SEP_22).issuedOn(SEP_23))) {
            expect("who urges says why", Ground.REASON_MISSING)
                    .when(open, SEP_23, SUPERVISOR, new Command.Urge(" "));
        }
        for (CaseFixture undecided :
                List.of(
                        received(),
                        received().toldToCorrectOn(SEP_18),
                        accepted(),
                        accepted().returnedOn(SEP_21),
                        suspended())) {
            expect("who ends the handling says why", Ground.REASON_MISSING)
                    .when(
                            undecided,
                            SEP_23,
                            DECIDER,
                            new Command.Terminate(Command.Cause.PERSON_GONE, ""));
        }
    }

    private static CaseFixture closed() {
        return reviewed().grantedOn(SEP_22).issuedOn(SEP_23).deliveredOn(SEP_23).closedOn(SEP_23);
    }

    private static CaseFixture withdrawn() {
        return accepted().on(SEP_21, APPLICANT, Acts.WITHDRAW);
    }

    private void afterTheEnd() {
        expect("a file goes to the archive once", Ground.ALREADY_ARCHIVED)
                .when(closed().on(SEP_24, CLERK, Acts.ARCHIVE), SEP_28, CLERK, Acts.ARCHIVE);
        expect("the archive has a number for it", Ground.NUMBER_MISSING)
                .when(closed(), SEP_24, CLERK, new Command.Archive(" "));
        expect("only a decision can be contested", Ground.NO_DECISION)
                .when(withdrawn(), SEP_24, DECIDER, Acts.CHALLENGE);
        expect("a challenge has a number and a body", Ground.NUMBER_MISSING)
                .when(
                        closed(),
                        SEP_24,
                        DECIDER,
                        new Command.RegisterChallenge(Command.Challenge.SUIT, "", "法院"));
        expect("a challenge is registered once", Ground.CHALLENGE_KNOWN)
                .when(closed().challengedOn(SEP_24), SEP_28, DECIDER, Acts.CHALLENGE);
        expect("only what is registered is answered", Ground.NO_SUCH_CHALLENGE)
                .when(closed(), SEP_24, DECIDER, Acts.ANSWER_CHALLENGE);
        expect("a challenge is answered once", Ground.CHALLENGE_ANSWERED)
                .when(
                        closed().challengedOn(SEP_24).on(SEP_24, DECIDER, Acts.ANSWER_CHALLENGE),
                        SEP_28,
                        DECIDER,
                        Acts.ANSWER_CHALLENGE);
        expect("how a challenge ended is said", Ground.REASON_MISSING)
                .when(
                        closed().challengedOn(SEP_24),
                        SEP_28,
                        DECIDER,
                        new Command.AnswerChallenge("云政复〔2026〕7号", Command.Answered.UPHELD, ""));
        expect("only a decision can be corrected", Ground.NO_DECISION)
                .when(withdrawn(), SEP_24, DECIDER, Acts.CORRECT_DECISION);
        expect("the error is named", Ground.REASON_MISSING)
                .when(closed(), SEP_24, DECIDER, new Command.CorrectDecision("", "禾穗路"));
        expect("the correction is named", Ground.REASON_MISSING)
                .when(closed(), SEP_24, DECIDER, new Command.CorrectDecision("禾川路", " "));
        for (Command fall : List.of(Acts.REVOKE, Acts.CANCEL)) {
            expect("only what stands can fall", Ground.NOT_IN_FORCE)
                    .when(withdrawn(), SEP_24, DECIDER, fall);
        }
        expect("what fell does not fall again", Ground.NOT_IN_FORCE)
                .when(closed().on(SEP_24, DECIDER, Acts.REVOKE), SEP_28, DECIDER, Acts.REVOKE);
        expect("a licence is revoked with reasons", Ground.REASON_MISSING)
                .when(
                        closed(),
                        SEP_24,
                        DECIDER,
                        new Command.Revoke(Command.Revocation.DECEIT, " "));
        expect("a licence is cancelled with reasons", Ground.REASON_MISSING)
                .when(
                        closed(),
                        SEP_24,
                        DECIDER,
                        new Command.Cancel(Command.Cancellation.EXPIRED, ""));
        expect("what was not revoked is not cancelled as revoked", Ground.NOT_REVOKED)
                .when(
                        closed(),
                        SEP_24,
                        DECIDER,
                        new Command.Cancel(Command.Cancellation.REVOKED, "已撤销"));
    }

    private Expectation expect(String because, Ground ground) {
        return (story, on, by, command) ->
                told.add(new Refusal(because, ground, new Scenario(story, on, by, command)));
    }

    private interface Expectation {
        void when(CaseFixture story, LocalDate on, Actor by, Command command);
    }
}
