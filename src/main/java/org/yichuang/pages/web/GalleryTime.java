package org.yichuang.pages.web;

import java.time.LocalDate;
import java.util.List;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.ClockHead;
import org.yichuang.pages.ui.Day;
import org.yichuang.pages.ui.Day.Kind;
import org.yichuang.pages.ui.DayCalendar;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.Step.State;

/// What the gallery's components of time show: accepted on 17 September 2026, eight working days,
/// four days of testing, the Mid-Autumn and the National Day holidays in between.
public record GalleryTime(Page page) {

    private static final LocalDate ACCEPTED = LocalDate.of(2026, 9, 17);

    private String t(String chinese, String english) {
        return page.english() ? english : chinese;
    }

    public List<ClockHead> clocks() {
        return List.of(
                ClockHead.remaining(
                        4,
                        t(
                                "最晚 10 月 10 日 星期六（调休上班）作出决定。现在不用您做什么。",
                                "A decision by Sat 10 October at the latest. Nothing to do for you now."),
                        List.of(
                                new Fact(
                                        t("现在在谁手里", "Who has it now"),
                                        t("区行政审批局", "Approval Authority"),
                                        t("市场准入股，审查人罗文博", "Market access, Luo Wenbo")),
                                new Fact(
                                        t("按法律最晚", "By law at the latest"),
                                        page.date(LocalDate.of(2026, 10, 13)),
                                        t("我们承诺的更早", "We promised an earlier day")))),
                ClockHead.remaining(
                        -2,
                        t("9 月 25 日 星期五到期，已经通知监察室。", "Due on Fri 25 September; supervision knows."),
                        List.of()),
                ClockHead.saying(
                        t("暂停计时", "The clock is stopped"),
                        t("水质正在检测，约 4 个工作日。", "The water is being tested, about 4 working days."),
                        List.of()),
                ClockHead.remaining(
                        0, t("今天下班前作出决定。", "A decision before the end of today."), List.of()));
    }

    public DayCalendar calendar() {
        List<Day> days = ACCEPTED.datesUntil(LocalDate.of(2026, 10, 11)).map(this::day).toList();
        return new DayCalendar(
                days,
                t(
                        "2026 年 9 月 17 日受理，承诺 8 个工作日",
                        "Accepted on 17 September 2026, 8 working days promised"));
    }

    private Day day(LocalDate date) {
        int number =
                List.of("09-18", "09-20", "09-21", "09-29", "09-30", "10-08", "10-09", "10-10")
                                .indexOf(date.toString().substring(5))
                        + 1;
        boolean makeUp = date.equals(LocalDate.of(2026, 9, 20)) || number == 8;
        if (date.equals(ACCEPTED)) {
            return new Day(
                    date,
                    Kind.ZERO,
                    0,
                    t("受理", "Start"),
                    false,
                    t("受理当天不算，从下一个工作日起算", "The day of acceptance is day 0"));
        }
        if (number > 0) {
            Kind kind =
                    number < 4
                            ? Kind.COUNTED
                            : number == 4 ? Kind.NOW : number == 8 ? Kind.DUE : Kind.AHEAD;
            String label = kind == Kind.DUE ? t("最晚", "Last") : null;
            String reason =
                    makeUp ? t("工作日（调休上班）", "Working day (make-up)") : t("工作日", "Working day");
            return new Day(date, kind, number, label, makeUp, reason);
        }
        if (date.isAfter(LocalDate.of(2026, 9, 30))) {
            return off(date, t("国庆", "Nat’l"), t("国庆节放假", "National Day holiday"));
        }
        if (!date.isBefore(LocalDate.of(2026, 9, 25)) && date.getDayOfMonth() <= 27) {
            return off(date, t("中秋", "Moon"), t("中秋节放假", "Mid-Autumn holiday"));
        }
        if (date.getDayOfMonth() == 19) {
            return off(date, t("休", "Off"), t("周末", "Weekend"));
        }
        return new Day(
                date,
                Kind.PAUSED,
                0,
                t("停 检测", "Test"),
                false,
                t("水质送检，行政许可法第四十五条规定不计入", "Water test, not counted (article 45)"));
    }

    private static Day off(LocalDate date, String label, String reason) {
        return new Day(date, Kind.OFF, 0, label, false, reason);
    }

    public List<Step> steps() {
        return List.of(
                Step.of(
                        State.DONE,
                        t("提交", "Submitted"),
                        t(
                                "9 月 16 日 星期三 20:41，网上提交，5 份材料",
                                "Wed 16 Sep, 20:41, online, 5 materials")),
                Step.of(
                                State.DONE,
                                t("受理", "Accepted"),
                                t(
                                        "9 月 17 日 星期四 09:12，综合窗口陈以宁，材料齐全。",
                                        "Thu 17 Sep, 09:12, complete."))
                        .under(t("行政许可法第三十二条", "Administrative Licence Law, article 32"))
                        .with(List.of(new Link(t("受理通知书", "Notice of acceptance"), "#"))),
                Step.of(State.SKIPPED, t("听证", "Hearing"), t("没有人申请", "Nobody asked for one")),
                Step.of(
                        State.NOW,
                        t("审查", "Review"),
                        t(
                                "今天 08:36 开始，罗文博在看检测报告",
                                "Since 08:36 today, Luo Wenbo reads the report")),
                Step.of(
                                State.TO_COME,
                                t("决定", "Decision"),
                                t(
                                        "最晚 10 月 10 日 星期六；如果不批准，会写明理由，并告诉您怎样复议和起诉",
                                        "Sat 10 October at the latest; a refusal gives its reasons"))
                        .under(t("行政许可法第三十八条、第四十二条", "Articles 38 and 42")));
    }
}
