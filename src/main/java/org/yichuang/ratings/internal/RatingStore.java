package org.yichuang.ratings.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CaseNo;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;

/// Writes what applicants say: the rating, its place in the day's figures and the duty to call back
/// are one statement.
@Component
class RatingStore {

    private final JdbcClient jdbc;

    RatingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return false when the case has a rating already; nothing was written then
    boolean insert(Rating rating, LocalDate day, LocalDate callBackBy) {
        return jdbc.sql(
                                """
                                with kept as (
                                  insert into ratings.rating
                                      (slot, case_id, case_no, region, authority, item,
                                       item_version, grade, channel, day, at)
                                  values (:slot, :case, :no, :region, :authority, :item, :version,
                                          :grade, :channel, :day, :at)
                                  on conflict (slot, case_id) do nothing
                                  returning *
                                ), opened as (
                                  insert into ratings.call_back
                                      (slot, case_id, region, authority, due)
                                  select slot, case_id, region, authority, :due
                                    from kept where :bad
                                ), counted as (
                                  insert into ratings.daily as d
                                      (slot, region, day, authority, grade, ratings)
                                  select slot % 8, region, day, authority, grade, 1 from kept
                                  on conflict (slot, region, day, authority, grade)
                                  do update set ratings = d.ratings + excluded.ratings
                                )
                                select count(*) from kept
                                """)
                        .param("slot", rating.no().slot())
                        .param("case", rating.no().key())
                        .param("no", rating.no().text())
                        .param("region", rating.region().value())
                        .param("authority", rating.authority())
                        .param("item", rating.item())
                        .param("version", rating.itemVersion())
                        .param("grade", rating.grade().code())
                        .param("channel", rating.channel().name())
                        .param("day", day)
                        .param("at", rating.at().atOffset(ZoneOffset.UTC))
                        .param("due", callBackBy)
                        .param("bad", rating.grade().isBad())
                        .query(Integer.class)
                        .single()
                == 1;
    }

    boolean explain(CaseNo no, String words) {
        return jdbc.sql(
                                """
                                update ratings.rating set words = :words
                                 where slot = :slot and case_id = :case and words is null
                                """)
                        .param("words", words)
                        .param("slot", no.slot())
                        .param("case", no.key())
                        .update()
                == 1;
    }

    boolean regrade(CaseNo no, Grade grade, Instant at) {
        return jdbc.sql(
                                """
                                update ratings.call_back set regrade = :grade, regraded_at = :at
                                 where slot = :slot and case_id = :case
                                   and done_at is not null and regrade is null
                                """)
                        .param("grade", grade.code())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("slot", no.slot())
                        .param("case", no.key())
                        .update()
                == 1;
    }

    Optional<Rating> find(CaseNo no) {
        return jdbc.sql(
                        "select "
                                + RatingRow.COLUMNS
                                + """
                                 from ratings.rating r
                                 left join ratings.call_back b using (slot, case_id)
                                where r.slot = ? and r.case_id = ?
                                """)
                .params(no.slot(), no.key())
                .query(RatingRow::read)
                .optional();
    }
}
