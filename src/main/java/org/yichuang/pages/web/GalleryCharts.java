package org.yichuang.pages.web;

import java.util.List;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Bar;
import org.yichuang.pages.ui.BarChart;
import org.yichuang.pages.ui.Figure;
import org.yichuang.pages.ui.LineChart;
import org.yichuang.pages.ui.Series;
import org.yichuang.pages.ui.StackedBar;
import org.yichuang.pages.ui.StackedBar.Part;
import org.yichuang.pages.ui.Tone;

/// What the gallery's charts show.
public record GalleryCharts(Page page) {

    private String t(String chinese, String english) {
        return page.english() ? english : chinese;
    }

    public List<Figure> figures() {
        return List.of(
                new Figure(t("红牌", "Red cards"), "2", t("昨天 1", "Yesterday 1"), "#", Tone.BAD),
                new Figure(
                        t("黄牌", "Yellow cards"),
                        "7",
                        t("昨天 9", "Yesterday 9"),
                        "#",
                        Tone.ATTENTION),
                new Figure(
                        t("未认领", "Not taken up"),
                        "3",
                        t("最长 26 小时", "Up to 26 hours"),
                        "#",
                        Tone.ATTENTION),
                new Figure(
                        t("差评未回访", "No call back"),
                        "1",
                        t("剩 1 个工作日", "1 day left"),
                        "#",
                        Tone.BAD),
                new Figure(
                        t("第二次退回", "Second return"),
                        "0",
                        t("本月 1", "1 this month"),
                        "#",
                        Tone.PLAIN),
                new Figure(
                        t("异常快", "Oddly fast"),
                        "4",
                        t("送人工复看", "To be looked at"),
                        "#",
                        Tone.PLAIN));
    }

    public LineChart flow() {
        return new LineChart(
                t("近 14 个工作日：办结追上了受理", "Last 14 working days: closing caught up"),
                List.of(
                        "9/7", "9/8", "9/9", "9/10", "9/11", "9/14", "9/15", "9/16", "9/17", "9/18",
                        "9/21", "9/22", "9/23", "9/24"),
                List.of(
                        new Series(
                                t("办结", "Closed"),
                                List.of(
                                        112L, 117L, 132L, 151L, 148L, 115L, 135L, 139L, 149L, 136L,
                                        155L, 171L, 142L, 158L)),
                        new Series(
                                t("受理", "Accepted"),
                                List.of(
                                        142L, 163L, 119L, 128L, 137L, 137L, 141L, 146L, 138L, 125L,
                                        153L, 158L, 181L, 156L))));
    }

    public BarChart used() {
        return new BarChart(
                t("平均用时占承诺时限", "Average time as a share of the promise"),
                List.of(
                        new Bar(t("区司法局", "Justice"), 38, "38%"),
                        new Bar(
                                t("区行政审批局", "Approval Authority"),
                                "#",
                                47,
                                "47%",
                                Tone.ACTIVE,
                                null),
                        new Bar(t("区人社局", "Human Resources"), 61, "61%"),
                        new Bar(
                                t("区水务局", "Water"),
                                null,
                                91,
                                "91%",
                                Tone.ATTENTION,
                                t("接近", "close")),
                        new Bar(
                                t("区消防大队", "Fire Brigade"),
                                null,
                                104,
                                "104%",
                                Tone.BAD,
                                t("超出", "over"))),
                100.0,
                t("竖线是承诺时限", "The line is the promise"));
    }

    public StackedBar channels() {
        return new StackedBar(
                t("本月从哪里来", "Where this month’s cases came from"),
                List.of(
                        new Part(t("手机", "Phone"), 1480, "#"),
                        new Part(t("电脑", "Computer"), 730, null),
                        new Part(t("窗口", "Window"), 512, null),
                        new Part(t("自助机", "Kiosk"), 124, null)));
    }
}
