package org.yichuang.bench.platform;

import java.util.UUID;
import org.yichuang.bench.load.Worker;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;

/// Approvals in an instant (秒批): the platform files, accepts, grants, makes the licence, hands it
/// over and closes in one command, by rules that somebody has applied before.
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
