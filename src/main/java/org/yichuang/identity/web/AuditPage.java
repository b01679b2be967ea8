package org.yichuang.identity.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.AuditEntry.Result;
import org.yichuang.identity.internal.RecordedEntry;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// One page of the audit.
public record AuditPage(
        AuditFilter filter,
        List<Option> actions,
        boolean empty,
        Table table,
        Pager pager,
        List<FieldError> errors) {

    private static final List<String> COLUMNS =
            List.of("at", "who", "action", "subject", "result", "address");

    /// @param actions all that can be chosen
    /// @param next the path of the page below
    static AuditPage of(
            Page page,
            AuditFilter filter,
            List<String> actions,
            List<RecordedEntry> entries,
            @Nullable String next,
            List<FieldError> errors) {
        List<Column> columns =
                COLUMNS.stream()
                        .map(column -> page.text("identity.audit.column." + column))
                        .map(Column::new)
                        .toList();
        List<Option> choices = new ArrayList<>();
        choices.add(new Option("", page.text("identity.audit.action.any")));
        actions.forEach(action -> choices.add(new Option(action, action(page, action))));
        return new AuditPage(
                filter,
                choices,
                entries.isEmpty(),
                Table.of(
                                page.text("identity.audit.title"),
                                columns,
                                entries.stream().map(entry -> row(page, entry)).toList())
                        .withHiddenCaption(),
                new Pager(filter.before() == null ? null : filter.first(), next, null),
                errors);
    }

    private static List<Cell> row(Page page, RecordedEntry entry) {
        String detail = entry.detail();
        Cell action = Cell.of(action(page, entry.action()));
        return List.of(
                Cell.of(page.dateTime(entry.at())),
                Cell.of(who(page, entry)),
                detail == null ? action : action.note(detail),
                Cell.of(entry.subject()),
                Cell.tag(
                        Tag.of(
                                entry.result() == Result.DONE ? Tone.GOOD : Tone.BAD,
                                page.text("identity.audit." + entry.result().name()))),
                Cell.of(entry.address() == null ? "" : entry.address()));
    }

    private static String who(Page page, RecordedEntry entry) {
        if (entry.login() != null) {
            return entry.login();
        }
        return page.text(
                entry.address() == null ? "identity.audit.platform" : "identity.audit.nobody");
    }

    /// Other modules record actions too, and bring the words for them.
    private static String action(Page page, String action) {
        String key = "identity.action." + action;
        return page.hasText(key) ? page.text(key) : action;
    }
}
