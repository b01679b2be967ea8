package org.yichuang.cases.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What is stored of a case that follows from its journal, as texts by column, so that it can be
/// compared and told.
///
/// @param moment when the case was written last, see the migration `V6`
/// @param file columns of the case's row
/// @param tasks columns of each open task, by its name
/// @param deadlines by their kind
record StoredCase(
        CaseChain.Head head,
        long moment,
        Map<String, @Nullable String> file,
        Map<String, Map<String, @Nullable String>> tasks,
        Map<String, Due> deadlines) {

    /// @param attempts how often it was tried in vain
    record Due(Instant at, int attempts) {}

    private static final List<String> FILE_TEXTS =
            List.of("region", "item", "item_version", "applicant", "window_authority", "stage");
    private static final List<String> FILE_INSTANTS = List.of("opened_at", "received_at");
    private static final List<String> FILE_DATES =
            List.of("accepted_on", "promised_due", "statutory_due", "closed_on");
    private static final List<String> FILE_NAMES = List.of("ending", "card", "open_card");

    /// Copies in the task's row of what is in the case's.
    private static final List<String> COPIES =
            List.of("applicant_kind", "applicant_name", "case_no");

    private static final List<String> TASK_TEXTS =
            List.of(
                    "kind",
                    "authority",
                    "duty",
                    "step",
                    "case_no",
                    "region",
                    "item",
                    "item_version",
                    "applicant_kind",
                    "applicant_name",
                    "card");

    static StoredCase of(ResultSet row) throws SQLException {
        Map<String, @Nullable String> file = new LinkedHashMap<>();
        texts(row, FILE_TEXTS, file);
        instants(row, FILE_INSTANTS, file);
        dates(row, FILE_DATES, file);
        texts(row, FILE_NAMES, file);
        texts(row, COPIES, file);
        return new StoredCase(
                CaseChain.Head.of(row),
                row.getLong("moment"),
                file,
                new TreeMap<>(),
                new TreeMap<>());
    }

    void addTask(ResultSet row) throws SQLException {
        Map<String, @Nullable String> task = new LinkedHashMap<>();
        texts(row, TASK_TEXTS, task);
        dates(row, List.of("due"), task);
        instants(row, List.of("received_at"), task);
        tasks.put(row.getString("task"), task);
    }

    void addDeadline(ResultSet row) throws SQLException {
        deadlines.put(
                row.getString("kind"),
                new Due(CaseStore.instant(row, "at"), row.getInt("attempts")));
    }

    @Nullable String column(String name) {
        return file.get(name);
    }

    private static void texts(
            ResultSet row, List<String> columns, Map<String, @Nullable String> values)
            throws SQLException {
        for (String column : columns) {
            values.put(column, row.getString(column));
        }
    }

    private static void dates(
            ResultSet row, List<String> columns, Map<String, @Nullable String> values)
            throws SQLException {
        for (String column : columns) {
            LocalDate date = row.getObject(column, LocalDate.class);
            values.put(column, date == null ? null : date.toString());
        }
    }

    private static void instants(
            ResultSet row, List<String> columns, Map<String, @Nullable String> values)
            throws SQLException {
        for (String column : columns) {
            OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
            values.put(column, at == null ? null : text(at.toInstant()));
        }
    }

    /// An instant as it is told: in China's time.
    static String text(Instant at) {
        return at.atZone(Parameters.CHINA).toOffsetDateTime().toString();
    }
}
