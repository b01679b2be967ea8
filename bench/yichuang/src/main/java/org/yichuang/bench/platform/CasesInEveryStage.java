package org.yichuang.bench.platform;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Applications;
import org.yichuang.bench.approval.Departments;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.kernel.CaseNo;

/// Open cases, some in each stage, to be multiplied.
final class CasesInEveryStage {

    private static final int MODELS = 60;

    private CasesInEveryStage() {}

    /// Leaves cases in every stage, to be multiplied.
    static void leave(YichuangContender contender) {
        for (int i = 0; i < MODELS; i++) {
            var applicant = Approval.applicant(i);
            var application = new Applications(i).next();
            CaseNo no =
                    PlatformContender.done(
                            contender
                                    .cases()
                                    .begin(
                                            new Opening(PlatformContender.DISTRICT, applicant),
                                            Approval.submit(application, applicant),
                                            Approval.enclosure(application),
                                            new Actor.Applicant(applicant.key()),
                                            UUID.randomUUID()));
            List<Step> steps = steps(i);
            steps.subList(0, i % (steps.size() + 1)).forEach(step -> act(contender, no, step));
        }
    }

    private record Step(Command command, Actor by) {}

    private static List<Step> steps(int who) {
        Actor window = Approval.officer(who, Departments.WINDOW, Duty.WINDOW);
        List<Step> steps = new ArrayList<>();
        steps.add(new Step(new Command.Accept(Set.of()), window));
        for (var department : Departments.REVIEWERS) {
            steps.add(
                    new Step(
                            Approval.opinion(department, Actions.REVIEW, who),
                            Approval.officer(who, department, Duty.REVIEW)));
        }
        steps.add(
                new Step(
                        new Command.Grant("", null),
                        Approval.officer(-1 - who, Departments.DECIDER, Duty.DECIDE)));
        steps.add(new Step(new Command.Issue("licence-" + who, true), window));
        return steps;
    }

    private static void act(YichuangContender contender, CaseNo no, Step step) {
        PlatformContender.done(
                contender
                        .cases()
                        .handle(
                                no,
                                step.command(),
                                Enclosure.NOTHING,
                                step.by(),
                                UUID.randomUUID(),
                                OptionalInt.empty()));
    }
}
