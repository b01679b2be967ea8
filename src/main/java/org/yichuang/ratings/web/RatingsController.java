package org.yichuang.ratings.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Bar;
import org.yichuang.pages.ui.BarChart;
import org.yichuang.pages.ui.Figure;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Tone;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingLists;
import org.yichuang.ratings.RatingLists.Where;
import org.yichuang.ratings.Ratings;

/// Ratings for supervisors: the bad ones that nobody has called back come first; every figure opens
/// the ratings behind it.
@Controller
@Allowed(Role.SUPERVISOR)
class RatingsController {

    static final String BASE = "/supervision/ratings";
    private static final int PAGE_SIZE = 30;
    private static final int PERCENT = 100;

    /// The quarter before today.
    private static final int DAYS = 91;

    private final Templates templates;
    private final RatingLists lists;
    private final Ratings ratings;
    private final RatingRows rows;

    RatingsController(Templates templates, RatingLists lists, Ratings ratings, RatingRows rows) {
        this.templates = templates;
        this.lists = lists;
        this.ratings = ratings;
        this.rows = rows;
    }

    @GetMapping(BASE)
    JteModel overview(Page page, Account account, @RequestParam Optional<CaseNo> after) {
        Where where = Where.of(account);
        LocalDate from = page.today().minusDays(DAYS);
        Map<Grade, Integer> counts = lists.counts(where, from, page.today());
        List<Rating> open = lists.open(where, after.flatMap(ratings::of), PAGE_SIZE);
        String next =
                open.size() < PAGE_SIZE ? null : BASE + "?after=" + open.getLast().no().text();
        return templates.ratingsOverview(
                page,
                new RatingsPage(
                        figures(page, where, counts),
                        rows.table(page, page.text("ratings.open"), open),
                        open.isEmpty(),
                        new Pager(null, next, null),
                        spread(page, counts),
                        page.text("ratings.period", page.date(from), page.date(page.today()))));
    }

    private List<Figure> figures(Page page, Where where, Map<Grade, Integer> counts) {
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        int stars =
                counts.entrySet().stream()
                        .mapToInt(each -> each.getKey().stars() * each.getValue())
                        .sum();
        int bad =
                counts.entrySet().stream()
                        .filter(each -> each.getKey().isBad())
                        .mapToInt(Map.Entry::getValue)
                        .sum();
        int open = lists.countOpen(where);
        int late = lists.countLate(where, page.today());
        List<Figure> figures = new ArrayList<>();
        figures.add(
                figure(page, "late", page.number(late), BASE, late > 0 ? Tone.BAD : Tone.PLAIN));
        figures.add(
                figure(
                        page,
                        "open",
                        page.number(open),
                        BASE,
                        open > 0 ? Tone.ATTENTION : Tone.PLAIN));
        figures.add(
                figure(
                        page,
                        "average",
                        all == 0 ? "–" : String.format(Locale.ROOT, "%.2f", (double) stars / all),
                        BASE + "/list",
                        Tone.PLAIN));
        figures.add(
                figure(
                        page,
                        "satisfied",
                        all == 0
                                ? "–"
                                : String.format(
                                        Locale.ROOT,
                                        "%.1f%%",
                                        PERCENT * (all - bad) / (double) all),
                        BASE + "/list",
                        Tone.PLAIN));
        figures.add(figure(page, "all", page.number(all), BASE + "/list", Tone.PLAIN));
        return figures;
    }

    private static Figure figure(Page page, String name, String value, String path, Tone tone) {
        return new Figure(
                page.text("ratings.figure." + name),
                value,
                page.text("ratings.figure." + name + ".note"),
                path,
                tone);
    }

    private static @Nullable BarChart spread(Page page, Map<Grade, Integer> counts) {
        if (counts.isEmpty()) {
            return null;
        }
        List<Bar> bars = new ArrayList<>();
        for (Grade grade : Grade.values()) {
            int count = counts.getOrDefault(grade, 0);
            bars.add(
                    new Bar(
                            page.text(grade.textKey()),
                            BASE + "/list?grade=" + grade,
                            count,
                            page.number(count),
                            grade.isBad() ? Tone.BAD : Tone.ACTIVE,
                            null));
        }
        return new BarChart(page.text("ratings.spread"), bars, null, null);
    }

    @GetMapping(BASE + "/list")
    JteModel list(
            Page page,
            Account account,
            @RequestParam Optional<Grade> grade,
            @RequestParam Optional<CaseNo> after) {
        LocalDate from = page.today().minusDays(DAYS);
        List<Rating> found =
                lists.list(
                        Where.of(account),
                        grade.orElse(null),
                        from,
                        page.today(),
                        after.flatMap(ratings::of),
                        PAGE_SIZE);
        String title =
                page.text("ratings.list", grade.map(each -> page.text(each.textKey())).orElse(""))
                        .strip();
        String next =
                found.size() < PAGE_SIZE
                        ? null
                        : BASE
                                + "/list?after="
                                + found.getLast().no().text()
                                + grade.map(each -> "&grade=" + each).orElse("");
        return templates.ratingsList(
                page,
                title,
                page.text("ratings.period", page.date(from), page.date(page.today())),
                rows.table(page, title, found).withHiddenCaption(),
                new Pager(null, next, null));
    }
}
