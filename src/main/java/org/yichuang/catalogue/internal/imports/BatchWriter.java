package org.yichuang.catalogue.internal.imports;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportFinding.Kind;
import org.yichuang.catalogue.ImportedItem;

/// Writes the rows and findings of one batch, each kind in one statement.
@Repository
class BatchWriter {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    BatchWriter(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// @param findingsSoFar how long the report already is
    ImportStore.Progress write(UUID job, List<CheckedRow> rows, int findingsSoFar) {
        Map<String, CheckedRow> first = new LinkedHashMap<>();
        for (CheckedRow row : rows) {
            if (row.item() != null) {
                first.putIfAbsent(key(row.item()), row);
            }
        }
        Set<String> stored = first.isEmpty() ? Set.of() : upsert(job, first.values());
        List<ImportFinding> findings = new ArrayList<>();
        int accepted = 0;
        int reported = 0;
        for (CheckedRow row : rows) {
            boolean repeated = isRepeated(row, first, stored);
            if (repeated) {
                findings.add(repeatedCode(row));
            } else {
                findings.addAll(row.findings());
            }
            if (row.item() != null && !repeated) {
                accepted++;
                reported += row.findings().isEmpty() ? 0 : 1;
            }
        }
        insert(job, findings, findingsSoFar);
        return new ImportStore.Progress(
                accepted, reported, rows.size() - accepted, findings.size());
    }

    private static String key(ImportedItem item) {
        return item.region() + " " + item.code();
    }

    private static boolean isRepeated(
            CheckedRow row, Map<String, CheckedRow> first, Set<String> stored) {
        if (row.item() == null) {
            return false;
        }
        String key = key(row.item());
        return !row.equals(first.get(key)) || !stored.contains(key);
    }

    private static ImportFinding repeatedCode(CheckedRow row) {
        return RowCheck.finding(
                row.row(),
                Kind.REPEATED_CODE,
                true,
                RowReader.CODE,
                row.row().value(RowReader.CODE),
                null);
    }

    /// A row of an earlier import is brought up to date; one of this import stays, because the code
    /// is then there twice.
    ///
    /// @return the keys of the rows that were stored
    private Set<String> upsert(UUID job, Collection<CheckedRow> rows) {
        return new HashSet<>(
                jdbc.sql(
                                """
                                insert into catalogue.imported_item as old
                                    (region, code, name, authority, authority_code, item_group,
                                     task_type, extra, import, import_row)
                                select region, code, name, authority, authority_code, item_group,
                                       task_type, extra::json, ?, import_row
                                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[],
                                            ?::text[], ?::text[], ?::text[], ?::integer[])
                                    as fresh (region, code, name, authority, authority_code,
                                              item_group, task_type, extra, import_row)
                                on conflict (region, code) do update
                                set (name, authority, authority_code, item_group, task_type,
                                     extra, import, import_row)
                                    = (excluded.name, excluded.authority, excluded.authority_code,
                                       excluded.item_group, excluded.task_type, excluded.extra,
                                       excluded.import, excluded.import_row)
                                where old.import <> excluded.import
                                returning region || ' ' || code
                                """)
                        .param(job)
                        .param(texts(rows, item -> item.region().value()))
                        .param(texts(rows, item -> item.code().value()))
                        .param(texts(rows, ImportedItem::name))
                        .param(texts(rows, ImportedItem::authority))
                        .param(texts(rows, ImportedItem::authorityCode))
                        .param(texts(rows, ImportedItem::group))
                        .param(texts(rows, ImportedItem::taskType))
                        .param(rows.stream().map(row -> row.row().extra()).toArray(String[]::new))
                        .param(rows.stream().map(row -> row.row().number()).toArray(Integer[]::new))
                        .query(String.class)
                        .list());
    }

    private static @Nullable String[] texts(
            Collection<CheckedRow> rows, Function<ImportedItem, @Nullable String> element) {
        return rows.stream()
                .map(CheckedRow::item)
                .map(item -> item == null ? null : element.apply(item))
                .toArray(String[]::new);
    }

    private void insert(UUID job, List<ImportFinding> findings, int seqBefore) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        int seq = seqBefore;
        for (ImportFinding each : findings) {
            seq++;
            rows.add(
                    new @Nullable Object[] {
                        job,
                        seq,
                        each.row(),
                        each.line(),
                        each.kind().name(),
                        each.rejected(),
                        each.field(),
                        each.value(),
                        each.detail()
                    });
        }
        batches.batchUpdate(
                """
                insert into catalogue.import_finding
                    (job, seq, item_row, line, kind, rejected, field, value, detail)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
    }

    /// Reports every item of the import that has the name of one before it.
    void reportSameNames(UUID job, int findingsSoFar) {
        jdbc.sql(
                        """
                        insert into catalogue.import_finding
                            (job, seq, item_row, line, kind, rejected, field, value, detail)
                        select :job, :before + row_number() over (order by import_row),
                               import_row, 0, 'SAME_NAME', false, 'name', left(name, 120), first
                        from (
                            select name, import_row,
                                   row_number() over same as nth,
                                   first_value(code) over same as first
                            from catalogue.imported_item
                            where import = :job
                            window same as (partition by region, name order by import_row)
                        ) named
                        where nth > 1
                        """)
                .param("job", job)
                .param("before", findingsSoFar)
                .update();
    }
}
