package org.yichuang.bench.platform;

import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.approval.Opinions;
import org.yichuang.bench.load.Worker;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.kernel.CaseNo;

/// The approval on this platform, through the service that its pages and interfaces call.
public final class YichuangContender extends PlatformContender {

    /// Issuing writes two events: the licence was made, and it was handed over electronically.
    private static final int EVENTS_OF_A_CASE = 9;

    public YichuangContender() {
        super(EVENTS_OF_A_CASE);
    }

    @Override
    public String name() {
        return "yichuang";
    }

    @Override
    public void runCase(Worker worker) throws Exception {
        var application = worker.nextApplication();
        int who = worker.number();
        Applicant applicant = Approval.applicant(who);
        var no = new CaseNo[1];
        worker.act(
                Actions.SUBMIT,
                () ->
                        no[0] =
                                done(
                                        cases().begin(
                                                        new Opening(DISTRICT, applicant),
                                                        Approval.submit(application, applicant),
                                                        Approval.enclosure(application),
                                                        new Actor.Applicant(applicant.key()),
                                                        UUID.randomUUID())));
        CaseNo number = no[0];
        Actor window = Approval.officer(who, Departments.WINDOW, Duty.WINDOW);
        act(worker, Actions.ACCEPT, number, new Command.Accept(Set.of()), window);
        for (var department : Departments.REVIEWERS) {
            act(
                    worker,
                    Actions.REVIEW,
                    number,
                    Approval.opinion(department, Actions.REVIEW, who),
                    Approval.officer(who, department, Duty.REVIEW));
        }
        act(
                worker,
                Actions.DECIDE,
                number,
                new Command.Grant(Opinions.of(Actions.DECIDE, who), null),
                Approval.officer(-1 - who, Departments.DECIDER, Duty.DECIDE));
        act(
                worker,
                Actions.ISSUE,
                number,
                new Command.Issue("licence/" + number.text(), true),
                window);
        act(worker, Actions.CLOSE, number, new Command.Close(), window);
    }

    private void act(Worker worker, String action, CaseNo no, Command command, Actor by)
            throws Exception {
        worker.act(
                action,
                () ->
                        done(
                                cases().handle(
                                                no,
                                                command,
                                                Enclosure.NOTHING,
                                                by,
                                                UUID.randomUUID(),
                                                OptionalInt.empty())));
    }
}
