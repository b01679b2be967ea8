package org.yichuang.catalogue.web;

import java.util.List;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// The form for a new import and the past ones.
///
/// @param region what was typed
public record ImportsPage(String region, List<FieldError> errors, Table past, boolean empty) {

    static final int SIZE = 50;

    private static final List<String> COLUMNS =
            List.of("file", "region", "state", "accepted", "reported", "rejected", "started");

    static ImportsPage of(Page page, List<ImportJob> jobs, String region, List<FieldError> errors) {
        Table past =
                Table.of(
                                page.text("catalogue.import.past"),
                                COLUMNS.stream().map(each -> column(page, each)).toList(),
                                jobs.stream().map(job -> row(page, job)).toList())
                        .withHiddenCaption();
        return new ImportsPage(region, List.copyOf(errors), past, jobs.isEmpty());
    }

    private static Column column(Page page, String name) {
        String label = page.text("catalogue.import.column." + name);
        return List.of("accepted", "reported", "rejected").contains(name)
                ? Column.figures(label)
                : new Column(label);
    }

    private static List<Cell> row(Page page, ImportJob job) {
        return List.of(
                Cell.link(job.fileName(), ImportController.PATH + "/" + job.id()),
                Cell.of(job.region().value()),
                Cell.tag(state(page, job)),
                Cell.of(page.number(job.accepted())),
                Cell.of(page.number(job.reported())),
                Cell.of(page.number(job.rejected())),
                Cell.of(page.dateTime(job.startedAt())).note(job.startedBy()));
    }

    static Tag state(Page page, ImportJob job) {
        String text = page.text("catalogue.import.state." + job.state());
        return switch (job.state()) {
            case RUNNING -> new Tag(Tone.ACTIVE, text, null);
            case DONE -> Tag.of(Tone.GOOD, text);
            case CANCELLED -> Tag.plain(text);
            case FAILED -> new Tag(Tone.BAD, text, null);
        };
    }
}
