package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.cases.lifecycle.Command.Answered;
import org.yichuang.cases.lifecycle.Command.Cancellation;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Command.Cause;
import org.yichuang.cases.lifecycle.Command.Challenge;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Command.NotAccepted;
import org.yichuang.cases.lifecycle.Command.Revocation;

/// One well-formed command of each kind.
final class Acts {

    static final List<Defect> A_DEFECT = List.of(new Defect("plan", "布局图没有标出后厨"));

    static final Command ON_THE_SPOT =
            new Command.CorrectOnTheSpot(
                    List.of(new Defect("shopName", "错别字")), Set.of(), "digest-2");
    static final Command REQUIRE_CORRECTION = new Command.RequireCorrection(A_DEFECT, null);
    static final Command SUPPLY = new Command.Supply(Set.of("plan"), "digest-2");
    static final Command ACCEPT = new Command.Accept(Set.of());
    static final Command DEEM_ACCEPTED = new Command.DeemAccepted();
    static final Command NOT_NEEDED =
            new Command.RefuseAcceptance(NotAccepted.NOT_NEEDED, "不需要许可", null);
    static final Command NOT_CORRECTED =
            new Command.RefuseAcceptance(NotAccepted.NOT_CORRECTED, "仍缺布局图", null);
    static final Command NOT_OURS =
            new Command.RefuseAcceptance(NotAccepted.NOT_OURS, "属于水务部门", "water");
    static final Command RETURN = new Command.ReturnToWindow("check-fire", A_DEFECT, null);
    static final Command HAND_BACK = new Command.HandBack(Set.of(), "布局图已补标");
    static final Command RESUME = new Command.Resume("水质合格");
    static final Command EXTEND = new Command.Extend("需要复核现场");
    static final Command GRANT = new Command.Grant("", null);
    static final Command DEEM_GRANTED = new Command.DeemGranted();
    static final Command REFUSE = new Command.Refuse("不符合条件", "食品安全法第三十三条");
    static final Command ISSUE = new Command.Issue("licence-1", false);
    static final Command ISSUE_ELECTRONICALLY = new Command.Issue("licence-1", true);
    static final Command DELIVER = new Command.Deliver(Delivery.WINDOW, "signed");
    static final Command CLOSE = new Command.Close();
    static final Command TERMINATE = new Command.Terminate(Cause.ORGANISATION_GONE, "企业已注销");
    static final Command URGE = new Command.Urge("请尽快办理");
    static final Command ARCHIVE = new Command.Archive("2026-XK-0001");
    static final Command CHALLENGE =
            new Command.RegisterChallenge(Challenge.RECONSIDERATION, "云政复〔2026〕7号", "云汀市人民政府");
    static final Command ANSWER_CHALLENGE =
            new Command.AnswerChallenge("云政复〔2026〕7号", Answered.UPHELD, "维持");
    static final Command TO_DO_AGAIN =
            new Command.AnswerChallenge("云政复〔2026〕7号", Answered.TO_DO_AGAIN, "重新作出");
    static final Command ACT_AGAIN = new Command.ActAgain("云政复〔2026〕7号", "2026-XK-0002");
    static final Command CORRECT_DECISION = new Command.CorrectDecision("禾川路", "禾穗路");
    static final Command REVOKE = new Command.Revoke(Revocation.DECEIT, "提供虚假材料");
    static final Command CANCEL = new Command.Cancel(Cancellation.GIVEN_UP, "不再经营");
    static final Command WITHDRAW = new Command.Withdraw("不开了");
    static final Command LAPSE = new Command.Lapse();
    static final Command YELLOW_CARD = new Command.ShowCard(Card.YELLOW);
    static final Command RECOUNT = new Command.Recount(2026, 1, LocalDate.of(2026, 9, 1));
    static final Command RED_CARD = new Command.ShowCard(Card.RED);

    static final Command DELEGATE = new Proceeding.DelegateStep("check-fire", "street", "委托街道核查");
    static final Command ANSWER_CONSULTATION =
            new Proceeding.AnswerConsultation("check-fire", "不在保护区内");
    static final Command RECORD_VISIT =
            new Proceeding.RecordVisit(
                    Set.of("check-fire", "check-urban"), Set.of("a", "b"), "符合", "record-1");
    static final Command OFFER_HEARING = new Proceeding.OfferHearing("邻居有异议");
    static final Command ORDER_HEARING = new Proceeding.OrderHearing("涉及公共利益");
    static final Command ASK_FOR_HEARING = new Proceeding.AskForHearing("申请人");
    static final Command WAIVE_HEARING = new Proceeding.WaiveHearing();
    static final Command RECORD_HEARING = new Proceeding.RecordHearing("各方陈述意见", "record-2");
    static final Command NOTE_OVERRUN = new Proceeding.NoteOverrun();
    static final Command ASK_EXTENSION = new Proceeding.AskExtension("需要复核现场");
    static final Command DENY_EXTENSION = new Proceeding.DenyExtension("按期可以办完");
    static final Command DEEM_AGREED = new Proceeding.DeemAgreed();

    static final Event.RuleApplied A_RULE =
            new Event.RuleApplied("sole-trader", 3, "digest", List.of("name-is-free"));
    static final Command ACCEPT_OWING = new Promising.AcceptOwing(Set.of(), "promise-1");
    static final Command SUPPLY_OWED = new Promising.SupplyOwed(Set.of("rules"));
    static final Command EXTEND_PROMISE = new Promising.ExtendPromise("外地取证");
    static final Command REMIND_OWED = new Promising.RemindOwed();
    static final Command DEFAULT = new Promising.Default();
    static final Command KEPT = new Promising.Verify(true, "与承诺一致");
    static final Command BROKEN = new Promising.Verify(false, "没有通风设施");
    static final Command NOTE_UNVERIFIED = new Promising.NoteUnverified();
    static final Command CONFIRM_CORRECTED = new Promising.ConfirmCorrected("已加装");
    static final Command REPAIR_CREDIT = new Promising.RepairCredit("已履行义务");
    static final Command DEEM_RENEWED = new Command.DeemRenewed();
    static final Command REVOKE_BROKEN = new Command.Revoke(Revocation.COMMITMENT_BROKEN, "逾期未整改");

    private Acts() {}

    static Command grantAtOnce(Filing filing) {
        return new Command.GrantAtOnce(filing, "licence-1", A_RULE);
    }

    static Command consultUntil(LocalDate by) {
        return new Proceeding.Consult("check-fire", Set.of("water"), "是否在水源保护区内", by);
    }

    static Command visitOn(LocalDate on) {
        return new Proceeding.ArrangeVisit(Set.of("check-fire"), on, Set.of("a", "b"), "请留人开门");
    }

    static Command hearingOn(LocalDate on) {
        return new Proceeding.CallHearing(on.atTime(9, 0), "会议室", "legal");
    }

    static Command prolongUntil(LocalDate until) {
        return new Proceeding.Prolong("样品要复检", until);
    }

    static Command agree(String department) {
        return opinion(department, true);
    }

    static Command disagree(String department) {
        return opinion(department, false);
    }

    private static Command opinion(String department, boolean agrees) {
        return new Command.GiveOpinion(
                "check-" + department, agrees, agrees ? "" : "通道太窄", Map.of("point", true));
    }

    static Command publishedUntil(LocalDate until) {
        return new Command.Suspend("notice", "公示", until, null);
    }

    static Command suspendUntil(LocalDate until) {
        return new Command.Suspend("testing", "水质检测", until, "检测所");
    }
}
