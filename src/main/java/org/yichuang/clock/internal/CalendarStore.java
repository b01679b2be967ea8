package org.yichuang.clock.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.clock.PublishedYear;
import org.yichuang.kernel.calendar.CalendarText;

/// Keeps the published years; a row is never changed.
@Repository
public class CalendarStore {

    private final JdbcClient jdbc;

    public CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long stamp() {
        return jdbc.sql("select value from clock.stamp where name = 'calendar'")
                .query(Long.class)
                .single();
    }

    /// The last publication of each year.
    public List<PublishedYear> latest() {
        return jdbc.sql(
                        """
                        select distinct on (year) year, revision, text, changed_by, changed_at
                        from clock.calendar_year
                        order by year, revision desc
                        """)
                .query(CalendarStore::read)
                .list();
    }

    List<PublishedYear> history(int year) {
        return jdbc.sql(
                        """
                        select year, revision, text, changed_by, changed_at
                        from clock.calendar_year
                        where year = :year
                        order by revision desc
                        """)
                .param("year", year)
                .query(CalendarStore::read)
                .list();
    }

    /// @return whether its revision follows the last one; otherwise nothing was written
    boolean add(PublishedYear year) {
        return jdbc.sql(
                                """
                                with added as (
                                    insert into clock.calendar_year
                                        (year, revision, text, notice, changed_by, changed_at)
                                    select :year, :revision, :text, :notice, :by, :at
                                    where :revision = 1 + coalesce(
                                        (select max(revision) from clock.calendar_year
                                         where year = :year), 0)
                                    on conflict do nothing
                                    returning year)
                                update clock.stamp set value = value + 1
                                where name = 'calendar' and exists (select from added)
                                """)
                        .param("year", year.calendar().year())
                        .param("revision", year.revision())
                        .param("text", CalendarText.format(year.calendar()))
                        .param("notice", year.calendar().notice())
                        .param("by", year.by())
                        .param("at", year.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static PublishedYear read(ResultSet row, int number) throws SQLException {
        return new PublishedYear(
                CalendarText.parse(row.getString("text")).orThrow().getFirst(),
                row.getInt("revision"),
                row.getString("changed_by"),
                row.getObject("changed_at", OffsetDateTime.class).toInstant());
    }
}
