package org.yichuang.recounts.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.clock.Aftermath;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.PublishedYear;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.recounts.MovedCase;
import org.yichuang.recounts.RecountRun;
import org.yichuang.recounts.RecountRuns;
import org.yichuang.recounts.RecountWords;

/// Makes the pages of recounts: how far one is, and whose days moved, as far as the reader may see.
@Component
class RecountPages implements Aftermath {

    private static final int SIZE = 50;
    private static final int WHOLE = 100;

    private final RecountRuns runs;
    private final RecountWords words;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Calendars calendars;

    RecountPages(
            RecountRuns runs,
            RecountWords words,
            Catalogue catalogue,
            Directory directory,
            Calendars calendars) {
        this.runs = runs;
        this.words = words;
        this.catalogue = catalogue;
        this.directory = directory;
        this.calendars = calendars;
    }

    @Override
    public Optional<Told> of(Page page, int year) {
        int published = calendars.published(year).map(PublishedYear::revision).orElse(0);
        Optional<RecountRun> last = runs.ofYear(year);
        return last.map(RecountRun::revision).orElse(0) < published
                ? Optional.of(toBegin(page, year, published))
                : last.map(run -> told(page, run, true));
    }

    /// How far a recount is that may not have begun.
    ///
    /// @param leading whether it leads to the page with the cases
    Optional<Told> progress(Page page, int year, int revision, boolean leading) {
        return runs.find(year, revision)
                .map(run -> told(page, run, leading))
                .or(
                        () ->
                                calendars
                                        .published(year)
                                        .filter(each -> each.revision() == revision)
                                        .map(_ -> toBegin(page, year, revision)));
    }

    /// Published a moment ago.
    private static Told toBegin(Page page, int year, int revision) {
        return new Told(
                path(year, revision) + "/progress?leading=true",
                page.text("recounts.panel"),
                Tag.of(Tone.ACTIVE, page.text("recounts.state.RUNNING")),
                true,
                page.text("recounts.begins"),
                0,
                WHOLE,
                List.of(),
                null,
                null);
    }

    static String path(RecountRun run) {
        return path(run.year(), run.revision());
    }

    private static String path(int year, int revision) {
        return RecountsController.PATH + "/" + year + "/" + revision;
    }

    /// @param leading whether it leads to the page with the cases
    Told told(Page page, RecountRun run, boolean leading) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(page.text("recounts.looked"), page.number(run.looked())));
        facts.add(new Fact(page.text("recounts.moved"), page.number(run.moved())));
        if (run.failed() > 0) {
            facts.add(new Fact(page.text("recounts.failed"), page.number(run.failed())));
        }
        return new Told(
                path(run) + "/progress" + (leading ? "?leading=true" : ""),
                page.text("recounts.panel"),
                tag(page, run),
                run.isRunning(),
                progress(page, run),
                run.percent(),
                WHOLE,
                facts,
                run.failed() > 0 && !run.isRunning() ? page.text("recounts.failed.text") : null,
                leading ? new Link(page.text("recounts.see"), path(run)) : null);
    }

    static Tag tag(Page page, RecountRun run) {
        String text = page.text("recounts.state." + run.state());
        return switch (run.state()) {
            case RUNNING -> Tag.of(Tone.ACTIVE, text);
            case DONE -> run.failed() > 0 ? Tag.of(Tone.ATTENTION, text) : Tag.of(Tone.GOOD, text);
            case SUPERSEDED -> Tag.plain(text);
        };
    }

    private static String progress(Page page, RecountRun run) {
        if (run.isRunning()) {
            return page.text(
                    "recounts.progress",
                    page.number(run.looked()),
                    page.number(run.total()),
                    run.percent());
        }
        if (run.state() == RecountRun.State.SUPERSEDED) {
            return page.text("recounts.superseded");
        }
        return run.changed() == 0 && run.looked() == 0
                ? page.text("recounts.unchanged")
                : page.text("recounts.done", page.number(run.changed()));
    }

    RecountsPage all(Page page) {
        List<RecountRun> latest = runs.latest(SIZE);
        return new RecountsPage(
                Table.of(
                                page.text("recounts.title"),
                                columns(page, "year", "state", "published", "looked", "moved"),
                                latest.stream().map(run -> row(page, run)).toList())
                        .withHiddenCaption(),
                latest.isEmpty());
    }

    private static List<Cell> row(Page page, RecountRun run) {
        return List.of(
                Cell.link(title(page, run), path(run)).note(run.notice()),
                Cell.tag(tag(page, run)),
                Cell.of(page.date(run.published())),
                Cell.of(page.number(run.looked())),
                Cell.of(page.number(run.moved())));
    }

    private static String title(Page page, RecountRun run) {
        return run.revision() == 0
                ? page.text("recounts.of.shipped", String.valueOf(run.year()))
                : page.text(
                        "recounts.of", String.valueOf(run.year()), String.valueOf(run.revision()));
    }

    RecountPage one(
            Page page, Account account, RecountRun run, Optional<RecountRuns.Position> after) {
        List<MovedCase> found =
                runs.moved(
                        new RecountRuns.Query(
                                run.year(),
                                run.revision(),
                                account.region(),
                                seesRegion(account) ? null : account.authority(),
                                account.holds(Role.CLERK, Role.ADMINISTRATOR),
                                account.holds(
                                        Role.REVIEWER, Role.DECIDER, Role.HEAD, Role.ADMINISTRATOR),
                                after,
                                SIZE + 1));
        List<MovedCase> shown = found.subList(0, Math.min(SIZE, found.size()));
        return new RecountPage(
                title(page, run),
                line(page, run),
                path(run),
                told(page, run, false),
                scope(page, account),
                Table.of(
                                page.text("recounts.cases"),
                                columns(page, "case", "stage", "limit", "before", "after"),
                                shown.stream().map(each -> row(page, account, each)).toList())
                        .withHiddenCaption(),
                shown.isEmpty(),
                new Pager(
                        after.isPresent() ? path(run) : null,
                        found.size() > SIZE
                                ? path(run) + "?after=" + shown.getLast().position().text()
                                : null,
                        null),
                run.failed() > 0 && !run.isRunning() && account.holds(Role.ADMINISTRATOR));
    }

    private static String line(Page page, RecountRun run) {
        String published = page.text("recounts.published", page.dateWithYear(run.published()));
        return run.notice().isEmpty() ? published : run.notice() + " · " + published;
    }

    /// Supervisors see their region, and so do administrators who belong to no authority; a clerk
    /// sees what their window receives, and who reviews or decides what their authority does.
    private static boolean seesRegion(Account account) {
        return account.holds(Role.SUPERVISOR) || account.authority() == null;
    }

    private String scope(Page page, Account account) {
        String authority = account.authority();
        return seesRegion(account) || authority == null
                ? page.text("recounts.scope.region")
                : page.text(
                        "recounts.scope.authority", page.pick(directory.authorityName(authority)));
    }

    private List<Cell> row(Page page, Account account, MovedCase moved) {
        Dues.Moved first = moved.moves().getFirst();
        String others =
                moved.moves().stream()
                        .skip(1)
                        .map(
                                each ->
                                        page.text(
                                                "recounts.move",
                                                limit(page, moved, each),
                                                page.shortDate(each.from()),
                                                page.shortDate(each.to())))
                        .collect(Collectors.joining(page.text("recounts.separator")));
        Cell limit = Cell.of(limit(page, moved, first));
        return List.of(
                number(page, account, moved),
                Cell.of(page.text("cases.stage." + moved.stage())),
                others.isEmpty() ? limit : limit.note(others),
                Cell.of(page.shortDate(first.from())),
                Cell.of(page.shortDate(first.to())));
    }

    private String limit(Page page, MovedCase moved, Dues.Moved which) {
        return words.limit(page, moved.item(), moved.itemVersion(), which);
    }

    private Cell number(Page page, Account account, MovedCase moved) {
        String item =
                catalogue
                        .version(moved.item(), moved.itemVersion())
                        .map(each -> page.pick(each.name()))
                        .orElse(moved.item());
        String path = path(account, moved);
        Cell cell = path == null ? Cell.of(item) : Cell.link(item, path);
        return cell.note(moved.no().text());
    }

    /// Where the reader can open the case; null for those who see that a day moved and no more.
    private static @Nullable String path(Account account, MovedCase moved) {
        String no = moved.no().text();
        if (account.holds(Role.SUPERVISOR)) {
            return "/supervision/cases/" + no;
        }
        if (account.holds(Role.CLERK) && moved.atWindow()) {
            return "/desk/" + no;
        }
        return account.holds(Role.REVIEWER, Role.DECIDER, Role.HEAD) && moved.inReview()
                ? "/review/" + no
                : null;
    }

    private static List<Column> columns(Page page, String... names) {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            columns.add(new Column(page.text("recounts.column." + name)));
        }
        return columns;
    }
}
