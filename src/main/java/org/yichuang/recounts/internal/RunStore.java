package org.yichuang.recounts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.yichuang.cases.Recounts;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.recounts.RecountRun;

/// Keeps how far each recount is.
@Repository
class RunStore {

    private static final String COLUMNS =
            """
            year, revision, state, published, notice, changed, total, looked, moved, failed,
            started_at, finished_at
            """;

    private final JdbcClient jdbc;

    RunStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// A publication of a year.
    record Version(int year, int revision) {}

    /// A recount that this process has taken on.
    ///
    /// @param position key of the last case that was looked at
    record Taken(Recounts.Change change, OptionalLong position) {
        Version version() {
            return new Version(change.year(), change.revision());
        }
    }

    /// Every publication that led to a recount, or was there before.
    Set<Version> versions() {
        return jdbc
                .sql("select year, revision from recounts.run")
                .query((row, _) -> new Version(row.getInt("year"), row.getInt("revision")))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /// Notes years that were in force before anything was recounted.
    void know(List<YearCalendar> years, LocalDate today, Instant at) {
        jdbc.sql(
                        """
                        insert into recounts.run (year, revision, state, published, notice, changed,
                               total, started_at, finished_at)
                        select y.year, 0, 'KNOWN', :published, y.notice, 0, 0, :at, :at
                          from unnest(:years::integer[], :notices::text[]) as y (year, notice)
                        on conflict do nothing
                        """)
                .param("published", today)
                .param("at", utc(at))
                .param("years", years.stream().map(YearCalendar::year).toArray(Integer[]::new))
                .param("notices", years.stream().map(YearCalendar::notice).toArray(String[]::new))
                .update();
    }

    /// The last revision before one by which limits were counted; 0 for none, or for the year as
    /// the platform brought it along.
    int lastBefore(Version version) {
        return jdbc.sql(
                        """
                        select coalesce(max(revision), 0) from recounts.run
                         where year = ? and revision < ?
                        """)
                .params(version.year(), version.revision())
                .query(Integer.class)
                .single();
    }

    /// Begins a recount. One of an earlier revision of the year that has not ended is left, and its
    /// days are taken over: its cases were moved by a calendar that no longer holds. Where no day
    /// changes there is nothing to do.
    void begin(
            Version version,
            LocalDate published,
            String notice,
            CalendarDays days,
            long total,
            Instant at) {
        jdbc.sql(
                        """
                        with left_off as (
                          update recounts.run set state = 'SUPERSEDED', finished_at = :at
                           where year = :year and revision < :revision and state = 'RUNNING'
                          returning first_day, last_day
                        ), reach as (
                          select least(:first::date, min(first_day)) as first_day,
                                 greatest(:last::date, max(last_day)) as last_day
                            from left_off
                        )
                        insert into recounts.run (year, revision, state, published, notice, changed,
                               first_day, last_day, total, started_at, finished_at)
                        select :year, :revision,
                               case when first_day is null then 'DONE' else 'RUNNING' end,
                               :published, :notice, :changed, first_day, last_day, :total, :at,
                               case when first_day is null then :at::timestamptz end
                          from reach
                        on conflict do nothing
                        """)
                .param("year", version.year())
                .param("revision", version.revision())
                .param("published", published)
                .param("notice", notice)
                .param("changed", days.changed())
                .param("first", days.first())
                .param("last", days.last())
                .param("total", total)
                .param("at", utc(at))
                .update();
    }

    /// Takes on the oldest recount that nobody works on; within a transaction, until its end.
    Optional<Taken> take() {
        return jdbc.sql(
                        """
                        select year, revision, published, first_day, last_day, position
                          from recounts.run
                         where state = 'RUNNING'
                         order by started_at, year, revision
                         limit 1
                           for update skip locked
                        """)
                .query((row, _) -> taken(row))
                .optional();
    }

    private static Taken taken(ResultSet row) throws SQLException {
        Long position = row.getObject("position", Long.class);
        return new Taken(
                new Recounts.Change(
                        row.getInt("year"),
                        row.getInt("revision"),
                        row.getObject("published", LocalDate.class),
                        row.getObject("first_day", LocalDate.class),
                        row.getObject("last_day", LocalDate.class)),
                position == null ? OptionalLong.empty() : OptionalLong.of(position));
    }

    /// Notes what was looked at; when nothing was left, the recount is done.
    ///
    /// @param moved of how many a day moved
    void goOn(Version version, Recounts.Looked looked, int moved, Instant at) {
        boolean done = looked.last().isEmpty();
        jdbc.sql(
                        """
                        update recounts.run
                           set looked = looked + :looked, moved = moved + :moved,
                               failed = failed + :failed,
                               position = coalesce(:position::bigint, position),
                               state = case when :done then 'DONE' else state end,
                               finished_at = case when :done then :at::timestamptz end
                         where year = :year and revision = :revision
                        """)
                .param("looked", looked.cases())
                .param("moved", moved)
                .param("failed", looked.failed())
                .param("position", done ? null : looked.last().getAsLong())
                .param("done", done)
                .param("at", utc(at))
                .param("year", version.year())
                .param("revision", version.revision())
                .update();
    }

    /// Lets a recount that could not move every case look at all of them once more.
    ///
    /// @return whether there was one
    boolean again(Version version, long total) {
        return jdbc.sql(
                                """
                                update recounts.run
                                   set state = 'RUNNING', finished_at = null, position = null,
                                       looked = 0, failed = 0, total = :total
                                 where year = :year and revision = :revision
                                   and state = 'DONE' and failed > 0
                                """)
                        .param("total", total)
                        .param("year", version.year())
                        .param("revision", version.revision())
                        .update()
                == 1;
    }

    List<RecountRun> latest(int limit) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                    from recounts.run where state <> 'KNOWN'
                                   order by started_at desc, year desc, revision desc
                                   limit :limit
                                  """)
                .param("limit", limit)
                .query((row, _) -> run(row))
                .list();
    }

    Optional<RecountRun> ofYear(int year) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                    from recounts.run where year = :year and state <> 'KNOWN'
                                   order by revision desc limit 1
                                  """)
                .param("year", year)
                .query((row, _) -> run(row))
                .optional();
    }

    Optional<RecountRun> find(int year, int revision) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + """
                                    from recounts.run
                                   where year = :year and revision = :revision and state <> 'KNOWN'
                                  """)
                .param("year", year)
                .param("revision", revision)
                .query((row, _) -> run(row))
                .optional();
    }

    private static RecountRun run(ResultSet row) throws SQLException {
        return new RecountRun(
                row.getInt("year"),
                row.getInt("revision"),
                RecountRun.State.valueOf(row.getString("state")),
                row.getObject("published", LocalDate.class),
                row.getString("notice"),
                row.getInt("changed"),
                row.getLong("total"),
                row.getLong("looked"),
                row.getLong("moved"),
                row.getLong("failed"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                instant(row.getObject("finished_at", OffsetDateTime.class)));
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
