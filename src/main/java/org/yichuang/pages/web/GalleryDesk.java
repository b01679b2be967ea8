package org.yichuang.pages.web;

import java.util.List;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;
import org.yichuang.pages.ui.CheckPoint.Verdict;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.FileEntry;
import org.yichuang.pages.ui.Finding;
import org.yichuang.pages.ui.JournalEntry;
import org.yichuang.pages.ui.KeyHint;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.QueueEntry;
import org.yichuang.pages.ui.QueueEntry.Urgency;
import org.yichuang.pages.ui.Source;
import org.yichuang.pages.ui.Tab;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.pages.ui.TrustLevel;

/// What the gallery's workbench components show: a clerk's morning.
public record GalleryDesk(Page page) {

    private String t(String chinese, String english) {
        return page.english() ? english : chinese;
    }

    public List<KeyHint> keys() {
        return List.of(
                KeyHint.of(t("上下一件", "Next, previous"), "J", "K"),
                KeyHint.of(t("打开", "Open"), "Enter"),
                KeyHint.of(t("合格、不合格", "Meets it, does not"), "1", "2"),
                KeyHint.of(t("下一条未查", "Next unchecked"), "G"));
    }

    public List<Tab> filters() {
        return List.of(
                new Tab(t("全部", "All"), "#", true, 14L),
                new Tab(t("待受理", "To accept"), "#", false, 6L),
                new Tab(t("补正回", "Corrected"), "#", false, 3L),
                new Tab(t("待出件", "To issue"), "#", false, 5L));
    }

    public List<QueueEntry> queue() {
        return List.of(
                new QueueEntry(
                        t("食品小经营店备案续期", "Small food shop, renewal of filing"),
                        "#1",
                        t("谭*平，补正已回，等受理", "Tan *ping, corrected, to be accepted"),
                        Tag.of(Tone.BAD, t("超 1 天", "1 day late")),
                        Urgency.LATE,
                        false),
                new QueueEntry(
                        t("公共场所卫生许可变更", "Hygiene licence, change"),
                        "#2",
                        t("云汀酒店", "Yunting Hotel"),
                        Tag.of(Tone.ATTENTION, t("今天到期", "Due today")),
                        Urgency.SOON,
                        false),
                new QueueEntry(
                        t("食品经营许可核发", "Food business licence"),
                        "#3",
                        t("赵*棠，禾穗小馆", "Zhao *tang, Hesui Kitchen"),
                        Tag.of(Tone.ACTIVE, t("A037 在办", "A037 at window")),
                        Urgency.SOON,
                        true),
                new QueueEntry(
                        t("个体工商户变更登记", "Sole trader, change"),
                        "#4",
                        t("李*国，网上预审通过", "Li *guo, checked online"),
                        Tag.plain(t("剩 2 天", "2 days left")),
                        Urgency.FINE,
                        false));
    }

    public List<DenseRow> file() {
        Source register = Source.register(t("人口库", "Register"));
        Source licence = Source.register(t("执照", "Licence"));
        Source own = Source.applicant(t("自填", "Applicant"));
        return List.of(
                DenseRow.of(t("经营者", "Operator"), t("赵晓棠", "Zhao Xiaotang")).from(register),
                DenseRow.of(t("身份证号", "Identity no."), "990102********0024").from(register),
                DenseRow.of(t("店名", "Name"), t("禾川区禾穗小馆", "Hesui Kitchen")).from(licence),
                DenseRow.of(t("面积", "Area"), t("86 ㎡，后厨 24 ㎡", "86 m², kitchen 24 m²")).from(own),
                DenseRow.of(t("承诺", "Promised"), t("10 月 10 日 周六", "Sat 10 Oct"))
                        .note(t("8 日", "8 days")));
    }

    public List<FileEntry> documents() {
        return List.of(
                new FileEntry(
                        TrustLevel.A,
                        t("营业执照", "Business licence"),
                        "#a",
                        null,
                        Tag.of(Tone.GOOD, t("已验章", "Seal checked")),
                        false),
                new FileEntry(
                        TrustLevel.C,
                        t("场所布局、操作流程图", "Drawing of the premises"),
                        "#c",
                        null,
                        Tag.of(Tone.ATTENTION, t("待核对", "To be checked")),
                        true),
                new FileEntry(
                        null,
                        t("现场核查表", "Site inspection form"),
                        "#i",
                        t("两名工作人员", "Two officers"),
                        null,
                        false));
    }

    public List<CheckPoint> points() {
        return List.of(
                CheckPoint.of(
                        "p1",
                        t("申请人身份与营业执照经营者一致", "The applicant is the operator of the licence"),
                        null,
                        true,
                        Verdict.CHECKED_BY_PLATFORM),
                CheckPoint.of(
                        "p2",
                        t("布局图标出后厨、清洗池、冷藏、消毒", "The drawing shows kitchen, sinks, cooling"),
                        t("操作规程 4.2；看蓝色虚线", "Rule 4.2; see the blue line"),
                        true,
                        Verdict.PASS),
                CheckPoint.of(
                        "p3",
                        t("规章制度有签名和日期", "The rules are signed and dated"),
                        null,
                        false,
                        Verdict.FAIL),
                new CheckPoint(
                        "p4",
                        t("已向申请人说明：送检不计入时限", "Told the applicant: testing does not count"),
                        null,
                        true,
                        Verdict.NONE,
                        t("已说明", "Told"),
                        t("未说明", "Not told")));
    }

    public List<Finding> findings() {
        return List.of(
                new Finding(
                        Tone.GOOD,
                        t(
                                "要点齐了。受理后自动打印受理通知书。",
                                "All points are judged. Acceptance prints the notice."),
                        List.of()),
                new Finding(
                        Tone.ATTENTION,
                        t(
                                "还有 1 条必查要点没有结论，不能同意。",
                                "One mandatory point is open; you cannot agree yet."),
                        List.of(new Link(t("到下一条", "Go to it"), "#p4"))),
                new Finding(
                        Tone.BAD,
                        t("CL-01 错误：出现“其他材料”。", "CL-01: “other materials” is not allowed."),
                        List.of(
                                new Link(t("删去这份材料", "Remove it"), "#"),
                                new Link(t("改成具体材料", "Name it"), "#"))));
    }

    public List<JournalEntry> journal() {
        return List.of(
                new JournalEntry(
                        4,
                        t("受理", "Accepted"),
                        t("9 月 17 日 星期四 09:12:06", "Thu 17 Sep, 09:12:06"),
                        t("陈以宁（综合窗口 5 号）", "Chen Yining (window 5)"),
                        t("受理通知书，受理专用章", "Notice of acceptance, sealed"),
                        "99050c…dcfb → af1866…aa21",
                        Tag.of(Tone.ACTIVE, t("时钟", "Clock")),
                        false),
                new JournalEntry(
                        5,
                        t("黄牌：核查任务超 8 个工作小时未认领", "Yellow card: not taken up in 8 working hours"),
                        t("9 月 18 日 星期五 17:30:00", "Fri 18 Sep, 17:30:00"),
                        t("监察规则 JC-07", "Rule JC-07"),
                        t("责任部门：区市监局", "Market Supervision"),
                        "1a666d…e810 → 30473d…edb7",
                        Tag.of(Tone.ATTENTION, t("黄牌，已关闭", "Yellow card, closed")),
                        true));
    }
}
