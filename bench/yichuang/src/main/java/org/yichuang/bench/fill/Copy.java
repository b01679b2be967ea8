package org.yichuang.bench.fill;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;

/// One copy of a model: another number, another applicant, another time, and a chain of its own.
///
/// @param back by how many days it lies before its model; whole weeks, so that working days stay
///     working days as a rule
/// @param mask turns the model's keys into others
record Copy(Model model, CaseNo no, String applicant, int back, UUID mask) {

    private static final Pattern DATE = Pattern.compile("\\b20\\d{2}-[01]\\d-[0-3]\\d\\b");

    private static final Pattern DIGEST = Pattern.compile("\\b[0-9a-f]{64}\\b");

    /// Hands over every row, the case itself after its journal.
    void rows(List<Table> tables, BiConsumer<Table, @Nullable String[]> write) {
        var chain = new Chain(no.text());
        for (var table : tables.reversed()) {
            if (!table.name().equals(Table.FILE) && !table.name().equals(Table.JOURNAL)) {
                each(table, row -> write.accept(table, row));
            }
        }
        for (var table : tables) {
            if (table.name().equals(Table.JOURNAL)) {
                each(
                        table,
                        row -> {
                            row[table.column("hash")] = append(chain, table, row);
                            write.accept(table, row);
                        });
            }
        }
        Table files = tables.getFirst();
        each(
                files,
                row -> {
                    row[files.column("head")] = chain.head();
                    write.accept(files, row);
                });
    }

    private interface Row {
        void take(@Nullable String[] row);
    }

    private void each(Table table, Row rows) {
        for (var row : model.rows().getOrDefault(table, List.of())) {
            rows.take(changed(table, row));
        }
    }

    private String append(Chain chain, Table table, @Nullable String[] row) {
        return chain.append(
                no.key(),
                Integer.parseInt(text(table, row, "seq")),
                Instant.parse(text(table, row, "at")),
                text(table, row, "actor"),
                text(table, row, "type"),
                Short.parseShort(text(table, row, "type_version")),
                UUID.fromString(text(table, row, "command")),
                text(table, row, "payload"));
    }

    private static String text(Table table, @Nullable String[] row, String column) {
        var value = row[table.column(column)];
        if (value == null) {
            throw new IllegalStateException(table.name() + "." + column + " is null");
        }
        return value;
    }

    private @Nullable String[] changed(Table table, String[] row) {
        @Nullable String[] changed = new @Nullable String[row.length];
        for (int i = 0; i < row.length; i++) {
            var column = table.columns().get(i);
            changed[i] = row[i] == null ? null : changed(column, row[i]);
        }
        return changed;
    }

    private String changed(Table.Column column, String value) {
        return switch (column.kind()) {
            case DATE -> LocalDate.parse(value).minusDays(back).toString();
            case INSTANT -> Instant.parse(value).minus(back, ChronoUnit.DAYS).toString();
            case JSON -> json(value);
            case UUID -> masked(UUID.fromString(value)).toString();
            case OTHER ->
                    switch (column.name()) {
                        case "slot" -> Integer.toString(no.slot());
                        case "case_id" -> Long.toString(no.key());
                        case "case_no" -> no.text();
                        case "addresses" -> contents(value);
                        default -> value.replace(model.applicant(), applicant);
                    };
        };
    }

    private String json(String value) {
        String named =
                contents(value)
                        .replace(model.no().text(), no.text())
                        .replace(model.applicant(), applicant);
        return back == 0
                ? named
                : DATE.matcher(named)
                        .replaceAll(
                                date -> LocalDate.parse(date.group()).minusDays(back).toString());
    }

    /// The digest of every content, and of a form, is another one: no two cases hold the same.
    private String contents(String value) {
        String own = String.format("%016x", mask.getMostSignificantBits());
        return DIGEST.matcher(value).replaceAll(digest -> digest.group().substring(0, 48) + own);
    }

    private UUID masked(UUID key) {
        return new UUID(
                key.getMostSignificantBits() ^ mask.getMostSignificantBits(),
                key.getLeastSignificantBits() ^ mask.getLeastSignificantBits());
    }
}
