package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.CaseRebuild.Finding;
import org.yichuang.cases.JournalCheck;
import org.yichuang.kernel.CaseNo;

/// Reads the next cases of a slot with their journals, tasks and deadlines: four statements for any
/// number of cases, in one snapshot, so that a command between them is seen whole or not at all.
final class RebuildReader {

    private static final int FETCH = 500;

    static final String FILES =
            """
            select case_id, case_no, version, head, moment, region, item, item_version, applicant,
                   window_authority, stage, opened_at, received_at, accepted_on, promised_due, statutory_due,
                   closed_on, ending, card, open_card, applicant_kind, applicant_name
              from cases.case_file
             where slot = ? and case_id > ?
             order by case_id
             limit ?
            """;

    static final String TASKS =
            """
            select case_id, task, kind, authority, duty, step, due, case_no, region, item,
                   item_version, applicant_kind, applicant_name, received_at, card
              from cases.work_item
             where slot = ? and case_id > ? and case_id <= ?
            """;

    static final String DEADLINES =
            """
            select case_id, kind, at, attempts
              from cases.case_deadline
             where slot = ? and case_id > ? and case_id <= ?
            """;

    static final String JOURNALS =
            """
            select case_id, seq, at, actor, type, type_version, command, payload, hash
              from cases.case_event
             where slot = ? and case_id > ? and case_id <= ?
             order by case_id, seq
            """;

    /// The next slot that holds anything, so that those that hold nothing cost nothing.
    static final String NEXT_SLOT =
            """
            select min(next.slot)
              from (select min(slot) from cases.case_file where slot > :after
                    union all select min(slot) from cases.case_event where slot > :after
                    union all select min(slot) from cases.work_item where slot > :after
                    union all select min(slot) from cases.case_deadline where slot > :after)
                   as next (slot)
            """
                    .replace(":after", "?");

    private final DataSource dataSource;
    private final int most;

    /// @param most how many cases are read at once
    RebuildReader(DataSource dataSource, int most) {
        this.dataSource = dataSource;
        this.most = most;
    }

    /// A case with its journal followed to the end.
    record Walked(StoredCase stored, CaseChain chain) {}

    /// @param strays journals, tasks and deadlines of cases that have no row
    /// @param last key of the last case, empty when the slot has no more
    record Batch(List<Walked> cases, List<Finding> strays, long events, OptionalLong last) {}

    /// @return the number of slots when there is none
    int nextSlot(int after) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(NEXT_SLOT)) {
            new Parameters(statement).number(after).number(after).number(after).number(after);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                int next = row.getInt(1);
                return row.wasNull() ? CaseNo.SLOTS : next;
            }
        }
    }

    Batch read(int slot, long after) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try {
                return new Reading(connection, slot, after).batch();
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
    }

    private interface RowReader {
        void read(ResultSet row) throws SQLException;
    }

    private final class Reading {

        private final Connection connection;
        private final int slot;
        private final long after;
        private final Map<Long, Walked> cases = new LinkedHashMap<>();
        private final Set<Finding> strays = new LinkedHashSet<>();
        private long events;

        Reading(Connection connection, int slot, long after) {
            this.connection = connection;
            this.slot = slot;
            this.after = after;
        }

        Batch batch() throws SQLException {
            files();
            boolean over = cases.size() < most;
            long last = over ? Long.MAX_VALUE : List.copyOf(cases.keySet()).getLast();
            rows(TASKS, last, this::task);
            rows(DEADLINES, last, this::deadline);
            rows(JOURNALS, last, new Journals());
            return new Batch(
                    List.copyOf(cases.values()),
                    List.copyOf(strays),
                    events,
                    over ? OptionalLong.empty() : OptionalLong.of(last));
        }

        private void files() throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(FILES)) {
                new Parameters(statement).number(slot).key(after).number(most);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        StoredCase stored = StoredCase.of(row);
                        cases.put(
                                stored.head().caseId(),
                                new Walked(stored, new CaseChain(stored.head())));
                    }
                }
            }
        }

        private void rows(String sql, long last, RowReader reader) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                new Parameters(statement).number(slot).key(after).key(last);
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        reader.read(row);
                    }
                }
            }
        }

        private void task(ResultSet row) throws SQLException {
            Walked walked = cases.get(row.getLong("case_id"));
            if (walked == null) {
                strays.add(new Finding.NoCase(row.getString("case_no"), "work_item"));
            } else {
                walked.stored.addTask(row);
            }
        }

        private void deadline(ResultSet row) throws SQLException {
            Walked walked = cases.get(row.getLong("case_id"));
            if (walked == null) {
                strays.add(new Finding.NoCase(row.getString("case_id"), "case_deadline"));
            } else {
                walked.stored.addDeadline(row);
            }
        }

        /// Follows each journal in turn.
        private final class Journals implements RowReader {

            private @Nullable CaseChain current;

            @Override
            public void read(ResultSet row) throws SQLException {
                events++;
                CaseChain chain = current;
                if (chain == null || !chain.is(row)) {
                    chain = chain(row);
                    current = chain;
                }
                chain.follow(row);
            }

            private CaseChain chain(ResultSet row) throws SQLException {
                long key = row.getLong("case_id");
                Walked walked = cases.get(key);
                if (walked != null) {
                    return walked.chain;
                }
                strays.add(
                        new Finding.Unsound(
                                Long.toString(key), row.getInt("seq"), JournalCheck.Kind.NO_CASE));
                return new CaseChain(new CaseChain.Head(key, null, 0, null));
            }
        }
    }
}
