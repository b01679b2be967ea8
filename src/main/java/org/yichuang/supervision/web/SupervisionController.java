package org.yichuang.supervision.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.yichuang.cases.CaseLists;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Bar;
import org.yichuang.pages.ui.BarChart;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Figure;
import org.yichuang.pages.ui.LineChart;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Series;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tone;
import org.yichuang.ratings.RatingLists;
import org.yichuang.supervision.DayFlow;
import org.yichuang.supervision.Kind;
import org.yichuang.supervision.Rule;
import org.yichuang.supervision.Scorecard;

/// What a supervisor sees first.
@Controller
@Allowed(Role.SUPERVISOR)
class SupervisionController {

    static final String BASE = "/supervision";
    private static final int NEAR_LIMIT = 90;
    private static final int WHOLE_LIMIT = 100;

    private final Templates templates;
    private final Overviews overviews;
    private final CaseRows rows;
    private final RatingLists ratings;
    private final Directory directory;
    private final Supplier<WorkingDays> days;

    SupervisionController(
            Templates templates,
            Overviews overviews,
            CaseRows rows,
            RatingLists ratings,
            Directory directory,
            Supplier<WorkingDays> days) {
        this.templates = templates;
        this.overviews = overviews;
        this.rows = rows;
        this.ratings = ratings;
        this.directory = directory;
        this.days = days;
    }

    @GetMapping(BASE)
    JteModel overview(Page page, Account account) {
        LocalDate today = page.today();
        LocalDate month = today.withDayOfMonth(1);
        Overviews.Overview now = overviews.of(account.region(), today);
        return templates.supervisionOverview(
                page,
                new SupervisionPage(
                        figures(page, account, month, now),
                        rows.urgent(page, now.urgent(), now.red() + now.yellow()),
                        now.urgent().isEmpty(),
                        rest(page, now.red(), now.yellow()),
                        flow(page, now.flow()),
                        used(page, now.cards(), month),
                        scorecards(page, now.cards(), month),
                        rules(page, now.cards(), month)));
    }

    /// What is looked for, and how often it was found this month.
    private static Table rules(Page page, List<Scorecard> cards, LocalDate month) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Rule rule : Rule.values()) {
            int found = cards.stream().mapToInt(card -> card.count(rule.kind())).sum();
            lines.add(
                    List.of(
                            Cell.of(rule.number()),
                            Cell.of(page.text("supervision.rule." + rule))
                                    .note(page.text("supervision.rule." + rule + ".text")),
                            found == 0
                                    ? Cell.of("0")
                                    : Cell.link(
                                            page.number(found),
                                            BASE
                                                    + "/cases?kind="
                                                    + rule.kind()
                                                    + "&from="
                                                    + month)));
        }
        return Table.of(
                page.text("supervision.rules"),
                List.of(
                        new Column(page.text("supervision.rule.number")),
                        new Column(page.text("supervision.rule")),
                        Column.figures(page.text("supervision.rule.found"))),
                lines);
    }

    /// Where the cases are that do not stand on the page.
    private static List<Link> rest(Page page, int red, int yellow) {
        List<Link> links = new ArrayList<>();
        if (red + yellow > Overviews.URGENT) {
            if (red > Overviews.URGENT) {
                links.add(all(page, Card.RED, red));
            }
            links.add(all(page, Card.YELLOW, yellow));
        }
        return links;
    }

    private static Link all(Page page, Card card, int count) {
        return new Link(
                page.text("supervision.urgent.all", page.text("supervision.kind." + card), count),
                BASE + "/cards/" + card);
    }

    private List<Figure> figures(
            Page page, Account account, LocalDate month, Overviews.Overview now) {
        List<Figure> figures = new ArrayList<>();
        figures.add(card(page, Card.RED, now.red(), Tone.BAD));
        figures.add(card(page, Card.YELLOW, now.yellow(), Tone.ATTENTION));
        figures.add(callBacks(page, RatingLists.Where.of(account)));
        for (Kind kind : List.of(Kind.DEEMED, Kind.RETURNED, Kind.SUSPENDED, Kind.NOT_ACCEPTED)) {
            int count = now.cards().stream().mapToInt(card -> card.count(kind)).sum();
            figures.add(
                    new Figure(
                            page.text("supervision.kind." + kind),
                            page.number(count),
                            page.text("supervision.this-month"),
                            BASE + "/cases?kind=" + kind + "&from=" + month,
                            kind == Kind.DEEMED && count > 0 ? Tone.BAD : Tone.PLAIN));
        }
        return figures;
    }

    /// Bad ratings that nobody has called back, red once one is late.
    private Figure callBacks(Page page, RatingLists.Where where) {
        int open = ratings.countOpen(where);
        int late = ratings.countLate(where, page.today());
        return new Figure(
                page.text("supervision.callBacks"),
                page.number(open),
                late == 0
                        ? page.text("supervision.open-now")
                        : page.text("supervision.callBacks.late", late),
                BASE + "/ratings",
                late > 0 ? Tone.BAD : open > 0 ? Tone.ATTENTION : Tone.PLAIN);
    }

    private static Figure card(Page page, Card card, int count, Tone tone) {
        String shown =
                count >= CaseLists.MOST_COUNTED
                        ? page.text("supervision.more-than", count)
                        : page.number(count);
        return new Figure(
                page.text("supervision.kind." + card),
                shown,
                page.text("supervision.open-now"),
                BASE + "/cards/" + card,
                count > 0 ? tone : Tone.PLAIN);
    }

    private @Nullable LineChart flow(Page page, List<DayFlow> all) {
        List<DayFlow> flow = all.stream().filter(day -> days.get().isWorkday(day.day())).toList();
        return flow.isEmpty()
                ? null
                : new LineChart(
                        page.text("supervision.flow", flow.size()),
                        flow.stream()
                                .map(
                                        day ->
                                                day.day().getMonthValue()
                                                        + "/"
                                                        + day.day().getDayOfMonth())
                                .toList(),
                        List.of(
                                new Series(
                                        page.text("supervision.flow.decided"),
                                        flow.stream().map(day -> (long) day.decided()).toList()),
                                new Series(
                                        page.text("supervision.flow.accepted"),
                                        flow.stream().map(day -> (long) day.accepted()).toList())));
    }

    private @Nullable BarChart used(Page page, List<Scorecard> cards, LocalDate month) {
        List<Bar> bars =
                cards.stream()
                        .filter(card -> card.decided() > 0)
                        .map(card -> bar(page, card, month))
                        .toList();
        return bars.isEmpty()
                ? null
                : new BarChart(
                        page.text("supervision.used"),
                        bars,
                        (double) WHOLE_LIMIT,
                        page.text("supervision.used.limit"));
    }

    private Bar bar(Page page, Scorecard card, LocalDate month) {
        int used = card.usedPercent();
        Tone tone =
                used > WHOLE_LIMIT ? Tone.BAD : used >= NEAR_LIMIT ? Tone.ATTENTION : Tone.ACTIVE;
        return new Bar(
                page.pick(directory.authorityName(card.authority())),
                BASE + "/cases?kind=GRANTED&authority=" + card.authority() + "&from=" + month,
                used,
                used + "%",
                tone,
                tone == Tone.BAD ? page.text("supervision.used.over") : null);
    }

    private Table scorecards(Page page, List<Scorecard> cards, LocalDate month) {
        List<List<Cell>> lines = new ArrayList<>();
        for (Scorecard card : cards) {
            String authority = card.authority();
            lines.add(
                    List.of(
                            Cell.of(page.number(lines.size() + 1)),
                            Cell.of(page.pick(directory.authorityName(authority))),
                            Cell.of(String.valueOf(card.score())),
                            count(page, card, Kind.REVIEWED, authority, month),
                            count(page, card, Kind.GRANTED, authority, month),
                            early(card),
                            count(page, card, Kind.RED, authority, month),
                            count(page, card, Kind.YELLOW, authority, month),
                            count(page, card, Kind.RETURNED, authority, month),
                            count(page, card, Kind.ATTRIBUTED, authority, month),
                            Cell.of(reasons(page, card))));
        }
        return Table.of(
                page.text("supervision.scorecards"),
                List.of(
                        new Column(page.text("supervision.rank")),
                        new Column(page.text("supervision.authority")),
                        Column.figures(page.text("supervision.score")),
                        Column.figures(page.text("supervision.kind.REVIEWED")),
                        Column.figures(page.text("supervision.kind.GRANTED")),
                        Column.figures(page.text("supervision.early")),
                        Column.figures(page.text("supervision.kind.RED")),
                        Column.figures(page.text("supervision.kind.YELLOW")),
                        Column.figures(page.text("supervision.kind.RETURNED")),
                        Column.figures(page.text("supervision.kind.ATTRIBUTED")),
                        new Column(page.text("supervision.reasons"))),
                lines);
    }

    private static Cell early(Scorecard card) {
        return card.decided() == 0 ? Cell.of("–") : Cell.percent(card.earlyPercent());
    }

    private static Cell count(
            Page page, Scorecard card, Kind kind, String authority, LocalDate month) {
        int count = card.count(kind);
        return count == 0
                ? Cell.of("0")
                : Cell.link(
                        page.number(count),
                        BASE
                                + "/cases?kind="
                                + kind
                                + "&authority="
                                + authority
                                + "&from="
                                + month);
    }

    private static String reasons(Page page, Scorecard card) {
        List<String> reasons = new ArrayList<>();
        for (Kind kind :
                List.of(Kind.RED, Kind.DEEMED, Kind.ATTRIBUTED, Kind.RETURNED, Kind.YELLOW)) {
            if (card.count(kind) > 0) {
                reasons.add(page.text("supervision.reason." + kind, card.count(kind)));
            }
        }
        return reasons.isEmpty()
                ? page.text("supervision.reason.none")
                : String.join(page.text("supervision.reason.separator"), reasons);
    }
}
