package org.yichuang.recounts.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalCheck;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.Recounts;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Actors;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.ProcedureFixture;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.Publication;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.CalendarText;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.recounts.RecountRun;
import org.yichuang.recounts.RecountRuns;

/// A process with cases, the calendar and its recounts on a real PostgreSQL. Nothing runs by
/// itself.
final class RecountsOnPostgres implements AutoCloseable {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    static final RegionCode DISTRICT = new RegionCode("990102");

    /// The first year that counts by weekends alone.
    static final int FIRST_YEAR = WorkingDays.statutory().years().getLast().year() + 1;

    /// The year that is published; each test has another one, as what was published stays.
    int year = FIRST_YEAR;

    private static final Procedure ITEM = ProcedureFixture.anItem().build();

    private final AnnotationConfigApplicationContext context =
            new AnnotationConfigApplicationContext();

    /// @param database where it is, see `TestDatabases`
    RecountsOnPostgres(Map<String, Object> database, Clock clock) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("test", database));
        context.getEnvironment()
                .getPropertySources()
                .addFirst(
                        new MapPropertySource(
                                "quiet", Map.of("yichuang.background-work", "false")));
        context.registerBean("clock", Clock.class, () -> clock);
        context.registerBean(
                JdbcClient.class, () -> JdbcClient.create(context.getBean(DataSource.class)));
        context.registerBean(
                PlatformTransactionManager.class,
                () -> new JdbcTransactionManager(context.getBean(DataSource.class)));
        context.registerBean(Procedures.class, () -> (_, _) -> ITEM);
        context.scan(
                "org.yichuang.database",
                "org.yichuang.cases",
                "org.yichuang.clock.internal",
                "org.yichuang.recounts.internal");
        context.refresh();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    Recounter recounter(int together) {
        return recounter(bean(Recounts.class), Duration.ZERO, together);
    }

    Recounter recounter(Recounts recounts, Duration settling, int together) {
        return recounter(bean(Calendars.class), recounts, settling, together);
    }

    Recounter recounter(Calendars calendars, Recounts recounts, Duration settling, int together) {
        return new Recounter(
                calendars,
                recounts,
                bean(RunStore.class),
                bean(MovedCaseStore.class),
                new TransactionTemplate(bean(PlatformTransactionManager.class)),
                bean(Clock.class),
                settling,
                together);
    }

    /// Works until nothing is left.
    void recount() {
        recounter(20).work(() -> false);
    }

    YearCalendar published(String holidays, int after) {
        YearCalendar days =
                CalendarText.parse("year %d 国办发明电〔%d〕7号\n%s".formatted(year, year - 1, holidays))
                        .orThrow()
                        .getFirst();
        Publication publication = bean(Calendars.class).publish(days, after, "admin1");
        if (!(publication instanceof Publication.Done)) {
            throw new AssertionError(publication.toString());
        }
        return days;
    }

    RecountRun run(int revision) {
        return bean(RecountRuns.class).find(year, revision).orElseThrow();
    }

    CaseNo submitted() {
        return submitted("window", DISTRICT);
    }

    CaseNo submitted(String window, RegionCode region) {
        Answer answer =
                bean(Cases.class)
                        .begin(
                                new Opening(
                                        region, new Applicant("p1", Applicant.Kind.LEGAL, "禾穗小馆")),
                                new Command.Submit(
                                        new Filing(
                                                "food",
                                                1,
                                                window,
                                                "p1",
                                                "2",
                                                ITEM.steps().stream()
                                                        .map(
                                                                step ->
                                                                        new Filing.StepRef(
                                                                                step.id(),
                                                                                step.authority()))
                                                        .toList(),
                                                Set.of("form"),
                                                Set.of("form"),
                                                "digest",
                                                Command.Delivery.WINDOW)),
                                new Enclosure("{}", List.of()),
                                Actors.APPLICANT,
                                UUID.randomUUID());
        return ((Answer.Done) answer).no();
    }

    CaseNo accepted() {
        CaseNo no = submitted();
        act(no, new Command.Accept(Set.of()), Actors.CLERK);
        return no;
    }

    void act(CaseNo no, Command command, Actor by) {
        Answer answer = bean(Cases.class).handle(no, command, by, UUID.randomUUID());
        if (!(answer instanceof Answer.Done)) {
            throw new AssertionError(answer.toString());
        }
    }

    int count(String sql) {
        return jdbc().sql(sql).query(Integer.class).single();
    }

    int recounted() {
        return count("select count(*) from cases.case_event where type = 'RECOUNTED'");
    }

    LocalDate promised(CaseNo no) {
        return Objects.requireNonNull(
                bean(Cases.class).find(no).orElseThrow().summary().promisedDue());
    }

    List<JournalCheck.Break> breaks() {
        return bean(JournalCheck.class).checkAll(_ -> {}, 10).breaks();
    }

    @Override
    public void close() {
        context.close();
    }
}
