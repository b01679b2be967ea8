package org.yichuang.bench.platform;

import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.approval.Opinions;
import org.yichuang.bench.contender.Contender;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.load.Worker;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.database.PoolSize;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Approvals in an instant (秒批): the platform files, accepts, grants, makes the licence, hands it over
/// and closes in one command, by rules that somebody has applied before.
public final class AtOnceContender extends PlatformContender {

    private static final int EVENTS_OF_A_CASE = 6;
    private static final Actor RULES = new Actor.Platform("at-once");

    public AtOnceContender() {
        super(EVENTS_OF_A_CASE);
    }

    @Override
    public String name() {
        return "at-once";
    }

    @Override
    public void runCase(Worker worker) throws Exception {
        var application = worker.nextApplication();
        Applicant applicant = Approval.applicant(worker.number());
        worker.act(
                "grant at once",
                () ->
                        done(
                                cases().begin(
                                                new Opening(DISTRICT, applicant),
                                                Approval.grantAtOnce(application, applicant),
                                                Approval.enclosure(application),
                                                RULES,
                                                UUID.randomUUID())));
    }
}
