package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;

/// Walks journals and their heads side by side, in one ordered scan.
@Component
class ChainCheck implements JournalCheck {

    private static final int FETCH = 2000;
    private static final long TELL_EVERY = 1000;

    /// Every case with its events; events without a case come with a null case number.
    private static final String WALK =
            """
            select coalesce(f.slot, e.slot) as slot, coalesce(f.case_id, e.case_id) as case_id,
                   f.case_no, f.version, f.head, f.stage, f.state,
                   e.seq, e.at, e.actor, e.type, e.type_version, e.command, e.payload, e.hash
              from cases.case_file f
              full join cases.case_event e on e.slot = f.slot and e.case_id = f.case_id
            """;

    private final DataSource dataSource;

    ChainCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public List<Break> check(CaseNo no) {
        return walk(
                        "select * from ("
                                + WALK
                                + " where coalesce(f.slot, e.slot) = "
                                + no.slot()
                                + " and coalesce(f.case_id, e.case_id) = "
                                + no.key()
                                + ") as one order by seq",
                        _ -> {},
                        Integer.MAX_VALUE)
                .breaks();
    }

    @Override
    public Report checkAll(LongConsumer progress, int limit) {
        return walk(WALK + " order by 1, 2, e.seq", progress, limit);
    }

    private Report walk(String sql, LongConsumer progress, int limit) {
        List<Break> breaks = new ArrayList<>();
        long cases = 0;
        long events = 0;
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setFetchSize(FETCH);
                try (ResultSet row = statement.executeQuery()) {
                    OneCase current = null;
                    while (row.next() && breaks.size() < limit) {
                        if (current == null || !current.is(row)) {
                            finish(current, breaks);
                            current = new OneCase(row);
                            if (++cases % TELL_EVERY == 0) {
                                progress.accept(cases);
                            }
                        }
                        if (row.getObject("seq") != null) {
                            events++;
                            current.row(row, breaks);
                        }
                    }
                    finish(current, breaks);
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("checking the journal failed", e);
        }
        return new Report(cases, events, breaks);
    }

    private static void finish(@Nullable OneCase current, List<Break> breaks) {
        if (current != null) {
            current.finish(breaks);
        }
    }

    /// One case while its rows pass by.
    private static final class OneCase {
        private final long caseId;
        private final @Nullable String caseNo;
        private final int version;
        private final byte @Nullable [] head;
        private final @Nullable String stage;
        private final @Nullable String stateJson;
        private byte[] hash;
        private CaseState state = new CaseState.None();
        private int seq;
        private boolean broken;

        OneCase(ResultSet row) throws SQLException {
            caseId = row.getLong("case_id");
            caseNo = row.getString("case_no");
            version = row.getInt("version");
            head = row.getBytes("head");
            stage = row.getString("stage");
            stateJson = row.getString("state");
            hash = HashChain.start(caseNo == null ? "" : caseNo);
        }

        boolean is(ResultSet row) throws SQLException {
            return row.getLong("case_id") == caseId;
        }

        void row(ResultSet row, List<Break> breaks) throws SQLException {
            int number = row.getInt("seq");
            if (broken) {
                return;
            }
            if (caseNo == null) {
                report(Kind.NO_CASE, number, breaks);
            } else if (number > version) {
                report(Kind.INSERTED, number, breaks);
            } else if (number != seq + 1) {
                report(Kind.REMOVED, seq + 1, breaks);
            } else {
                seq = number;
                follow(row, breaks);
            }
        }

        private void follow(ResultSet row, List<Break> breaks) throws SQLException {
            Instant at = CaseStore.instant(row, "at");
            HashChain.Row journal =
                    new HashChain.Row(
                            caseId,
                            seq,
                            at,
                            row.getString("actor"),
                            row.getString("type"),
                            row.getShort("type_version"),
                            row.getObject("command", UUID.class),
                            row.getString("payload"));
            hash = HashChain.next(hash, journal);
            if (!Arrays.equals(hash, row.getBytes("hash"))) {
                report(Kind.CHANGED, seq, breaks);
                return;
            }
            state =
                    Lifecycle.apply(
                            state,
                            Codec.event(journal.type(), journal.typeVersion(), journal.payload()),
                            Codec.actor(journal.actor()),
                            LocalDateTime.ofInstant(at, Parameters.CHINA));
        }

        void finish(List<Break> breaks) {
            if (broken || caseNo == null || stage == null || stateJson == null) {
                return;
            }
            if (seq < version) {
                report(Kind.REMOVED, seq + 1, breaks);
            } else if (!Arrays.equals(hash, head)) {
                report(Kind.CHANGED, seq, breaks);
            } else if (!state.equals(Codec.state(stage, stateJson))) {
                report(Kind.STATE_DIFFERS, seq, breaks);
            }
        }

        private void report(Kind kind, int at, List<Break> breaks) {
            broken = true;
            String text = caseNo == null ? Long.toString(caseId) : caseNo;
            Optional<CaseNo> no =
                    caseNo == null
                            ? Optional.empty()
                            : CaseNo.parse(caseNo) instanceof Checked.Valid(var valid)
                                    ? Optional.of(valid)
                                    : Optional.empty();
            breaks.add(new Break(text, no, at, kind));
        }
    }
}
