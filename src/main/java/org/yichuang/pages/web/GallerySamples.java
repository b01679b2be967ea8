package org.yichuang.pages.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Crumb;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Letter;
import org.yichuang.pages.ui.LicenceCard;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Source;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Tab;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Task;
import org.yichuang.pages.ui.Tone;

/// What the gallery's portal components show: the story of a small restaurant.
public record GallerySamples(Page page) {

    private String t(String chinese, String english) {
        return page.english() ? english : chinese;
    }

    public List<Crumb> crumbs() {
        return List.of(
                new Crumb(t("首页", "Home"), "/"),
                new Crumb(t("说明", "About"), "/gallery"),
                Crumb.here(page.text("pages.gallery.title")));
    }

    public List<Tab> parts(String current) {
        return Stream.of("looks", "forms", "lists", "time", "workbench", "charts", "letter")
                .map(
                        part ->
                                new Tab(
                                        page.text("pages.gallery." + part),
                                        part.equals("looks") ? "/gallery" : "/gallery/" + part,
                                        part.equals(current)))
                .toList();
    }

    public List<FieldError> errors() {
        return List.of(
                new FieldError("phone", t("手机号少一位，应是 11 位", "The phone number needs 11 digits")),
                new FieldError("area", t("面积填数字，比如 86", "Give the area as a number, such as 86")));
    }

    public Source register() {
        return Source.register(t("公安人口库，不用填", "Population register, nothing to fill in"));
    }

    public List<Option> identities() {
        return List.of(
                new Option("self", t("个体工商户", "Sole trader")),
                new Option("company", t("公司", "Company")),
                new Option(
                        "none",
                        t("还没有营业执照", "No business licence yet"),
                        t("可以和营业执照一起办", "You can apply for both at once")));
    }

    public List<Option> streets() {
        return List.of(
                new Option("1", t("禾穗街道", "Hesui Sub-district")),
                new Option("2", t("北辰街道", "Beichen Sub-district")));
    }

    public List<Tag> tags() {
        return List.of(
                Tag.plain(t("草稿", "Draft")),
                Tag.of(Tone.ACTIVE, t("审查中", "Under review")),
                Tag.of(Tone.GOOD, t("准予", "Granted")),
                Tag.of(Tone.ATTENTION, t("等您补正", "Correction needed")),
                Tag.of(Tone.BAD, t("不予许可", "Refused")),
                Tag.of(Tone.ALARM, t("红牌", "Red card")),
                new Tag(Tone.OUTLINE, t("必查", "Mandatory"), null),
                new Tag(Tone.PLAIN, t("暂停", "Paused"), "pause"));
    }

    public List<Notice> notices() {
        return List.of(
                Notice.information(
                                t("10 月 1 日 星期四至 7 日 星期三放假", "Holiday from Thu 1 to Wed 7 October"))
                        .with(
                                t(
                                        "网上照常提交，时限从 10 月 8 日 星期四接着算。",
                                        "You can still apply; the clock goes on from Thu 8 October.")),
                Notice.success(t("已提交", "Submitted"))
                        .with(
                                t(
                                        "办件编号 HC26-0917-0137，查询码 7K3M。",
                                        "Case HC26-0917-0137, code 7K3M.")),
                Notice.warning(t("人口库暂时连不上", "The population register does not answer"))
                        .with(
                                t(
                                        "请拍身份证代替，恢复后自动核对。",
                                        "Photograph your identity card instead; it is checked later.")),
                Notice.failure(t("没有提交成功", "Not submitted"))
                        .with(
                                t(
                                        "网断了，填的都在。请再交一次。",
                                        "The connection broke; nothing is lost. Submit once more.")));
    }

    public List<Task> tasks() {
        return List.of(
                new Task(
                        t("回答几个问题", "Answer a few questions"),
                        "#",
                        Tag.of(Tone.GOOD, t("完成", "Done")),
                        t("5 个回答，材料由 9 份减到 5 份", "Five answers; 5 instead of 9 materials")),
                new Task(
                        t("交材料", "Hand in materials"),
                        "#",
                        Tag.of(Tone.ATTENTION, t("还差 1 份", "1 missing")),
                        t("布局流程图还没有上传", "The layout drawing is not uploaded yet")),
                new Task(
                        t("检查一遍并签名", "Check and sign"),
                        null,
                        Tag.plain(t("做完上面再做", "After the above")),
                        t("在手机上签，有法律效力", "Sign on your phone; it is legally valid")));
    }

    public List<SummaryRow> summary() {
        String wrong = t("不对", "Wrong");
        return List.of(
                SummaryRow.of(t("经营者", "Operator"), t("赵晓棠", "Zhao Xiaotang"))
                        .from(
                                Source.register(
                                        t("公安人口库，今天 14:20 取", "Population register, today 14:20")))
                        .changedAt(wrong, "#"),
                SummaryRow.of(t("身份证号", "Identity number"), "990102********0024")
                        .asNumber()
                        .from(Source.register(t("公安人口库", "Population register")))
                        .changedAt(wrong, "#"),
                SummaryRow.of(t("手机", "Phone"), "138****5021")
                        .asNumber()
                        .from(Source.account(t("您的账号", "Your account")))
                        .changedAt(t("更改", "Change"), "#"),
                SummaryRow.of(t("场所面积", "Floor area"), t("86 平方米", "86 square metres"))
                        .from(Source.applicant(t("您填的", "You filled it in")))
                        .changedAt(t("更改", "Change"), "#"));
    }

    public List<Fact> facts() {
        return List.of(
                new Fact(
                        t("多久办好", "How long"),
                        t("8 个工作日", "8 working days"),
                        t("法律规定 10 个", "The law allows 10")),
                new Fact(t("跑几次", "Visits"), t("0 次", "None"), t("证照电子送达", "Delivered online")),
                new Fact(t("收费", "Cost"), t("不收费", "Free")),
                new Fact(
                        t("拿到什么", "What you get"),
                        t("食品经营许可证", "Food business licence"),
                        t("有效期 5 年", "Valid for 5 years")));
    }

    public Table cases() {
        return Table.of(
                t("我的办件", "My cases"),
                List.of(
                        new Column(t("事项", "Service")),
                        new Column(t("状态", "State")),
                        Column.figures(t("还剩", "Left"))),
                List.of(
                        List.of(
                                Cell.link(t("食品经营许可核发", "Food business licence"), "#")
                                        .note("HC26-0917-0137"),
                                Cell.tag(Tag.of(Tone.ACTIVE, t("审查中", "Under review"))),
                                Cell.of(t("4 个工作日", "4 working days"))),
                        List.of(
                                Cell.link(t("个体工商户设立登记", "Registration of a sole trader"), "#"),
                                Cell.tag(Tag.of(Tone.GOOD, t("准予", "Granted"))),
                                Cell.of(t("已办好", "Done")))));
    }

    public Pager pager() {
        return new Pager("#", "#", t("第 21–40 件，共 1,204 件", "21–40 of 1,204"));
    }

    public List<Tab> views() {
        return List.of(
                new Tab(t("全部", "All"), "#", true, 14L),
                new Tab(t("待受理", "To accept"), "#", false, 6L),
                new Tab(t("补正回", "Corrected"), "#", false, 3L),
                new Tab(t("待出件", "To issue"), "#", false, 5L));
    }

    public LicenceCard licence(gg.jte.Content code, boolean revoked) {
        return new LicenceCard(
                t("禾川区行政审批局", "Hechuan District Approval Authority"),
                t("食品经营许可证", "Food Business Licence"),
                List.of(
                        SummaryRow.of(t("经营者", "Operator"), t("禾川区禾穗小馆", "Hesui Kitchen")),
                        SummaryRow.of(t("负责人", "Responsible"), t("赵*棠", "Zhao *tang")),
                        SummaryRow.of(t("许可证号", "Number"), "JY29901020001378").asNumber(),
                        SummaryRow.of(
                                t("有效期至", "Valid until"),
                                page.dateWithYear(LocalDate.of(2031, 10, 8)))),
                revoked ? null : code,
                revoked ? null : t("59 秒后换码", "New code in 59 seconds"),
                revoked ? t("已吊销", "Revoked") : null);
    }

    public Letter letter() {
        return new Letter(
                "禾川区行政审批局",
                "行政许可申请受理通知书",
                "禾审受〔2026〕137 号",
                "赵晓棠",
                LocalDate.of(2026, 9, 17),
                "受理专用章");
    }

    public List<String> letterParagraphs() {
        return List.of(
                "你于 2026 年 9 月 16 日提出的食品经营许可申请，材料齐全，符合法定形式。根据《中华人民共和国行政许可法》第三十二条第一款第五项，本机关决定予以受理。",
                "本机关将自受理之日起 8 个工作日内作出决定，最晚为 2026 年 10 月 10 日 星期六（调休上班）。检验、检测的时间不计算在内。",
                "办件编号：HC26-0917-0137。可凭编号和查询码随时查询进度。");
    }

    public Link browse() {
        return new Link(t("看看能办什么", "See what you can do"), "#");
    }

    public Link askForAccess() {
        return new Link(t("申请授权", "Ask for access"), "#");
    }
}
