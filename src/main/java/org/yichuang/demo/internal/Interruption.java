package org.yichuang.demo.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Proceeding;

/// Time in a story that does not count: a special procedure that the item knows, or else a hearing.
final class Interruption {

    private final DemoPast.World world;
    private final Random random;
    private final Procedure procedure;
    private final MovingCase file;
    private final Actor applicant;

    Interruption(
            DemoPast.World world,
            Random random,
            Procedure procedure,
            MovingCase file,
            Actor applicant) {
        this.world = world;
        this.random = random;
        this.procedure = procedure;
        this.file = file;
        this.applicant = applicant;
    }

    /// @param first the step whose reviewer asks for it
    void happen(Filing.StepRef first) {
        file.later(1, 2);
        Optional<Procedure.Special> special = procedure.special().stream().findFirst();
        if (special.isEmpty()) {
            hear();
            return;
        }
        Actor by = world.staff().reviewer(random, first.authority());
        LocalDate until = world.days().after(file.today(), 2 + random.nextInt(4));
        file.act(new Command.Suspend(special.get().id(), "需要检测后才能判断。", until, null), by);
        if (file.state() instanceof CaseState.Suspended) {
            file.until(until);
            file.act(new Command.Resume("检测合格。"), by);
        }
    }

    /// A hearing that a neighbour's objection brings about, called in time and held.
    private void hear() {
        Actor decider = world.staff().decider(random, procedure.decision().authority());
        file.act(new Proceeding.OfferHearing("邻近住户对经营活动提出异议。"), decider);
        file.later(1, 2);
        file.act(new Proceeding.AskForHearing("申请人"), applicant);
        LocalDate on = world.days().after(file.today(), 9);
        file.act(
                new Proceeding.CallHearing(on.atTime(9, 30), "区政务服务中心三楼会议室", "legal-affairs"),
                decider);
        file.until(on);
        if (file.state() instanceof CaseState.Suspended) {
            file.act(new Proceeding.RecordHearing("双方陈述了意见，申请人承诺控制噪声。", "听证笔录"), decider);
        }
    }
}
