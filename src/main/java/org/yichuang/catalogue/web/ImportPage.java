package org.yichuang.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.Fact;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// One import: how far it is and what was odd.
///
/// @param path of this page
/// @param kinds how many findings of each kind
/// @param report the findings, a page at a time
/// @param problem why it failed, null if it did not
public record ImportPage(
        String path,
        String title,
        Tag state,
        boolean running,
        boolean mayGoOn,
        int read,
        int total,
        String progress,
        List<Fact> counts,
        List<DenseRow> facts,
        List<DenseRow> kinds,
        Table report,
        Pager pager,
        @Nullable String problem) {

    static final int SIZE = 50;

    private static final List<String> COLUMNS = List.of("row", "kind", "field", "value", "kept");

    public ImportPage {
        counts = List.copyOf(counts);
        facts = List.copyOf(facts);
        kinds = List.copyOf(kinds);
    }

    /// @param findings one more than a page holds, when there are more
    static ImportPage of(
            Page page,
            ImportJob job,
            Map<ImportFinding.Kind, Integer> byKind,
            List<ImportFinding> findings,
            int after) {
        String path = ImportController.PATH + "/" + job.id();
        List<ImportFinding> shown = findings.subList(0, Math.min(SIZE, findings.size()));
        List<DenseRow> kinds = new ArrayList<>();
        byKind.forEach(
                (kind, count) ->
                        kinds.add(
                                DenseRow.of(
                                        page.text("catalogue.import.kind." + kind),
                                        page.number(count))));
        return new ImportPage(
                path,
                job.fileName(),
                ImportsPage.state(page, job),
                job.isRunning(),
                job.state() == ImportJob.State.CANCELLED,
                job.read(),
                Math.max(1, job.total()),
                page.text(
                        "catalogue.import.progress",
                        page.number(job.read()),
                        page.number(job.total()),
                        job.percent()),
                List.of(
                        count(page, "accepted", job.accepted()),
                        count(page, "reported", job.reported()),
                        count(page, "rejected", job.rejected())),
                facts(page, job),
                kinds,
                Table.of(
                                page.text("catalogue.import.report"),
                                COLUMNS.stream()
                                        .map(each -> page.text("catalogue.import.column." + each))
                                        .map(Column::new)
                                        .toList(),
                                shown.stream().map(finding -> row(page, finding)).toList())
                        .withHiddenCaption(),
                new Pager(
                        after > 0 ? path : null,
                        findings.size() > SIZE
                                ? path + "?after=" + shown.getLast().seq() + "#report"
                                : null,
                        null),
                job.message());
    }

    private static Fact count(Page page, String name, int count) {
        return new Fact(page.text("catalogue.import.column." + name), page.number(count));
    }

    private static List<DenseRow> facts(Page page, ImportJob job) {
        List<DenseRow> facts = new ArrayList<>();
        facts.add(fact(page, "region", job.region().value()));
        facts.add(fact(page, "started", page.dateTime(job.startedAt())));
        facts.add(fact(page, "by", job.startedBy()));
        if (job.finishedAt() != null) {
            facts.add(fact(page, "finished", page.dateTime(job.finishedAt())));
        }
        return facts;
    }

    private static DenseRow fact(Page page, String name, String value) {
        return DenseRow.of(page.text("catalogue.import.column." + name), value);
    }

    private static List<Cell> row(Page page, ImportFinding finding) {
        String place =
                finding.line() > 0
                        ? page.text("catalogue.import.place", finding.row(), finding.line())
                        : page.text("catalogue.import.place.row", finding.row());
        String value = finding.value();
        Cell shown = Cell.of(value == null ? "" : value);
        String detail = finding.detail();
        return List.of(
                Cell.of(place),
                Cell.of(page.text("catalogue.import.kind." + finding.kind())),
                Cell.of(finding.field()),
                detail == null ? shown : shown.note(detail),
                Cell.tag(
                        finding.rejected()
                                ? new Tag(Tone.BAD, page.text("catalogue.import.rejected"), null)
                                : Tag.plain(page.text("catalogue.import.kept"))));
    }
}
