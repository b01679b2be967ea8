package org.yichuang.cases.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import javax.sql.DataSource;
import org.yichuang.cases.CaseRebuild.Counts;
import org.yichuang.cases.CaseRebuild.Manner;

/// Keeps how far the calls of each manner have come.
final class RebuildPositions {

    /// @param slot the slot that is gone over
    /// @param caseKey the last case of it that was seen, 0 at its beginning
    record Position(int slot, long caseKey, Counts counts) {

        static final Position START = new Position(0, 0, Counts.NONE);
    }

    private static final String FIND =
            """
            select at_slot, at_case, cases, events, differing, mended, left_over, recomputed
              from cases.rebuild
             where slot = 0 and manner = ?
            """;

    private static final String BEGIN =
            """
            insert into cases.rebuild (slot, manner, at_slot, at_case, cases, events, differing,
                   mended, left_over, recomputed, moved_at)
            values (0, ?, 0, 0, 0, 0, 0, 0, 0, 0, ?::timestamptz)
            on conflict (slot, manner) do update
               set at_slot = 0, at_case = 0, cases = 0, events = 0, differing = 0, mended = 0,
                   left_over = 0, recomputed = 0, moved_at = excluded.moved_at
            """;

    private static final String MOVE =
            """
            update cases.rebuild
               set at_slot = ?, at_case = ?, cases = ?, events = ?, differing = ?, mended = ?,
                   left_over = ?, recomputed = ?, moved_at = ?::timestamptz
             where slot = 0 and manner = ? and at_slot = ? and at_case = ?
            """;

    private static final String END =
            "delete from cases.rebuild where slot = 0 and manner = ? and at_slot = ? and at_case = ?";

    private final DataSource dataSource;

    RebuildPositions(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Where to go on.
    Position find(Manner manner, boolean fromStart, Instant now) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement find = connection.prepareStatement(FIND)) {
            find.setString(1, manner.name());
            try (ResultSet row = find.executeQuery()) {
                if (!fromStart && row.next()) {
                    return new Position(
                            row.getInt("at_slot"),
                            row.getLong("at_case"),
                            new Counts(
                                    row.getLong("cases"),
                                    row.getLong("events"),
                                    row.getLong("differing"),
                                    row.getLong("mended"),
                                    row.getLong("left_over"),
                                    row.getLong("recomputed")));
                }
            }
            try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
                begin.setString(1, manner.name());
                begin.setString(2, now.toString());
                begin.executeUpdate();
            }
            return Position.START;
        }
    }

    /// @return false when another call has moved on from there
    boolean move(Manner manner, Position from, Position to, Instant now) throws SQLException {
        Counts counts = to.counts();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement move = connection.prepareStatement(MOVE)) {
            move.setInt(1, to.slot());
            move.setLong(2, to.caseKey());
            move.setLong(3, counts.cases());
            move.setLong(4, counts.events());
            move.setLong(5, counts.differing());
            move.setLong(6, counts.mended());
            move.setLong(7, counts.left());
            move.setLong(8, counts.recomputed());
            move.setString(9, now.toString());
            move.setString(10, manner.name());
            move.setInt(11, from.slot());
            move.setLong(12, from.caseKey());
            return move.executeUpdate() == 1;
        }
    }

    void end(Manner manner, Position at) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement end = connection.prepareStatement(END)) {
            end.setString(1, manner.name());
            end.setInt(2, at.slot());
            end.setLong(3, at.caseKey());
            end.executeUpdate();
        }
    }
}
