package org.yichuang.supervision.web;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Cases as lines of a table: which, how it stands, who holds it, until when.
@Component
class CaseRows {

    private final Catalogue catalogue;
    private final Directory directory;
    private final WorkQueue queue;
    private final Supplier<WorkingDays> days;

    CaseRows(
            Catalogue catalogue, Directory directory, WorkQueue queue, Supplier<WorkingDays> days) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.queue = queue;
        this.days = days;
    }

    Table urgent(Page page, List<CaseSummary> cases, int all) {
        return table(page, page.text("supervision.urgent", all), cases);
    }

    Table table(Page page, String caption, List<CaseSummary> cases) {
        Map<CaseNo, String> holders = holders(page, cases);
        return Table.of(
                caption,
                List.of(
                        new Column(page.text("supervision.column.state")),
                        new Column(page.text("supervision.column.case")),
                        new Column(page.text("supervision.column.stage")),
                        new Column(page.text("supervision.column.holder")),
                        new Column(page.text("supervision.column.due"))),
                cases.stream().map(file -> row(page, file, holders)).toList());
    }

    private List<Cell> row(Page page, CaseSummary file, Map<CaseNo, String> holders) {
        return List.of(
                Cell.tag(tag(page, file)),
                Cell.link(
                                item(page, file),
                                SupervisionController.BASE + "/cases/" + file.no().text())
                        .note(file.no().text()),
                Cell.of(page.text("cases.stage." + file.stage())).note(file.applicant().name()),
                Cell.of(holders.getOrDefault(file.no(), page.text("supervision.holder.none"))),
                due(page, file));
    }

    private Map<CaseNo, String> holders(Page page, List<CaseSummary> cases) {
        Map<CaseNo, String> holders = new HashMap<>();
        queue.ofCases(cases.stream().map(CaseSummary::no).toList())
                .forEach(
                        entry ->
                                holders.merge(
                                        entry.no(),
                                        page.pick(
                                                directory.authorityName(entry.task().authority())),
                                        (one, other) ->
                                                one.contains(other) ? one : one + "、" + other));
        return holders;
    }

    String item(Page page, CaseSummary file) {
        return catalogue
                .version(file.item(), file.itemVersion())
                .map(item -> page.pick(item.name()))
                .orElse(file.item());
    }

    private Cell due(Page page, CaseSummary file) {
        LocalDate due = file.promisedDue();
        if (due == null) {
            return Cell.of("");
        }
        return isRunning(file)
                ? Cell.of(page.remaining(days.get().between(page.today(), due)))
                        .note(page.date(due))
                : Cell.of(page.date(due));
    }

    /// Whether the promised time still counts: once decided, only the handing over is left.
    private static boolean isRunning(CaseSummary file) {
        return file.closedOn() == null
                && !file.stage().equals("DECIDED")
                && !file.stage().equals("ISSUED");
    }

    static Tag tag(Page page, CaseSummary file) {
        Card card = file.card();
        if (card == null) {
            return Tag.plain(
                    page.text(
                            file.closedOn() == null
                                    ? "supervision.state.open"
                                    : "supervision.state.closed"));
        }
        return switch (card) {
            case RED -> new Tag(Tone.ALARM, page.text("supervision.kind.RED"), null);
            case YELLOW -> new Tag(Tone.ATTENTION, page.text("supervision.kind.YELLOW"), null);
        };
    }
}
