package org.yichuang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Cause;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.Revocation;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// What becomes of a case is told to its applicant with the reasons and what to do, signed in or
/// with number and code; what officers say among themselves is not.
@PlatformTest
@Import(FiledCases.class)
class TrackedNewsTest {

    private static final Actor HEAD =
            new Actor.Officer("market-head", "market", Set.of(Duty.DECIDE));
    private static final Actor SUPERVISOR =
            new Actor.Officer("supervisor1", "supervision-office", Set.of(Duty.SUPERVISE));

    @Autowired FiledCases filed;
    @Autowired Cases cases;
    @Autowired Procedures procedures;
    @LocalServerPort int port;

    private CaseNo no;

    @BeforeEach
    void submitted() {
        no = filed.submitted(filed.picture(UUID.randomUUID()));
    }

    private String mine() {
        return new Visitor(port)
                .signedIn(FiledCases.APPLICANT, PlatformTest.PASSWORD)
                .get("/my/cases/" + no.text())
                .body();
    }

    private String withCode() {
        Visitor visitor = new Visitor(port);
        visitor.get("/track");
        String code = cases.find(no).orElseThrow().trackingCode().value();
        return visitor.post("/track", Map.of("no", no.text(), "code", code)).body();
    }

    private void accepted() {
        filed.act(no, new Command.Accept(Set.of()), FiledCases.CLERK);
    }

    private void reviewed() {
        accepted();
        Filing filing = ((CaseState.Existing) cases.find(no).orElseThrow().state()).filing();
        for (Filing.StepRef step : filing.steps()) {
            Map<String, Boolean> points =
                    procedures
                            .of(filing.item(), filing.version())
                            .step(step.id())
                            .map(each -> each.mandatoryPoints())
                            .orElse(Set.of())
                            .stream()
                            .collect(java.util.stream.Collectors.toMap(each -> each, _ -> true));
            Actor by =
                    new Actor.Officer(
                            step.authority() + "1", step.authority(), Set.of(Duty.REVIEW));
            filed.act(
                    no,
                    new Proceeding.RecordVisit(
                            Set.of(step.id()), Set.of("market1", "market-head"), "看过", "核查表"),
                    by);
            filed.act(no, new Command.GiveOpinion(step.id(), true, "内部意见：先这样", points), by);
        }
    }

    private void closed(Command decision) {
        filed.act(no, decision, HEAD);
        filed.act(no, new Command.Issue("decision/" + no.text(), true), FiledCases.CLERK);
        filed.act(no, new Command.Close(), FiledCases.CLERK);
    }

    @Test
    void an_urging_is_seen_until_the_file_goes_on() {
        filed.act(no, new Command.Urge("请今天答复"), SUPERVISOR);

        String waiting = mine();
        accepted();
        String answered = withCode();

        assertThat(waiting).contains("禾川区政务服务电子监察室催了这件事", "请今天答复");
        assertThat(answered).contains("已催办", "请今天答复").doesNotContain("催了这件事");
    }

    @Test
    void a_termination_is_told_with_cause_reason_and_remedies() {
        accepted();
        filed.act(no, new Command.Terminate(Cause.ORGANISATION_GONE, "11 月 20 日已注销登记"), HEAD);

        for (String page : List.of(mine(), withCode())) {
            assertThat(page)
                    .contains("已终止办理", "法人或者其他组织依法终止", "11 月 20 日已注销登记")
                    .contains("可以重新申请", "申请行政复议", "提起行政诉讼");
        }
    }

    @Test
    void a_grant_in_part_is_told_with_what_is_left_out_and_why() {
        reviewed();
        filed.act(no, new Command.Grant("没有专间。", "生食类食品制售"), HEAD);

        for (String page : List.of(mine(), withCode())) {
            assertThat(page)
                    .contains("有一部分没有准予", "生食类食品制售", "没有专间。", "申请行政复议")
                    .doesNotContain("内部意见");
        }
    }

    @Test
    void a_corrected_decision_says_what_stood_there_and_what_counts() {
        reviewed();
        closed(new Command.Grant("准予。", null));
        filed.act(no, new Command.CorrectDecision("禾川路", "禾穗路"), HEAD);

        assertThat(mine()).contains("决定已更正", "禾川路", "禾穗路", "以更正后的为准");
    }

    @Test
    void a_revoked_licence_is_told_with_the_reason_and_is_not_called_granted() {
        reviewed();
        closed(new Command.Grant("准予。", null));
        filed.act(no, new Command.Revoke(Revocation.DECEIT, "检测报告是伪造的"), HEAD);

        for (String page : List.of(mine(), withCode())) {
            assertThat(page)
                    .contains("许可已撤销", "这张证照不能再用", "以欺骗、贿赂等不正当手段取得", "检测报告是伪造的")
                    .contains("申请行政复议", "提起行政诉讼");
        }
    }

    @Test
    void who_was_at_fault_stays_among_officers() {
        filed.act(
                no,
                new Command.RequireCorrection(List.of(new Defect(FiledCases.PLAN, "没有尺寸")), null),
                FiledCases.CLERK);
        filed.act(no, new Command.Supply(Set.of(FiledCases.PLAN), ""), filed.actor());
        filed.act(
                no,
                new Command.RequireCorrection(
                        List.of(new Defect("staff_count", "人数不对")), Attribution.WINDOW),
                FiledCases.CLERK);

        assertThat(mine()).contains("从业人员总数：人数不对").doesNotContain("窗口把关不严");
    }
}
