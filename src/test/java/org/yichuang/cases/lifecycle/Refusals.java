package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.Actors.APPLICANT;
import static org.yichuang.cases.lifecycle.Actors.CLERK;
import static org.yichuang.cases.lifecycle.Actors.DECIDER;
import static org.yichuang.cases.lifecycle.Actors.FIRE_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.HEAD;
import static org.yichuang.cases.lifecycle.Actors.MARKET_REVIEWER;
import static org.yichuang.cases.lifecycle.Actors.PLATFORM;
import static org.yichuang.cases.lifecycle.Actors.SOMEBODY_ELSE;
import static org.yichuang.cases.lifecycle.Actors.SUPERVISOR;
import static org.yichuang.cases.lifecycle.Actors.officer;
import static org.yichuang.cases.lifecycle.Actors.reviewer;
import static org.yichuang.cases.lifecycle.Acts.A_DEFECT;
import static org.yichuang.cases.lifecycle.Autumn.OCT_12;
import static org.yichuang.cases.lifecycle.Autumn.OCT_9;
import static org.yichuang.cases.lifecycle.Autumn.SEP_17;
import static org.yichuang.cases.lifecycle.Autumn.SEP_18;
import static org.yichuang.cases.lifecycle.Autumn.SEP_21;
import static org.yichuang.cases.lifecycle.Autumn.SEP_22;
import static org.yichuang.cases.lifecycle.Autumn.SEP_23;
import static org.yichuang.cases.lifecycle.Autumn.SEP_24;
import static org.yichuang.cases.lifecycle.Autumn.SEP_28;
import static org.yichuang.cases.lifecycle.Autumn.SEP_29;
import static org.yichuang.cases.lifecycle.Autumn.SEP_30;
import static org.yichuang.cases.lifecycle.CaseFixture.aCase;
import static org.yichuang.cases.lifecycle.ProcedureFixture.anItem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.NotAccepted;
import org.yichuang.cases.lifecycle.Procedure.Consequence;
import org.yichuang.cases.lifecycle.Procedure.Trait;

/// A refusal for every ground of every act, as sentences of the law.
final class Refusals {

    /// @param because the sentence
    record Refusal(String because, Ground ground, Scenario scenario) {
        @Override
        public String toString() {
            return because;
        }
    }

    private static final LocalDate OCT_20 = LocalDate.of(2026, 10, 20);
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
        all.plan();
        all.consultation();
        all.visit();
        all.hearing();
        all.more();
        all.moreTimeWhileAtTheWindow();
        all.filing();
        all.owing();
        all.commitment();
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
                .when(
                        received(),
                        SEP_18,
                        CLERK,
                        new Command.CorrectOnTheSpot(List.of(), Set.of(), "digest"));
        expect("what was put right on the spot is said", Ground.REASON_MISSING)
                .when(
                        received(),
                        SEP_18,
                        CLERK,
                        new Command.CorrectOnTheSpot(
                                List.of(new Defect("plan", "")), Set.of("plan"), ""));
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
        expect("nothing else stops a clock that stands", Ground.NO_SUCH_PROCEDURE)
                .when(suspended(), SEP_22, MARKET_REVIEWER, suspend("lunch", "午休", SEP_23));
        expect("another procedure has its reason, too", Ground.REASON_MISSING)
                .when(suspended(), SEP_22, MARKET_REVIEWER, suspend("notice", "", SEP_23));
        expect("the time announced for another lies ahead", Ground.DATE_IN_PAST)
                .when(suspended(), SEP_22, MARKET_REVIEWER, suspend("notice", "公示", SEP_21));
        expect("another procedure has its longest time", Ground.TOO_LONG)
                .when(
                        accepted().on(SEP_21, MARKET_REVIEWER, suspend("notice", "公示", SEP_28)),
                        SEP_22,
                        MARKET_REVIEWER,
                        Acts.suspendUntil(LocalDate.of(2027, 3, 1)));
        expect("nothing runs beside a hearing", Ground.HEARING_OPEN)
                .when(asked(), SEP_23, MARKET_REVIEWER, suspend("notice", "公示", SEP_28));
        expect("a procedure runs once at a time", Ground.ALREADY_RUNNING)
                .when(suspended(), SEP_22, MARKET_REVIEWER, Acts.suspendUntil(SEP_28));
        for (Command act :
                List.of(
                        Acts.RESUME,
                        new Command.Resume("合格", "lunch"),
                        Acts.prolongUntil(OCT_12),
                        new Proceeding.Prolong("样品复检", OCT_12, "lunch"))) {
            expect("of several procedures it is said which is meant", Ground.NOT_RUNNING)
                    .when(
                            suspended()
                                    .on(SEP_22, MARKET_REVIEWER, suspend("notice", "公示", SEP_28)),
                            SEP_23,
                            MARKET_REVIEWER,
                            act);
        }
        expect("a special procedure ends with a result", Ground.REASON_MISSING)
                .when(suspended(), SEP_22, MARKET_REVIEWER, new Command.Resume(""));
        expect("a limit is extended once", Ground.NO_EXTENSION)
                .when(accepted().extendedOn(SEP_21), SEP_22, HEAD, Acts.EXTEND);
        expect("not every item knows an extension", Ground.NO_EXTENSION)
                .when(accepted().of(anItem().withoutExtension()), SEP_22, HEAD, Acts.EXTEND);
        expect("what has run out cannot be extended", Ground.LIMIT_OVER)
                .when(accepted(), OCT_12, HEAD, Acts.EXTEND);
        expect("the applicant is told why it takes longer", Ground.REASON_MISSING)
                .when(accepted(), SEP_21, HEAD, new Command.Extend(" "));
        expect("no card is shown before its day", Ground.NO_CARD_DUE)
                .when(accepted(), SEP_28, PLATFORM, Acts.YELLOW_CARD);
        expect("no card is shown before its day at the window", Ground.NO_CARD_DUE)
                .when(accepted().returnedOn(SEP_21), SEP_28, PLATFORM, Acts.RED_CARD);
    }

    private void plan() {
        for (Supplier<CaseFixture> story :
                List.<Supplier<CaseFixture>>of(Refusals::accepted, Refusals::suspended)) {
            expect("a step waits for those before it", Ground.STEP_NOT_BEGUN)
                    .when(
                            story.get().of(anItem().oneAfterTheOther()),
                            SEP_22,
                            FIRE_REVIEWER,
                            Acts.agree("fire"));
            expect("nobody checks what they did themselves", Ground.SAME_REVIEWER)
                    .when(
                            twoStepsOfOneDepartment(story.get()),
                            SEP_22,
                            MARKET_REVIEWER,
                            opinionOn("check-market-2"));
            expect("nobody gives an opinion before the place was seen", Ground.VISIT_MISSING)
                    .when(
                            story.get().of(anItem().with(Trait.ON_SITE)),
                            SEP_22,
                            FIRE_REVIEWER,
                            Acts.agree("fire"));
            expect("only a step of the case is handed on", Ground.NO_SUCH_STEP)
                    .when(story.get(), SEP_22, FIRE_REVIEWER, delegate("check-water", "street"));
            expect("what is done is not handed on", Ground.OPINION_GIVEN)
                    .when(agreed(story.get()), SEP_22, FIRE_REVIEWER, Acts.DELEGATE);
            expect("only whom the item names stands in", Ground.NOT_A_SUBSTITUTE)
                    .when(story.get(), SEP_22, FIRE_REVIEWER, delegate("check-fire", "water"));
            expect("a step is handed on for a reason", Ground.REASON_MISSING)
                    .when(
                            story.get(),
                            SEP_22,
                            FIRE_REVIEWER,
                            new Proceeding.DelegateStep("check-fire", "street", " "));
        }
        expect("a step that has not begun cannot send the file back", Ground.STEP_NOT_BEGUN)
                .when(
                        accepted().of(anItem().oneAfterTheOther()),
                        SEP_21,
                        FIRE_REVIEWER,
                        Acts.RETURN);
        expect("a department may still speak", Ground.NO_SILENCE)
                .when(
                        accepted().of(anItem().with(Trait.SILENCE_AGREES)),
                        SEP_29,
                        PLATFORM,
                        Acts.DEEM_AGREED);
        expect("silence agrees only where the item says so", Ground.NO_SILENCE)
                .when(accepted(), OCT_12, PLATFORM, Acts.DEEM_AGREED);
    }

    private static Command delegate(String step, String authority) {
        return new Proceeding.DelegateStep(step, authority, "委托核查");
    }

    private static Command opinionOn(String step) {
        return new Command.GiveOpinion(step, true, "", Map.of("point", true));
    }

    private static CaseFixture twoStepsOfOneDepartment(CaseFixture story) {
        return story.of(
                        anItem().reviewedBy("market", "market")
                                .oneAfterTheOther()
                                .with(Trait.BY_ANOTHER))
                .on(SEP_21, MARKET_REVIEWER, opinionOn("check-market"));
    }

    private void consultation() {
        expect("only a step of the case consults", Ground.NO_SUCH_STEP)
                .when(
                        accepted(),
                        SEP_22,
                        FIRE_REVIEWER,
                        new Proceeding.Consult("check-water", Set.of("water"), "问", SEP_28));
        expect("who gave an opinion consults nobody", Ground.OPINION_GIVEN)
                .when(agreed(accepted()), SEP_22, FIRE_REVIEWER, Acts.consultUntil(SEP_28));
        expect("a consultation asks somebody", Ground.NOBODY_ASKED)
                .when(
                        accepted(),
                        SEP_22,
                        DECIDER,
                        new Proceeding.Consult("", Set.of(), "问", SEP_28));
        expect("an answer is awaited on a day to come", Ground.DATE_IN_PAST)
                .when(accepted(), SEP_22, FIRE_REVIEWER, Acts.consultUntil(SEP_21));
        expect("a step consults once at a time", Ground.CONSULTATION_OPEN)
                .when(consulting(), SEP_22, FIRE_REVIEWER, Acts.consultUntil(SEP_28));
        expect("an answer is awaited within the time to decide", Ground.ANSWER_TOO_LATE)
                .when(accepted(), SEP_22, FIRE_REVIEWER, Acts.consultUntil(OCT_12));
        expect("a consultation asks something", Ground.REASON_MISSING)
                .when(
                        accepted(),
                        SEP_22,
                        DECIDER,
                        new Proceeding.Consult("", Set.of("water"), " ", SEP_28));
        for (CaseFixture story : List.of(consulting(), consulting().suspendedOn(SEP_21))) {
            expect("an opinion waits for the answer", Ground.CONSULTATION_OPEN)
                    .when(story, SEP_22, FIRE_REVIEWER, Acts.agree("fire"));
        }
        for (CaseFixture story :
                List.of(
                        consulting(),
                        consulting().suspendedOn(SEP_21),
                        consulting().returnedOn(SEP_21))) {
            expect("only what was asked is answered", Ground.NOT_CONSULTED)
                    .when(
                            story,
                            SEP_22,
                            Actors.REVIEWER_ELSEWHERE,
                            new Proceeding.AnswerConsultation("", "可以"));
            expect("an answer says something", Ground.REASON_MISSING)
                    .when(
                            story,
                            SEP_22,
                            Actors.REVIEWER_ELSEWHERE,
                            new Proceeding.AnswerConsultation("check-fire", " "));
        }
        for (Command decision : Set.of(Acts.GRANT, Acts.REFUSE)) {
            expect("the decision waits for the answer", Ground.CONSULTATION_OPEN)
                    .when(
                            reviewed()
                                    .on(
                                            SEP_21,
                                            DECIDER,
                                            new Proceeding.Consult(
                                                    "", Set.of("water"), "问", SEP_28)),
                            SEP_22,
                            DECIDER,
                            decision);
        }
    }

    private static CaseFixture consulting() {
        return accepted().on(SEP_18, FIRE_REVIEWER, Acts.consultUntil(SEP_28));
    }

    private void visit() {
        for (Supplier<CaseFixture> story :
                List.<Supplier<CaseFixture>>of(Refusals::accepted, Refusals::suspended)) {
            for (Command visit :
                    List.of(
                            new Proceeding.ArrangeVisit(
                                    Set.of("check-water"), SEP_23, Set.of("a", "b"), ""),
                            new Proceeding.RecordVisit(
                                    Set.of("check-water"), Set.of("a", "b"), "符合", "record"))) {
                expect("a visit is for a step of the case", Ground.NO_SUCH_STEP)
                        .when(story.get(), SEP_22, FIRE_REVIEWER, visit);
            }
            for (Command visit :
                    List.of(
                            new Proceeding.ArrangeVisit(
                                    Set.of("check-fire"), SEP_23, Set.of("a"), ""),
                            new Proceeding.RecordVisit(
                                    Set.of("check-fire"), Set.of("a", " "), "符合", "record"))) {
                expect("two officers look at the place", Ground.TWO_OFFICERS)
                        .when(story.get(), SEP_22, FIRE_REVIEWER, visit);
            }
            expect("a visit is arranged for a day to come", Ground.DATE_IN_PAST)
                    .when(story.get(), SEP_22, FIRE_REVIEWER, Acts.visitOn(SEP_21));
            for (String missing : List.of("findings", "record")) {
                expect("a visit has a record", Ground.REASON_MISSING)
                        .when(
                                story.get(),
                                SEP_22,
                                FIRE_REVIEWER,
                                new Proceeding.RecordVisit(
                                        Set.of("check-fire"),
                                        Set.of("a", "b"),
                                        missing.equals("findings") ? " " : "符合",
                                        missing.equals("record") ? "" : "record"));
            }
        }
    }

    private static CaseFixture offered(CaseFixture story) {
        return story.on(SEP_21, DECIDER, Acts.OFFER_HEARING);
    }

    private static CaseFixture toOthers() {
        return accepted().on(SEP_21, DECIDER, new Proceeding.OfferHearing("邻居有异议", Set.of("李四")));
    }

    private static CaseFixture asked() {
        return offered(accepted()).on(SEP_22, APPLICANT, Acts.ASK_FOR_HEARING);
    }

    private void hearing() {
        expect("the right to a hearing is told once", Ground.HEARING_OFFERED)
                .when(offered(accepted()), SEP_22, DECIDER, Acts.OFFER_HEARING);
        expect("a hearing that is offered is not ordered", Ground.HEARING_OFFERED)
                .when(offered(accepted()), SEP_22, DECIDER, Acts.ORDER_HEARING);
        expect("a hearing that was held is not ordered", Ground.HEARING_OFFERED)
                .when(
                        asked().on(SEP_23, DECIDER, Acts.hearingOn(OCT_20))
                                .on(LocalDate.of(2026, 10, 21), DECIDER, Acts.RECORD_HEARING),
                        LocalDate.of(2026, 10, 22),
                        DECIDER,
                        Acts.ORDER_HEARING);
        expect("who orders a hearing says why", Ground.REASON_MISSING)
                .when(accepted(), SEP_21, DECIDER, new Proceeding.OrderHearing(" "));
        for (Actor somebody : List.of(APPLICANT, CLERK)) {
            expect("nobody gives up a hearing that was ordered", Ground.HEARING_ORDERED)
                    .when(
                            accepted().on(SEP_21, DECIDER, Acts.ORDER_HEARING),
                            SEP_22,
                            somebody,
                            Acts.WAIVE_HEARING);
        }
        expect("who offers a hearing says what about", Ground.REASON_MISSING)
                .when(accepted(), SEP_21, DECIDER, new Proceeding.OfferHearing(" "));
        for (Command answer : List.of(Acts.ASK_FOR_HEARING, Acts.WAIVE_HEARING)) {
            expect("nobody answers an offer that was not made", Ground.NO_HEARING)
                    .when(accepted(), SEP_21, APPLICANT, answer);
        }
        expect("a hearing is asked for within five days", Ground.ASKED_TOO_LATE)
                .when(offered(accepted()), SEP_30, APPLICANT, Acts.ASK_FOR_HEARING);
        expect("the file stays while a hearing may be asked for", Ground.HEARING_OPEN)
                .when(offered(accepted()), SEP_22, FIRE_REVIEWER, Acts.RETURN);
        expect("no other procedure begins while a hearing may be asked for", Ground.HEARING_OPEN)
                .when(offered(accepted()), SEP_22, MARKET_REVIEWER, Acts.suspendUntil(SEP_28));
        for (Command decision : Set.of(Acts.GRANT, Acts.REFUSE)) {
            expect("nothing is decided while a hearing may be asked for", Ground.HEARING_OPEN)
                    .when(offered(reviewed()), SEP_22, DECIDER, decision);
        }
        for (Command act : List.of(Acts.RESUME, Acts.prolongUntil(OCT_12))) {
            expect("a hearing ends when it was held or given up", Ground.HEARING_OPEN)
                    .when(asked(), SEP_23, DECIDER, act);
        }
        for (Command act : List.of(Acts.hearingOn(OCT_20), Acts.RECORD_HEARING)) {
            expect("another procedure is no hearing", Ground.NO_HEARING)
                    .when(suspended(), SEP_22, MARKET_REVIEWER, act);
        }
        expect("what others may ask for the applicant does not give up", Ground.OTHERS_HEARING)
                .when(toOthers(), SEP_22, APPLICANT, Acts.WAIVE_HEARING);
        expect("what others asked for the applicant does not give up", Ground.OTHERS_HEARING)
                .when(
                        toOthers().on(SEP_22, CLERK, new Proceeding.AskForHearing("李四")),
                        SEP_23,
                        APPLICANT,
                        Acts.WAIVE_HEARING);
        expect("silence grants nothing while a hearing may be asked for", Ground.HEARING_OPEN)
                .when(
                        aCase().of(anItem().grantedBySilence())
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18)
                                .on(SEP_30, DECIDER, Acts.OFFER_HEARING),
                        OCT_9,
                        PLATFORM,
                        Acts.DEEM_GRANTED);
        expect("nor while the file is at the window again", Ground.HEARING_OPEN)
                .when(
                        aCase().of(anItem().grantedBySilence())
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18)
                                .on(SEP_21, DECIDER, Acts.OFFER_HEARING)
                                .returnedOn(SEP_30),
                        SEP_24,
                        PLATFORM,
                        Acts.DEEM_GRANTED);
        expect("another procedure is not given up", Ground.NO_HEARING)
                .when(suspended(), SEP_22, APPLICANT, Acts.WAIVE_HEARING);
        expect("notice is given seven days before", Ground.NOTICE_TOO_SHORT)
                .when(asked(), SEP_23, DECIDER, Acts.hearingOn(OCT_9));
        expect("a hearing is held within twenty days", Ground.HELD_TOO_LATE)
                .when(asked(), SEP_23, DECIDER, Acts.hearingOn(LocalDate.of(2026, 10, 28)));
        expect("nobody presides who has reviewed", Ground.CHAIR_TOOK_PART)
                .when(
                        offered(accepted().agreedBy("fire", SEP_18))
                                .on(SEP_22, APPLICANT, Acts.ASK_FOR_HEARING),
                        SEP_23,
                        DECIDER,
                        new Proceeding.CallHearing(OCT_20.atTime(9, 0), "会议室", "reviewer-fire"));
        expect("a notice names place and chair", Ground.REASON_MISSING)
                .when(
                        asked(),
                        SEP_23,
                        DECIDER,
                        new Proceeding.CallHearing(OCT_20.atTime(9, 0), " ", "legal"));
        expect("a hearing is not recorded before its time", Ground.HEARING_NOT_YET)
                .when(
                        asked().on(SEP_23, DECIDER, Acts.hearingOn(OCT_20)),
                        SEP_28,
                        DECIDER,
                        Acts.RECORD_HEARING);
        expect("a hearing has a record", Ground.REASON_MISSING)
                .when(
                        asked().on(SEP_23, DECIDER, Acts.hearingOn(OCT_20)),
                        LocalDate.of(2026, 10, 21),
                        DECIDER,
                        new Proceeding.RecordHearing("陈述", ""));
    }

    private void more() {
        LocalDate next = LocalDate.of(2027, 3, 1);
        expect("a procedure is not announced longer than the item lets it", Ground.TOO_LONG)
                .when(accepted(), SEP_21, MARKET_REVIEWER, Acts.suspendUntil(next));
        expect("a procedure is not prolonged further than the item lets it", Ground.TOO_LONG)
                .when(suspended(), SEP_22, MARKET_REVIEWER, Acts.prolongUntil(next));
        expect("a procedure is prolonged to a later day", Ground.DATE_IN_PAST)
                .when(suspended(), SEP_22, MARKET_REVIEWER, Acts.prolongUntil(SEP_28));
        expect("who needs longer says why", Ground.REASON_MISSING)
                .when(suspended(), SEP_22, MARKET_REVIEWER, new Proceeding.Prolong(" ", OCT_12));
        expect("what is made public stays so for the whole time", Ground.STILL_PUBLIC)
                .when(
                        accepted().on(SEP_21, MARKET_REVIEWER, suspend("notice", "公示", SEP_28)),
                        SEP_28,
                        MARKET_REVIEWER,
                        Acts.RESUME);
        expect("an overrun is noted when the time has passed", Ground.NO_OVERRUN)
                .when(suspended(), SEP_28, PLATFORM, Acts.NOTE_OVERRUN);
        expect("an overrun is noted once", Ground.NO_OVERRUN)
                .when(
                        suspended().on(SEP_29, PLATFORM, Acts.NOTE_OVERRUN),
                        SEP_30,
                        PLATFORM,
                        Acts.NOTE_OVERRUN);
        expect("where no extension is known none is asked for", Ground.NO_EXTENSION)
                .when(
                        accepted().of(anItem().withoutExtension()),
                        SEP_22,
                        DECIDER,
                        Acts.ASK_EXTENSION);
        expect("what has run out is not asked to be extended", Ground.LIMIT_OVER)
                .when(accepted(), OCT_12, DECIDER, Acts.ASK_EXTENSION);
        expect("more time is asked for once", Ground.EXTENSION_ASKED)
                .when(asking(), SEP_22, DECIDER, Acts.ASK_EXTENSION);
        expect("who asks for more time says why", Ground.REASON_MISSING)
                .when(accepted(), SEP_22, DECIDER, new Proceeding.AskExtension(" "));
        expect("what nobody asked for is not denied", Ground.EXTENSION_NOT_ASKED)
                .when(accepted(), SEP_22, HEAD, Acts.DENY_EXTENSION);
        expect("who denies more time says why", Ground.REASON_MISSING)
                .when(asking(), SEP_22, HEAD, new Proceeding.DenyExtension(""));
    }

    private void moreTimeWhileAtTheWindow() {
        expect("where no extension is known none is asked for at the window", Ground.NO_EXTENSION)
                .when(
                        returned().of(anItem().withoutExtension()),
                        SEP_22,
                        DECIDER,
                        Acts.ASK_EXTENSION);
        expect("where no extension is known none is given at the window", Ground.NO_EXTENSION)
                .when(returned().of(anItem().withoutExtension()), SEP_22, HEAD, Acts.EXTEND);
        for (Map.Entry<Command, Actor> act :
                Map.of(Acts.ASK_EXTENSION, DECIDER, Acts.EXTEND, HEAD).entrySet()) {
            expect("what has run out is not extended at the window", Ground.LIMIT_OVER)
                    .when(returned(), OCT_12, act.getValue(), act.getKey());
        }
        expect("more time is asked for once at the window", Ground.EXTENSION_ASKED)
                .when(asking().returnedOn(SEP_22), SEP_23, DECIDER, Acts.ASK_EXTENSION);
        expect("who asks for more time at the window says why", Ground.REASON_MISSING)
                .when(returned(), SEP_22, DECIDER, new Proceeding.AskExtension(" "));
        expect("who gives more time at the window says why", Ground.REASON_MISSING)
                .when(returned(), SEP_22, HEAD, new Command.Extend(" "));
        expect("what nobody asked for is not denied at the window", Ground.EXTENSION_NOT_ASKED)
                .when(returned(), SEP_22, HEAD, Acts.DENY_EXTENSION);
        expect("who denies more time at the window says why", Ground.REASON_MISSING)
                .when(asking().returnedOn(SEP_22), SEP_23, HEAD, new Proceeding.DenyExtension(""));
    }

    private static CaseFixture returned() {
        return accepted().returnedOn(SEP_21);
    }

    private void filing() {
        for (boolean drafted : List.of(false, true)) {
            for (Kind kind : Kind.values()) {
                unfit(
                        drafted,
                        kind,
                        Ground.NO_COMMITMENT,
                        "an item without a commitment takes none",
                        aCase().committed());
                unfit(
                        drafted,
                        kind,
                        Ground.NO_RENEWAL,
                        "an item renews what it says",
                        aCase().renewing(OCT_20));
                unfit(
                        drafted,
                        kind,
                        Ground.RENEWAL_TOO_EARLY,
                        "renewal is not asked for too early",
                        aCase().of(anItem().renewing()).renewing(LocalDate.of(2027, 1, 1)));
                unfit(
                        drafted,
                        kind,
                        Ground.RENEWAL_TOO_LATE,
                        "renewal is not asked for too late",
                        aCase().of(anItem().renewingUntil(15)).renewing(OCT_12));
            }
        }
        CaseFixture atOnce = aCase().of(anItem().grantedAtOnceBy("sole-trader"));
        CaseFixture drafted = aCase().of(anItem().grantedAtOnceBy("sole-trader")).draftedOn(SEP_17);
        expect("rules grant only the draft's own application", Ground.OTHER_FILING)
                .when(drafted, SEP_18, PLATFORM, Acts.grantAtOnce(by("p2", 1)));
        for (CaseFixture story : List.of(atOnce, drafted)) {
            expect("only the rules of the item grant at once", Ground.NOT_AT_ONCE)
                    .when(
                            story,
                            SEP_18,
                            PLATFORM,
                            new Command.GrantAtOnce(
                                    story.filing(),
                                    "licence",
                                    new Event.RuleApplied("other", 1, "", List.of("r"))));
            expect("rules grant a result with an identifier", Ground.DOCUMENT_MISSING)
                    .when(
                            story,
                            SEP_18,
                            PLATFORM,
                            new Command.GrantAtOnce(story.filing(), " ", Acts.A_RULE));
            expect("rules grant what is complete", Ground.ESSENTIAL_MISSING)
                    .when(
                            story,
                            SEP_18,
                            PLATFORM,
                            Acts.grantAtOnce(aCase().missing("plan").filing()));
        }
    }

    /// The ways to file an application.
    private enum Kind {
        OPEN,
        SUBMIT,
        RECEIVE,
        AT_ONCE
    }

    private void unfit(
            boolean drafted, Kind kind, Ground ground, String because, CaseFixture story) {
        if (drafted && kind != Kind.SUBMIT && kind != Kind.AT_ONCE) {
            return;
        }
        Filing filing = story.filing();
        // The draft was begun before the item's rules or the applicant's plans were clear.
        CaseFixture before = drafted ? story.plainlyDraftedOn(SEP_17) : story;
        Actor by = kind == Kind.AT_ONCE ? PLATFORM : kind == Kind.RECEIVE ? CLERK : APPLICANT;
        expect(because, ground)
                .when(
                        before,
                        SEP_22,
                        by,
                        switch (kind) {
                            case OPEN -> new Command.Open(filing);
                            case SUBMIT -> new Command.Submit(filing);
                            case RECEIVE -> new Command.Receive(filing);
                            case AT_ONCE -> Acts.grantAtOnce(filing);
                        });
    }

    private static CaseFixture tolerated() {
        return aCase().of(anItem().tolerating(Consequence.END)).receivedOn(SEP_17);
    }

    private static CaseFixture owed() {
        return tolerated().acceptedOwingOn(SEP_18);
    }

    private static CaseFixture late() {
        return aCase().of(anItem().tolerating(Consequence.RESTART))
                .receivedOn(SEP_17)
                .acceptedOwingOn(SEP_18)
                .on(OCT_12, PLATFORM, Acts.DEFAULT);
    }

    private void owing() {
        expect("what may follow is promised", Ground.NOT_PROMISED)
                .when(tolerated(), SEP_18, CLERK, Acts.ACCEPT);
        expect("who was silent no longer accepts on a promise", Ground.ANSWER_OVER)
                .when(tolerated(), SEP_24, CLERK, Acts.ACCEPT_OWING);
        expect("not every item lets materials follow", Ground.NO_TOLERANCE)
                .when(received(), SEP_18, CLERK, Acts.ACCEPT_OWING);
        expect("essential materials do not follow", Ground.ESSENTIAL_MISSING)
                .when(tolerated().missing("plan"), SEP_18, CLERK, Acts.ACCEPT_OWING);
        expect("nobody promises what is there", Ground.NOTHING_OWED)
                .when(
                        tolerated(),
                        SEP_18,
                        CLERK,
                        new Promising.AcceptOwing(Set.of("rules"), "promise"));
        expect("a promise is signed", Ground.PROMISE_MISSING)
                .when(tolerated(), SEP_18, CLERK, new Promising.AcceptOwing(Set.of(), ""));
        for (Supplier<CaseFixture> story : OPEN_REVIEWS) {
            CaseFixture plain = story.get();
            expect("only what is owed is brought", Ground.NOTHING_OWED)
                    .when(plain, SEP_22, APPLICANT, Acts.SUPPLY_OWED);
            expect("without a promise no time is given", Ground.NOTHING_OWED)
                    .when(plain, SEP_22, CLERK, Acts.EXTEND_PROMISE);
            expect("without a promise nobody is reminded", Ground.PROMISE_NOT_DUE)
                    .when(plain, SEP_22, PLATFORM, Acts.REMIND_OWED);
            if (story != OPEN_REVIEWS.getLast()) {
                expect("without a promise nobody defaults", Ground.PROMISE_NOT_DUE)
                        .when(plain, SEP_22, PLATFORM, Acts.DEFAULT);
            }
            expect("silence renews only what the item renews", Ground.NO_SILENCE)
                    .when(plain, SEP_22, PLATFORM, Acts.DEEM_RENEWED);
        }
        for (UnaryOperator<CaseFixture> into : INTO_REVIEWS) {
            expect("more time is given once", Ground.PROMISE_EXTENDED)
                    .when(
                            into.apply(owed().on(SEP_18, CLERK, Acts.EXTEND_PROMISE)),
                            SEP_23,
                            CLERK,
                            Acts.EXTEND_PROMISE);
            expect("what is over is not extended", Ground.PROMISE_OVER)
                    .when(into.apply(owed()), OCT_12, CLERK, Acts.EXTEND_PROMISE);
            expect("who gives more time says why", Ground.REASON_MISSING)
                    .when(into.apply(owed()), SEP_22, CLERK, new Promising.ExtendPromise(" "));
            expect("more time to bring it leaves time to decide", Ground.NO_ROOM)
                    .when(
                            into.apply(
                                    aCase().of(anItem().promising(7).tolerating(Consequence.END))
                                            .receivedOn(SEP_17)
                                            .acceptedOwingOn(SEP_18)),
                            SEP_22,
                            CLERK,
                            Acts.EXTEND_PROMISE);
        }
        expect("nothing comes of a promise while a hearing may be asked for", Ground.HEARING_OPEN)
                .when(offered(owed()), SEP_28, PLATFORM, Acts.DEFAULT);
        expect("nor while the file is at the window again", Ground.HEARING_OPEN)
                .when(offered(owed()).returnedOn(SEP_30), SEP_28, PLATFORM, Acts.DEFAULT);
        for (Command decision : Set.of(Acts.GRANT)) {
            expect("nothing is granted while materials are owed", Ground.STILL_OWED)
                    .when(owed().reviewedOn(SEP_21), SEP_22, DECIDER, decision);
        }
        CaseFixture late = late();
        expect("late too only what is owed is brought", Ground.NOTHING_OWED)
                .when(late, OCT_12, APPLICANT, new Promising.SupplyOwed(Set.of("photo")));
        expect("there is time to bring it late", Ground.SUPPLY_NOT_DUE)
                .when(late, OCT_12, PLATFORM, Acts.LAPSE);
        expect("who ends the handling says why", Ground.REASON_MISSING)
                .when(late, OCT_12, DECIDER, new Command.Terminate(Command.Cause.PERSON_GONE, ""));
    }

    private static final List<UnaryOperator<CaseFixture>> INTO_REVIEWS =
            List.of(
                    story -> story,
                    story -> story.returnedOn(SEP_21),
                    story -> story.suspendedOn(SEP_21));

    private static final List<Supplier<CaseFixture>> OPEN_REVIEWS =
            List.of(Refusals::accepted, () -> accepted().returnedOn(SEP_21), Refusals::suspended);

    private static final List<UnaryOperator<CaseFixture>> ONCE_GRANTED =
            List.of(
                    story -> story,
                    story -> story.issuedOn(SEP_23),
                    story -> story.issuedOn(SEP_23).deliveredOn(SEP_23).closedOn(SEP_23));

    private void commitment() {
        for (UnaryOperator<CaseFixture> further : ONCE_GRANTED) {
            Supplier<CaseFixture> granted = () -> further.apply(Scenario.grantedOnCommitment());
            for (Command act : List.of(Acts.KEPT, Acts.BROKEN)) {
                expect("only a commitment is verified", Ground.NOTHING_TO_VERIFY)
                        .when(further.apply(reviewed().grantedOn(SEP_22)), SEP_24, DECIDER, act);
            }
            expect("who verifies says what was found", Ground.REASON_MISSING)
                    .when(granted.get(), SEP_24, DECIDER, new Promising.Verify(true, " "));
            expect("a commitment may still be verified in time", Ground.NOTHING_TO_VERIFY)
                    .when(granted.get(), SEP_24, PLATFORM, Acts.NOTE_UNVERIFIED);
            expect("without a breach there is nothing to confirm", Ground.NO_BREACH)
                    .when(granted.get(), SEP_24, DECIDER, Acts.CONFIRM_CORRECTED);
            expect("who confirms says what was put right", Ground.REASON_MISSING)
                    .when(
                            granted.get().on(SEP_23, DECIDER, Acts.BROKEN),
                            SEP_24,
                            DECIDER,
                            new Promising.ConfirmCorrected(" "));
        }
        for (Command act : List.of(Acts.REPAIR_CREDIT, Acts.REVOKE_BROKEN)) {
            expect("without a breach there is nothing to put right", Ground.NO_BREACH)
                    .when(Scenario.onCommitment(), SEP_24, DECIDER, act);
        }
        expect("there is time to put a breach right", Ground.STILL_CORRECTING)
                .when(
                        Scenario.onCommitment().on(SEP_23, DECIDER, Acts.BROKEN),
                        SEP_24,
                        DECIDER,
                        Acts.REVOKE_BROKEN);
        expect("who repairs credit says how", Ground.REASON_MISSING)
                .when(
                        Scenario.onCommitment()
                                .on(SEP_18, DECIDER, Acts.BROKEN)
                                .on(OCT_20, DECIDER, Acts.REVOKE_BROKEN),
                        LocalDate.of(2026, 11, 2),
                        DECIDER,
                        new Promising.RepairCredit(""));
    }

    private static CaseFixture asking() {
        return accepted().on(SEP_21, DECIDER, Acts.ASK_EXTENSION);
    }

    private void recounting() {
        for (CaseFixture running :
                List.of(
                        received(),
                        received().toldToCorrectOn(SEP_18),
                        accepted(),
                        accepted().returnedOn(SEP_21),
                        suspended(),
                        owed(),
                        reviewed().grantedOn(SEP_22),
                        reviewed().grantedOn(SEP_22).issuedOn(SEP_23),
                        closed(),
                        Scenario.onCommitment())) {
            expect("nobody is told of a day that did not move", Ground.NOTHING_MOVED)
                    .when(running, SEP_23, PLATFORM, Acts.RECOUNT);
        }
        expect("nobody is told of a day to bring it late that did not move", Ground.NOTHING_MOVED)
                .when(late(), OCT_12, PLATFORM, Acts.RECOUNT);
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
        expect("calendar days run through holidays that do not end them", Ground.NOTHING_MOVED)
                .when(
                        aCase().of(anItem().inCalendarDays(5, 26))
                                .beforeTheNotice()
                                .receivedOn(SEP_17)
                                .acceptedOn(SEP_18),
                        SEP_22,
                        PLATFORM,
                        Acts.RECOUNT);
    }

    private static Command suspend(String procedure, String reason, LocalDate until) {
        return new Command.Suspend(procedure, reason, until, null);
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
        expect("a delivery has proof", Ground.PROOF_MISSING)
                .when(
                        reviewed().grantedOn(SEP_22).issuedOn(SEP_23),
                        SEP_24,
                        CLERK,
                        new Command.Deliver(Command.Delivery.WINDOW, " "));
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
        expect("the day to act again lies ahead", Ground.DATE_IN_PAST)
                .when(
                        closed().challengedOn(SEP_24),
                        SEP_28,
                        DECIDER,
                        new Command.AnswerChallenge(
                                "云政复〔2026〕7号", Command.Answered.TO_DO_AGAIN, "重新作出", SEP_24));
        expect("only what is registered orders to act again", Ground.NO_SUCH_CHALLENGE)
                .when(closed(), SEP_24, DECIDER, Acts.ACT_AGAIN);
        for (CaseFixture story :
                List.of(
                        closed().challengedOn(SEP_24),
                        closed().challengedOn(SEP_24).on(SEP_24, DECIDER, Acts.ANSWER_CHALLENGE),
                        closed().challengedOn(SEP_24)
                                .on(SEP_24, DECIDER, Acts.TO_DO_AGAIN)
                                .on(SEP_24, DECIDER, Acts.ACT_AGAIN))) {
            expect("nothing is done again that nobody ordered", Ground.NOTHING_TO_DO_AGAIN)
                    .when(story, SEP_28, DECIDER, Acts.ACT_AGAIN);
        }
        expect("what was decided again is named", Ground.NUMBER_MISSING)
                .when(
                        closed().challengedOn(SEP_24).on(SEP_24, DECIDER, Acts.TO_DO_AGAIN),
                        SEP_28,
                        DECIDER,
                        new Command.ActAgain("云政复〔2026〕7号", " "));
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
