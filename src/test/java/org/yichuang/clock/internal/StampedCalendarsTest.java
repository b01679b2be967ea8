package org.yichuang.clock.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.clock.CalendarInDatabase;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.Publication;
import org.yichuang.clock.PublishedYear;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.calendar.CalendarText;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

class StampedCalendarsTest {

    private static final Instant NOW = Instant.parse("2026-11-20T02:00:00.123456Z");
    private static final LocalDate NEW_YEARS_EVE = LocalDate.of(2026, 12, 31);
    private static final YearCalendar THREE_DAYS = year("元旦 off 2027-01-01..2027-01-03");
    private static final YearCalendar FIVE_DAYS =
            year("元旦 off 2027-01-01..2027-01-05 work 2027-01-09");

    private PGSimpleDataSource database;
    private Calendars calendars;

    private static YearCalendar year(String lines) {
        return CalendarText.parse("year 2027 国办发明电〔2026〕1号\n" + lines).orThrow().getFirst();
    }

    @BeforeEach
    void startWithAnEmptyDatabase() {
        database = TestDatabases.migrated(TestDatabases.fresh());
        calendars = process();
    }

    /// What another process has, which looks at the stamp each time.
    private Calendars process() {
        return new StampedCalendars(
                new CalendarStore(JdbcClient.create(database)),
                Clock.fixed(NOW, ZoneId.of("Asia/Shanghai")),
                Duration.ZERO);
    }

    @Test
    void without_publications_the_shipped_years_hold() {
        assertThat(calendars.days().years()).isEqualTo(WorkingDays.statutory().years());
        assertThat(calendars.published(2026)).isEmpty();
        assertThat(calendars.history(2026)).isEmpty();
    }

    @Test
    void a_published_year_is_counted_at_once_and_no_longer_provisional() {
        // given
        LocalDate byWeekendsAlone = calendars.days().after(NEW_YEARS_EVE, 2);

        // when
        Publication publication = calendars.publish(FIVE_DAYS, 0, "administrator");

        // then
        assertThat(byWeekendsAlone).isEqualTo("2027-01-04");
        assertThat(publication)
                .isEqualTo(
                        new Publication.Done(
                                new PublishedYear(FIVE_DAYS, 1, "administrator", NOW)));
        assertThat(calendars.days().after(NEW_YEARS_EVE, 4)).isEqualTo("2027-01-09");
        assertThat(calendars.days().published(2027)).isTrue();
    }

    @Test
    void another_process_sees_the_change() {
        // given
        Calendars other = process();
        assertThat(other.days().published(2027)).isFalse();

        // when
        calendars.publish(THREE_DAYS, 0, "administrator");

        // then
        assertThat(other.published(2027)).map(PublishedYear::calendar).contains(THREE_DAYS);
        assertThat(CalendarInDatabase.read(database).years()).contains(THREE_DAYS);
    }

    @Test
    void every_publication_is_kept_and_the_last_one_holds() {
        calendars.publish(THREE_DAYS, 0, "first");
        calendars.publish(FIVE_DAYS, 1, "second");

        assertThat(calendars.history(2027))
                .containsExactly(
                        new PublishedYear(FIVE_DAYS, 2, "second", NOW),
                        new PublishedYear(THREE_DAYS, 1, "first", NOW));
        assertThat(calendars.days().years()).contains(FIVE_DAYS).doesNotContain(THREE_DAYS);
    }

    @Test
    void whoever_started_from_an_older_revision_changes_nothing() {
        // given
        calendars.publish(THREE_DAYS, 0, "first");

        // when
        Publication late = process().publish(FIVE_DAYS, 0, "late");

        // then
        assertThat(late)
                .isEqualTo(
                        new Publication.Overtaken(new PublishedYear(THREE_DAYS, 1, "first", NOW)));
        assertThat(calendars.history(2027)).hasSize(1);
    }

    @Test
    void a_shipped_year_can_be_changed() {
        // given
        YearCalendar changed =
                CalendarText.parse("year 2026 变更\n元旦 off 2026-01-01").orThrow().getFirst();

        // when
        calendars.publish(changed, 0, "administrator");

        // then
        assertThat(calendars.days().isWorkday(LocalDate.of(2026, 1, 2))).isTrue();
        assertThat(calendars.days().isWorkday(LocalDate.of(2025, 10, 1))).isFalse();
    }

    @Test
    void a_year_that_the_table_does_not_keep_is_refused() {
        YearCalendar far = CalendarText.parse("year 2201\n元旦 off 2201-01-01").orThrow().getFirst();

        assertThat(calendars.publish(far, 0, "administrator"))
                .isEqualTo(new Publication.OutOfRange(2007, 2200));
    }

    @Test
    void the_application_cannot_change_what_was_published() {
        calendars.publish(THREE_DAYS, 0, "administrator");

        for (String statement :
                new String[] {
                    "update clock.calendar_year set changed_by = 'x'",
                    "delete from clock.calendar_year",
                    "truncate clock.calendar_year"
                }) {
            assertThatThrownBy(() -> JdbcClient.create(database).sql(statement).update())
                    .isInstanceOf(DataAccessException.class)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }
}
