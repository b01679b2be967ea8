package org.yichuang.desk.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.intake.Applicants;
import org.yichuang.intake.Applications;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;

/// Cases of the demonstration district that officers have brought some way.
public final class HandledCases {

    private static final Actor CLERK =
            new Actor.Officer("clerk1", "service-centre", Set.of(Duty.WINDOW));
    private static final Actor DECIDER =
            new Actor.Officer("market-head", "market", Set.of(Duty.DECIDE));

    private final Applicants applicants;
    private final Applications applications;
    private final Cases cases;
    private final Procedures procedures;

    public HandledCases(ApplicationContext context) {
        applicants = new Applicants(context);
        applications = context.getBean(Applications.class);
        cases = context.getBean(Cases.class);
        procedures = context.getBean(Procedures.class);
    }

    public CaseNo submitted(DeliveryChoice delivery) {
        CaseNo no = applicants.ready();
        var by = applicants.account(Applicants.LOGIN);
        applications.deliverBy(by, no, delivery);
        assertThat(applications.submit(by, no, UUID.randomUUID())).isPresent();
        return no;
    }

    public CaseNo accepted(DeliveryChoice delivery) {
        CaseNo no = submitted(delivery);
        done(no, new Command.Accept(Set.of()), CLERK);
        return no;
    }

    public CaseNo reviewed(DeliveryChoice delivery) {
        CaseNo no = accepted(delivery);
        Filing filing = filing(no);
        for (Filing.StepRef step : filing.steps()) {
            Map<String, Boolean> points = new HashMap<>();
            procedures
                    .of(filing.item(), filing.version())
                    .step(step.id())
                    .ifPresent(each -> each.mandatoryPoints().forEach(p -> points.put(p, true)));
            Actor by =
                    new Actor.Officer(
                            step.authority() + "1", step.authority(), Set.of(Duty.REVIEW));
            if (isOnSite(filing, step.id())) {
                done(no, visit(step), by);
            }
            done(no, new Command.GiveOpinion(step.id(), true, "", points), by);
        }
        return no;
    }

    private boolean isOnSite(Filing filing, String step) {
        return procedures
                .of(filing.item(), filing.version())
                .step(step)
                .filter(review -> review.is(Procedure.Trait.ON_SITE))
                .isPresent();
    }

    /// Two officers of the department saw the place.
    private static Command visit(Filing.StepRef step) {
        return new Proceeding.RecordVisit(
                Set.of(step.id()),
                Set.of(step.authority() + "1", step.authority() + "-head"),
                "现场与图纸一致。",
                "核查表");
    }

    public CaseNo granted(DeliveryChoice delivery) {
        CaseNo no = reviewed(delivery);
        done(no, new Command.Grant("准予许可。", null), DECIDER);
        return no;
    }

    /// Granted so long after all that came before.
    public CaseNo grantedAfter(Duration later) {
        CaseNo no = reviewed(DeliveryChoice.ELECTRONIC);
        assertThat(
                        cases.at(Clock.offset(Clock.systemUTC(), later))
                                .handle(
                                        no,
                                        new Command.Grant("准予许可。", null),
                                        DECIDER,
                                        UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
        return no;
    }

    public Filing filing(CaseNo no) {
        return ((CaseState.Existing) cases.find(no).orElseThrow().state()).filing();
    }

    void supplied(CaseNo no, String material) {
        done(
                no,
                new Command.Supply(Set.of(material), ""),
                new Actor.Applicant(filing(no).applicant()));
    }

    /// Why a clerk's act is refused.
    String refused(CaseNo no, Command command) {
        return cases.handle(no, command, CLERK, UUID.randomUUID()) instanceof Answer.Refused refused
                ? refused.refusal().ground().name()
                : "";
    }

    private void done(CaseNo no, Command command, Actor by) {
        assertThat(cases.handle(no, command, by, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
    }
}
