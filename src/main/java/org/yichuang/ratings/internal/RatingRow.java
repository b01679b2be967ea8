package org.yichuang.ratings.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;

/// A rating with its call-back, as both tables hold it.
final class RatingRow {

    /// The columns of `rating r left join call_back b`.
    static final String COLUMNS =
            """
            r.case_id, r.region, r.authority, r.item, r.item_version, r.grade, r.channel, r.words,
            r.at, b.due, b.attempts, b.officer, b.note, b.outcome, b.done_at, b.regrade
            """;

    private RatingRow() {}

    static Rating read(ResultSet row, int number) throws SQLException {
        RegionCode region = new RegionCode(row.getString("region"));
        return new Rating(
                CaseNo.of(region, row.getLong("case_id")),
                region,
                row.getString("authority"),
                row.getString("item"),
                row.getInt("item_version"),
                Grade.ofCode(row.getInt("grade")),
                Rating.Channel.valueOf(row.getString("channel")),
                row.getString("words"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                callBack(row));
    }

    private static @Nullable CallBack callBack(ResultSet row) throws SQLException {
        LocalDate due = row.getObject("due", LocalDate.class);
        if (due == null) {
            return null;
        }
        String outcome = row.getString("outcome");
        Integer regrade = row.getObject("regrade", Integer.class);
        return new CallBack(
                due,
                row.getInt("attempts"),
                row.getString("officer"),
                row.getString("note"),
                outcome == null ? null : CallBack.Outcome.valueOf(outcome),
                instant(row, "done_at"),
                regrade == null ? null : Grade.ofCode(regrade));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
