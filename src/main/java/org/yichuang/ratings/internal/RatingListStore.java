package org.yichuang.ratings.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CaseNo;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingLists;

/// Reads the lists of supervisors, each a keyset page over an index, and writes their calls.
@Component
class RatingListStore implements RatingLists {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);
    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    private final JdbcClient jdbc;
    private final Clock clock;

    RatingListStore(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public Map<Grade, Integer> counts(Where where, LocalDate from, LocalDate to) {
        Map<Grade, Integer> counts = new EnumMap<>(Grade.class);
        jdbc.sql(
                        """
                        select grade, sum(ratings) as ratings from ratings.daily
                         where region = :region and day between :from and :to
                           and (cast(:authority as text) is null or authority = :authority)
                         group by grade
                        """)
                .param("region", where.region().value())
                .param("from", from)
                .param("to", to)
                .param("authority", where.authority())
                .query(
                        row -> {
                            counts.put(Grade.ofCode(row.getInt("grade")), row.getInt("ratings"));
                        });
        return counts;
    }

    @Override
    public List<Rating> list(
            Where where,
            @Nullable Grade grade,
            LocalDate from,
            LocalDate to,
            Optional<Rating> after,
            int limit) {
        return jdbc.sql(
                        "select "
                                + RatingRow.COLUMNS
                                + """
                                 from ratings.rating r
                                 left join ratings.call_back b using (slot, case_id)
                                where r.region = :region and r.day between :from and :to
                                  and (cast(:grade as int) is null or r.grade = :grade)
                                  and (cast(:authority as text) is null
                                       or r.authority = :authority)
                                  and (r.day, r.case_id) < (:day, :case)
                                order by r.day desc, r.case_id desc
                                limit :limit
                                """)
                .param("region", where.region().value())
                .param("from", from)
                .param("to", to)
                .param("grade", grade == null ? null : grade.code())
                .param("authority", where.authority())
                .param("day", after.map(this::day).orElse(LAST_DAY))
                .param("case", after.map(rating -> rating.no().key()).orElse(Long.MAX_VALUE))
                .param("limit", limit)
                .query(RatingRow::read)
                .list();
    }

    private LocalDate day(Rating rating) {
        return LocalDate.ofInstant(rating.at(), clock.getZone());
    }

    @Override
    public List<Rating> open(Where where, Optional<Rating> after, int limit) {
        Optional<CallBack> last = after.map(Rating::callBack);
        return jdbc.sql(
                        "select "
                                + RatingRow.COLUMNS
                                + """
                                 from ratings.call_back b
                                 join ratings.rating r using (slot, case_id)
                                where b.region = :region and b.done_at is null
                                  and (cast(:authority as text) is null
                                       or b.authority = :authority)
                                  and (b.due, b.case_id) > (:due, :case)
                                order by b.due, b.case_id
                                limit :limit
                                """)
                .param("region", where.region().value())
                .param("authority", where.authority())
                .param("due", last.map(CallBack::due).orElse(FIRST_DAY))
                .param("case", after.map(rating -> rating.no().key()).orElse(Long.MIN_VALUE))
                .param("limit", limit)
                .query(RatingRow::read)
                .list();
    }

    @Override
    public int countOpen(Where where) {
        return countDueBefore(where, LAST_DAY);
    }

    @Override
    public int countLate(Where where, LocalDate today) {
        return countDueBefore(where, today);
    }

    private int countDueBefore(Where where, LocalDate day) {
        return jdbc.sql(
                        """
                        select count(*) from (
                          select from ratings.call_back
                           where region = :region and done_at is null and due < :day
                             and (cast(:authority as text) is null or authority = :authority)
                           limit :most) as counted
                        """)
                .param("region", where.region().value())
                .param("day", day)
                .param("authority", where.authority())
                .param("most", MOST_COUNTED)
                .query(Integer.class)
                .single();
    }

    @Override
    public boolean calledBack(CaseNo no, String officer, CallBack.Outcome outcome, String note) {
        boolean closes = outcome.closes();
        return jdbc.sql(
                                """
                                update ratings.call_back
                                   set officer = :officer, note = :note, tried_at = :now,
                                       attempts = attempts + case when :closes then 0 else 1 end,
                                       outcome = case when :closes then :outcome end,
                                       done_at = case when :closes
                                                      then cast(:now as timestamptz) end
                                 where slot = :slot and case_id = :case and done_at is null
                                """)
                        .param("officer", officer)
                        .param("note", note)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .param("closes", closes)
                        .param("outcome", outcome.name())
                        .param("slot", no.slot())
                        .param("case", no.key())
                        .update()
                == 1;
    }
}
