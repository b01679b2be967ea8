package org.yichuang.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Duty;

/// An act drawn by chance, which the state of the case may well refuse.
record RandomAct(Command command, Actor by) {

    private static final List<Defect> DEFECTS = List.of(new Defect("plan", "缺后厨"));

    static RandomAct draw(Random random) {
        Actor market = CaseServiceTest.reviewer("market");
        List<RandomAct> all =
                new ArrayList<>(
                        List.of(
                                clerk(new Command.Accept(Set.of())),
                                clerk(new Command.RequireCorrection(DEFECTS, null)),
                                clerk(new Command.CorrectOnTheSpot(DEFECTS, Set.of(), "digest-2")),
                                applicant(new Command.Supply(Set.of("plan"), "digest-3")),
                                new RandomAct(
                                        new Command.ReturnToWindow("check-market", DEFECTS, null),
                                        market),
                                clerk(new Command.HandBack(Set.of("plan"), "补好了")),
                                new RandomAct(
                                        new Command.Suspend(
                                                "testing", "检测", LocalDate.of(2100, 1, 1), null),
                                        market),
                                new RandomAct(new Command.Resume("合格"), market),
                                new RandomAct(new Command.Extend("复杂"), HEAD),
                                decider(new Command.Grant("", null)),
                                decider(new Command.Refuse("不符", "第三十八条")),
                                clerk(new Command.Issue("licence", random.nextBoolean())),
                                clerk(new Command.Deliver(Command.Delivery.WINDOW, "签收")),
                                clerk(new Command.Close()),
                                clerk(new Command.Archive("A-1")),
                                applicant(new Command.Urge("请尽快")),
                                decider(
                                        new Command.RegisterChallenge(
                                                Command.Challenge.SUIT, "S-1", "法院")),
                                decider(
                                        new Command.AnswerChallenge(
                                                "S-1", Command.Answered.UPHELD, "维持")),
                                decider(new Command.CorrectDecision("甲", "乙")),
                                decider(new Command.Revoke(Command.Revocation.DECEIT, "骗取")),
                                decider(new Command.Cancel(Command.Cancellation.REVOKED, "撤销"))));
        for (String department : CaseServiceTest.DEPARTMENTS) {
            all.add(
                    new RandomAct(
                            CaseServiceTest.opinion(department),
                            CaseServiceTest.reviewer(department)));
        }
        if (random.nextInt(20) == 0) {
            all.add(applicant(new Command.Withdraw("不办了")));
            all.add(decider(new Command.Terminate(Command.Cause.OBJECT_GONE, "店已拆")));
        }
        return all.get(random.nextInt(all.size()));
    }

    private static final Actor HEAD = new Actor.Officer("head", "market", Set.of(Duty.HEAD));

    private static RandomAct clerk(Command command) {
        return new RandomAct(command, CaseServiceTest.CLERK);
    }

    private static RandomAct decider(Command command) {
        return new RandomAct(command, CaseServiceTest.DECIDER);
    }

    private static RandomAct applicant(Command command) {
        return new RandomAct(command, CaseServiceTest.APPLICANT);
    }
}
