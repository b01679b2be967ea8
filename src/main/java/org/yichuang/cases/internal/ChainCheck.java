package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalCheck;
import org.yichuang.kernel.CaseNo;

/// Walks journals and their heads side by side, slot after slot, so that the database never sorts
/// more than a slot's rows.
@Component
class ChainCheck implements JournalCheck {

    private static final int FETCH = 2000;
    private static final long TELL_EVERY = 1000;

    /// Every case with its events; events without a case come with a null case number.
    private static final String WALK =
            """
            select coalesce(f.case_id, e.case_id) as case_id, f.case_no, f.version, f.head, f.stage,
                   e.seq, e.at, e.actor, e.type, e.type_version, e.command, e.payload,
                   e.hash
              from (select * from cases.case_file where slot = ? %1$s) f
              full join (select * from cases.case_event where slot = ? %1$s) e
                on e.case_id = f.case_id
             order by 1, e.seq
            """;

    private static final String SLOT = WALK.formatted("");
    private static final String CASE = WALK.formatted("and case_id = ?");

    private final DataSource dataSource;

    ChainCheck(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public Report checkCase(CaseNo no) {
        Walk walk = new Walk(_ -> {}, Integer.MAX_VALUE);
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(CASE)) {
            new Parameters(statement)
                    .number(no.slot())
                    .key(no.key())
                    .number(no.slot())
                    .key(no.key());
            walk.over(statement);
        } catch (SQLException e) {
            throw new IllegalStateException("checking the journal of " + no.text() + " failed", e);
        }
        return walk.report();
    }

    @Override
    public Report checkAll(LongConsumer progress, int limit) {
        Walk walk = new Walk(progress, limit);
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            try (PreparedStatement statement = connection.prepareStatement(SLOT)) {
                statement.setFetchSize(FETCH);
                for (int slot = 0; slot < CaseNo.SLOTS && !walk.full(); slot++) {
                    new Parameters(statement).number(slot).number(slot);
                    walk.over(statement);
                    connection.commit();
                }
            } finally {
                connection.rollback();
                connection.setReadOnly(false);
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("checking the journal failed", e);
        }
        return walk.report();
    }

    private static final class Walk {
        private final LongConsumer progress;
        private final int limit;
        private final List<Break> breaks = new ArrayList<>();
        private long cases;
        private long events;

        Walk(LongConsumer progress, int limit) {
            this.progress = progress;
            this.limit = limit;
        }

        boolean full() {
            return breaks.size() >= limit;
        }

        Report report() {
            return new Report(cases, events, breaks);
        }

        void over(PreparedStatement statement) throws SQLException {
            try (ResultSet row = statement.executeQuery()) {
                Walked current = null;
                while (!full() && row.next()) {
                    if (current == null || !current.chain.is(row)) {
                        finish(current);
                        current =
                                new Walked(
                                        new CaseChain(CaseChain.Head.of(row)),
                                        row.getString("stage"));
                    }
                    if (row.getObject("seq") != null) {
                        events++;
                        current.chain.follow(row);
                    }
                }
                if (!full()) {
                    finish(current);
                }
            }
        }

        private record Walked(CaseChain chain, @Nullable String stage) {}

        private void finish(@Nullable Walked walked) {
            if (walked == null) {
                return;
            }
            walked.chain.finish(walked.stage).ifPresent(breaks::add);
            if (++cases % TELL_EVERY == 0) {
                progress.accept(cases);
            }
        }
    }
}
