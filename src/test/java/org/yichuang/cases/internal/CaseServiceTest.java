package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.ClosingTimes;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.calendar.WorkingDays;

/// The command path on the real PostgreSQL.
class CaseServiceTest {

    static final RegionCode DISTRICT = new RegionCode("990102");
    static final Actor CLERK = new Actor.Officer("clerk", "window", Set.of(Duty.WINDOW));
    static final Actor DECIDER = new Actor.Officer("decider", "market", Set.of(Duty.DECIDE));
    static final Actor APPLICANT = new Actor.Applicant("p1");
    static final Applicant SHOP = new Applicant("p1", Applicant.Kind.LEGAL, "禾穗小馆");
    static final List<String> DEPARTMENTS = List.of("market", "urban", "fire");

    static Map<String, Object> database;
    static DataSource dataSource;
    static JdbcClient jdbc;
    static MovedClock clock;
    static CaseService cases;
    static WorkQueue queue;
    static DeadlineWatch watch;

    @BeforeAll
    static void connect() {
        database = TestDatabases.fresh();
        dataSource = TestDatabases.migrated(database);
        jdbc = JdbcClient.create(dataSource);
        clock = new MovedClock(ZonedDateTime.of(2026, 9, 17, 9, 0, 0, 0, Parameters.CHINA));
        cases =
                new CaseService(
                        new CaseStore(dataSource),
                        new CommitQueue(new CaseWriter(dataSource)::write, 2),
                        new CaseQueries(jdbc),
                        (item, version) -> procedure(item, version),
                        WorkingDays::statutory,
                        clock,
                        new RecentCases(100),
                        ClosingTimes.NONE);
        queue = new QueueStore(jdbc);
        watch = watch(cases, clock);
    }

    static DeadlineWatch watch(CaseService service, Clock time) {
        return watch(jdbc, service, time);
    }

    static DeadlineWatch watch(JdbcClient client, CaseService service, Clock time) {
        return new DeadlineWatch(
                client, service, CaseServiceTest::procedure, WorkingDays::statutory, time);
    }

    static CaseRebuilding rebuild(DataSource source, int atOnce, Clock time) {
        return rebuild(
                source, atOnce, CaseServiceTest::procedure, new RebuildWriter(source)::write, time);
    }

    static CaseRebuilding rebuild(
            DataSource source,
            int atOnce,
            Procedures procedures,
            CaseRebuilding.Writing writing,
            Clock time) {
        return new CaseRebuilding(
                new RebuildReader(source, atOnce),
                writing,
                new RebuildPositions(source),
                new Rebuilder(procedures, WorkingDays::statutory),
                time);
    }

    static Procedure procedure(String item, int version) {
        return new Procedure(
                item,
                version,
                new Procedure.Limits(
                        Limit.workingDays(5),
                        Limit.workingDays(20),
                        Limit.workingDays(8),
                        Limit.workingDays(10),
                        new Procedure.Extension(Limit.workingDays(5), "market"),
                        Limit.workingDays(10)),
                DEPARTMENTS.stream()
                        .map(
                                department ->
                                        new Procedure.Review(
                                                "check-" + department,
                                                department,
                                                null,
                                                Set.of("point")))
                        .toList(),
                new Procedure.Decision("market", false, false, null),
                List.of(new Procedure.Special("testing", Procedure.Kind.TESTING, null)),
                Procedure.Promises.NONE,
                null);
    }

    static Filing filing(String... provided) {
        return new Filing(
                "food",
                1,
                "window",
                "p1",
                "2",
                DEPARTMENTS.stream()
                        .map(department -> new Filing.StepRef("check-" + department, department))
                        .toList(),
                Set.of("form", "plan"),
                Set.of(provided),
                "digest",
                Command.Delivery.ELECTRONIC);
    }

    static Answer.Done submit() {
        Enclosure enclosure =
                new Enclosure(
                        "{\"店名\": \"禾穗小馆\"}",
                        List.of(
                                new Enclosure.Material(
                                        "plan", "abc", "布局图.png", "image/png", 12, 'C', "upload")));
        return done(
                cases.begin(
                        new Opening(DISTRICT, SHOP),
                        new Command.Submit(filing("form", "plan")),
                        enclosure,
                        APPLICANT,
                        UUID.randomUUID()));
    }

    static Answer.Done done(Answer answer) {
        assertThat(answer).isInstanceOf(Answer.Done.class);
        return (Answer.Done) answer;
    }

    static Answer.Done act(CaseNo no, Command command, Actor by) {
        return done(cases.handle(no, command, by, UUID.randomUUID()));
    }

    static Ground refused(CaseNo no, Command command, Actor by) {
        Answer answer = cases.handle(no, command, by, UUID.randomUUID());
        assertThat(answer).isInstanceOf(Answer.Refused.class);
        return ((Answer.Refused) answer).refusal().ground();
    }

    static Command opinion(String department) {
        return new Command.GiveOpinion("check-" + department, true, "", Map.of("point", true));
    }

    static Actor reviewer(String department) {
        return new Actor.Officer("reviewer-" + department, department, Set.of(Duty.REVIEW));
    }

    @Test
    void what_comes_after_closing_counts_from_the_next_working_day() {
        CaseService closing =
                new CaseService(
                        new CaseStore(dataSource),
                        new CommitQueue(new CaseWriter(dataSource)::write, 2),
                        new CaseQueries(jdbc),
                        CaseServiceTest::procedure,
                        WorkingDays::statutory,
                        new MovedClock(
                                ZonedDateTime.of(2026, 9, 18, 17, 1, 0, 0, Parameters.CHINA)),
                        new RecentCases(100),
                        new ClosingTimes(Map.of(DISTRICT, LocalTime.of(17, 0))));

        Answer.Done late =
                (Answer.Done)
                        closing.begin(
                                new Opening(DISTRICT, SHOP),
                                new Command.Submit(filing("form", "plan")),
                                new Enclosure("{}", List.of()),
                                APPLICANT,
                                UUID.randomUUID());

        CaseState.Received received = (CaseState.Received) late.state();
        assertThat(received.at().toLocalDate()).isEqualTo("2026-09-18");
        assertThat(received.day()).isEqualTo("2026-09-20");
        assertThat(received.answerBy()).isEqualTo("2026-09-28");
    }

    @Test
    void a_case_goes_from_filing_to_closing_and_its_tasks_follow() {
        CaseNo no = submit().no();
        assertThat(tasks(no)).containsExactly("ANSWER@window");

        Answer.Done accepted = act(no, new Command.Accept(Set.of()), CLERK);
        assertThat(accepted.state())
                .isInstanceOfSatisfying(
                        CaseState.UnderReview.class,
                        review -> assertThat(review.clock().promisedDue()).isAfter("2026-09-17"));
        assertThat(tasks(no))
                .containsExactlyInAnyOrder(
                        "REVIEW:check-market@market",
                        "REVIEW:check-urban@urban",
                        "REVIEW:check-fire@fire");

        for (String department : DEPARTMENTS) {
            act(no, opinion(department), reviewer(department));
        }
        assertThat(tasks(no)).containsExactly("DECIDE@market");

        act(no, new Command.Grant("", null), DECIDER);
        act(no, new Command.Issue("licence-1", true), CLERK);
        Answer.Done closed = act(no, new Command.Close(), CLERK);

        assertThat(tasks(no)).isEmpty();
        assertThat(closed.state())
                .isInstanceOfSatisfying(
                        CaseState.Closed.class,
                        state -> assertThat(state.ending()).isEqualTo(CaseState.Ending.GRANTED));
        assertThat(cases.journal(no)).hasSize(9).extracting(entry -> entry.seq()).isSorted();
        assertThat(new ChainCheck(dataSource).check(no)).isEmpty();
        assertThat(cases.dossier(no).form()).contains("禾穗小馆");
        assertThat(cases.dossier(no).materials()).hasSize(1);
        assertThat(cases.ofApplicant("p1", Optional.empty(), 100))
                .anySatisfy(summary -> assertThat(summary.no()).isEqualTo(no));
    }

    private static List<String> tasks(CaseNo no) {
        return queue.ofCase(no).stream()
                .map(entry -> entry.task().id() + "@" + entry.task().authority())
                .toList();
    }

    @Test
    void the_same_key_gets_the_first_answer_and_changes_nothing() {
        UUID key = UUID.randomUUID();
        Opening opening = new Opening(DISTRICT, SHOP);
        Command submit = new Command.Submit(filing("form", "plan"));
        Answer.Done first = done(cases.begin(opening, submit, Enclosure.NOTHING, APPLICANT, key));
        Answer.Done again = done(cases.begin(opening, submit, Enclosure.NOTHING, APPLICANT, key));
        assertThat(again.no()).isEqualTo(first.no());
        assertThat(again.repeated()).isTrue();

        UUID accept = UUID.randomUUID();
        done(cases.handle(first.no(), new Command.Accept(Set.of()), CLERK, accept));
        Answer.Done repeated =
                done(cases.handle(first.no(), new Command.Accept(Set.of()), CLERK, accept));
        assertThat(repeated.repeated()).isTrue();
        assertThat(repeated.events()).singleElement().isInstanceOf(Event.Accepted.class);
        assertThat(cases.journal(first.no())).hasSize(2);
    }

    @Test
    void of_two_officers_acting_at_once_one_wins_and_the_other_sees_what_happened() {
        Answer.Done submitted = submit();
        CaseNo no = submitted.no();
        act(no, new Command.Accept(Set.of()), CLERK);

        Answer late =
                cases.handle(
                        no,
                        new Command.RefuseAcceptance(Command.NotAccepted.NOT_NEEDED, "不需要许可", null),
                        Enclosure.NOTHING,
                        CLERK,
                        UUID.randomUUID(),
                        OptionalInt.of(submitted.version()));

        assertThat(late)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        answer -> {
                            assertThat(answer.refusal().ground())
                                    .isEqualTo(Ground.CHANGED_MEANWHILE);
                            assertThat(answer.since())
                                    .singleElement()
                                    .satisfies(
                                            entry ->
                                                    assertThat(entry.event())
                                                            .isInstanceOf(Event.Accepted.class));
                        });
    }

    @Test
    void who_accepted_may_not_decide_and_nobody_agrees_with_an_unchecked_point() {
        CaseNo no = submit().no();
        Actor both = new Actor.Officer("both", "window", Set.of(Duty.WINDOW, Duty.DECIDE));
        act(no, new Command.Accept(Set.of()), both);
        assertThat(
                        refused(
                                no,
                                new Command.Grant("", null),
                                new Actor.Officer("both", "market", Set.of(Duty.DECIDE))))
                .isEqualTo(Ground.SAME_OFFICER);
        assertThat(
                        refused(
                                no,
                                new Command.GiveOpinion("check-fire", true, "", Map.of()),
                                reviewer("fire")))
                .isEqualTo(Ground.POINT_UNCHECKED);
        assertThat(refused(no, new Command.Grant("", null), DECIDER))
                .isEqualTo(Ground.NOT_REVIEWED);
    }

    @Test
    void silence_for_five_working_days_accepts_the_application_once_from_the_day_of_receipt() {
        MovedClock own = new MovedClock(clock.instant().atZone(Parameters.CHINA));
        CaseService then = cases.at(own);
        CaseNo no = submit().no();
        DeadlineWatch late = watch(then, own);

        own.set(ZonedDateTime.of(2026, 9, 23, 23, 59, 59, 0, Parameters.CHINA));
        late.fire();
        assertThat(cases.find(no).orElseThrow().state()).isInstanceOf(CaseState.Received.class);

        own.set(ZonedDateTime.of(2026, 9, 24, 0, 0, 0, 0, Parameters.CHINA));
        late.fire();
        late.fire();

        assertThat(cases.find(no).orElseThrow().state())
                .isInstanceOfSatisfying(
                        CaseState.UnderReview.class,
                        review -> {
                            assertThat(review.clock().from()).isEqualTo("2026-09-17");
                            assertThat(review.acceptor()).isNull();
                        });
        assertThat(cases.journal(no))
                .filteredOn(entry -> entry.event() instanceof Event.DeemedAccepted)
                .hasSize(1);
    }

    @Test
    void a_special_procedure_stops_the_clock_and_moves_the_day() {
        MovedClock own = new MovedClock(clock.instant().atZone(Parameters.CHINA));
        CaseService then = cases.at(own);
        CaseNo no = submit().no();
        act(no, new Command.Accept(Set.of()), CLERK);

        own.set(ZonedDateTime.of(2026, 9, 22, 10, 0, 0, 0, Parameters.CHINA));
        done(
                then.handle(
                        no,
                        new Command.Suspend("testing", "水质检测", LocalDate.of(2026, 9, 28), null),
                        reviewer("market"),
                        UUID.randomUUID()));
        assertThat(deadlines(no)).hasSize(1).allMatch(row -> row.contains("OVERRUN"));

        own.set(ZonedDateTime.of(2026, 9, 28, 16, 0, 0, 0, Parameters.CHINA));
        Answer.Done resumed =
                done(
                        then.handle(
                                no,
                                new Command.Resume("合格"),
                                reviewer("market"),
                                UUID.randomUUID()));

        assertThat(((CaseState.UnderReview) resumed.state()).clock().promisedDue())
                .isEqualTo("2026-10-10");
        assertThat(deadlines(no)).containsExactlyInAnyOrder("YELLOW_CARD", "RED_CARD");
    }

    private static List<String> deadlines(CaseNo no) {
        return jdbc.sql("select kind from cases.case_deadline where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    @Test
    void the_application_can_neither_change_nor_remove_what_the_journal_holds() {
        submit();
        for (String sql :
                List.of(
                        "update cases.case_event set actor = 'x'",
                        "delete from cases.case_event",
                        "truncate cases.case_event",
                        "delete from cases.case_filing")) {
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> jdbc.sql(sql).update()))
                    .as(sql)
                    .hasStackTraceContaining("permission denied");
        }
    }

    /// A clock that stands until it is moved.
    static final class MovedClock extends Clock {
        private java.time.Instant now;

        MovedClock(ZonedDateTime start) {
            now = start.toInstant();
        }

        void set(ZonedDateTime time) {
            now = time.toInstant();
        }

        @Override
        public java.time.ZoneId getZone() {
            return Parameters.CHINA;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            throw new UnsupportedOperationException();
        }

        @Override
        public java.time.Instant instant() {
            return now;
        }
    }
}
