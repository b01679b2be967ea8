package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.Recounts;
import org.yichuang.cases.Recounts.Change;
import org.yichuang.cases.Recounts.Looked;
import org.yichuang.cases.Recounts.Recounted;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Dues.Kind;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.calendar.WorkingDays;

/// Open cases are recounted page by page, each once, with everything that hangs on their days.
class OpenCaseRecountsTest {

    /// The notice of 2026, as if it were published on 17 September.
    private static final Change CHANGE =
            new Change(
                    2026,
                    1,
                    LocalDate.of(2026, 9, 17),
                    LocalDate.of(2026, 1, 1),
                    LocalDate.of(2026, 10, 10));

    private static final WorkingDays PROVISIONAL =
            WorkingDays.of(
                    WorkingDays.statutory().years().stream()
                            .filter(year -> year.year() < 2026)
                            .toList());

    static RunningCases running;
    static CaseService before;

    @BeforeAll
    static void start() {
        running = new RunningCases();
        before = running.another(CaseServiceTest::procedure, () -> PROVISIONAL);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void empty() {
        running.empty();
    }

    @AfterEach
    void everythingIsWhole() {
        assertThat(running.breaks()).isEmpty();
    }

    private static Recounts recounts(CaseService service) {
        return new OpenCaseRecounts(
                running.jdbc,
                service,
                CaseServiceTest::procedure,
                WorkingDays::statutory,
                running.clock);
    }

    private static Recounts recounts() {
        return recounts(running.another());
    }

    /// An application to which a material may follow.
    private static Filing owing() {
        Filing filing = CaseServiceTest.filing("form", "plan");
        return new Filing(
                filing.item(),
                filing.version(),
                filing.window(),
                filing.applicant(),
                filing.channel(),
                filing.steps(),
                filing.essentials(),
                filing.provided(),
                filing.formDigest(),
                filing.delivery(),
                Set.of("rules"),
                null,
                null,
                null,
                null);
    }

    private static CaseNo submitted() {
        return CaseServiceTest.done(running.begin(before, UUID.randomUUID())).no();
    }

    private static void act(CaseNo no, Command command, Actor by) {
        CaseServiceTest.done(before.handle(no, command, by, UUID.randomUUID()));
    }

    private static CaseNo accepted() {
        CaseNo no = submitted();
        act(no, new Command.Accept(Set.of()), CaseServiceTest.CLERK);
        return no;
    }

    private static CaseNo granted() {
        CaseNo no = accepted();
        for (String department : CaseServiceTest.DEPARTMENTS) {
            act(no, CaseServiceTest.opinion(department), CaseServiceTest.reviewer(department));
        }
        act(no, new Command.Grant("", null), CaseServiceTest.DECIDER);
        return no;
    }

    /// Goes through all open cases.
    private static List<Looked> all(Recounts recounts, int together) {
        List<Looked> all = new ArrayList<>();
        OptionalLong after = OptionalLong.empty();
        do {
            Looked looked = recounts.next(CHANGE, after, together);
            all.add(looked);
            after = looked.last();
        } while (after.isPresent());
        return all;
    }

    private static Map<CaseNo, Recounted> recounted(List<Looked> all) {
        Map<CaseNo, Recounted> recounted = new HashMap<>();
        all.forEach(
                looked ->
                        looked.recounted()
                                .forEach(
                                        each ->
                                                assertThat(recounted.put(each.file().no(), each))
                                                        .isNull()));
        return recounted;
    }

    private static Recounted of(Map<CaseNo, Recounted> recounted, CaseNo no) {
        return Objects.requireNonNull(recounted.get(no));
    }

    private static Map<String, Instant> deadlines(CaseNo no) {
        Map<String, Instant> deadlines = new HashMap<>();
        running.jdbc
                .sql("select kind, at from cases.case_deadline where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .query(
                        row -> {
                            deadlines.put(row.getString("kind"), CaseStore.instant(row, "at"));
                        });
        return deadlines;
    }

    private static Set<String> tasks(CaseNo no) {
        return new TreeSet<>(
                new QueueStore(running.jdbc)
                        .ofCase(no).stream()
                                .map(entry -> entry.task().kind() + " " + entry.task().due())
                                .toList());
    }

    private static Instant midnight(int month, int day) {
        return LocalDate.of(2026, month, day).atStartOfDay(Parameters.CHINA).toInstant();
    }

    @Test
    void every_state_with_a_running_limit_is_recounted_with_its_deadlines_and_tasks() {
        // given: all of 17 September
        CaseNo received = submitted();
        CaseNo told = submitted();
        Command notice = new Command.RequireCorrection(List.of(new Defect("plan", "没有标出后厨")), null);
        act(told, notice, CaseServiceTest.CLERK);
        CaseNo review = accepted();
        CaseNo again = accepted();
        act(
                again,
                new Command.ReturnToWindow(
                        "check-fire", List.of(new Defect("plan", "没有标出后厨")), null),
                CaseServiceTest.reviewer("fire"));
        CaseNo suspended = accepted();
        act(
                suspended,
                new Command.Suspend("testing", "水质检测", LocalDate.of(2026, 9, 28), null),
                CaseServiceTest.reviewer("market"));
        CaseNo decided = granted();
        CaseNo issued = granted();
        act(issued, new Command.Issue("licence-1", false), CaseServiceTest.CLERK);
        CaseNo delivered = granted();
        act(delivered, new Command.Issue("licence-2", true), CaseServiceTest.CLERK);
        CaseNo closed = granted();
        act(closed, new Command.Issue("licence-3", true), CaseServiceTest.CLERK);
        act(closed, new Command.Close(), CaseServiceTest.CLERK);
        Recounts recounts = recounts();
        assertThat(recounts.running()).isEqualTo(8);

        // when: three at a time
        List<Looked> all = all(recounts, 3);

        // then
        assertThat(all).map(Looked::cases).containsExactly(3, 3, 2, 0);
        assertThat(all).map(Looked::failed).containsOnly(0);
        assertThat(recounted(all).keySet())
                .containsExactlyInAnyOrder(
                        received, told, review, again, suspended, decided, issued);
        assertThat(of(recounted(all), received).event().moved())
                .singleElement()
                .satisfies(
                        moved -> {
                            assertThat(moved.kind()).isEqualTo(Kind.ANSWER);
                            assertThat(moved.from()).isEqualTo("2026-09-24");
                            assertThat(moved.to()).isEqualTo("2026-09-23");
                        });
        assertThat(deadlines(received)).isEqualTo(Map.of("DEEM_ACCEPTED", midnight(9, 24)));
        assertThat(tasks(received)).containsExactly("ANSWER 2026-09-23");
        assertThat(deadlines(told)).isEqualTo(Map.of("LAPSE", midnight(10, 22)));
        for (CaseNo no : List.of(review, again)) {
            assertThat(running.another().find(no).orElseThrow().summary())
                    .satisfies(
                            file -> {
                                assertThat(file.promisedDue()).isEqualTo("2026-09-29");
                                assertThat(file.statutoryDue()).isEqualTo("2026-10-08");
                            });
            assertThat(deadlines(no))
                    .isEqualTo(
                            Map.of(
                                    "YELLOW_CARD", midnight(9, 28),
                                    "RED_CARD", midnight(9, 30)));
        }
        assertThat(tasks(again)).containsExactly("MEND 2026-09-29");
        assertThat(deadlines(suspended)).isEqualTo(Map.of("OVERRUN", midnight(9, 29)));
        assertThat(tasks(suspended)).containsExactly("RESUME 2026-09-28", "REVIEW 2026-09-29");
        assertThat(tasks(decided)).containsExactly("ISSUE 2026-10-08");
        assertThat(tasks(issued)).containsExactly("DELIVER 2026-10-08");
        assertThat(running.another().journal(closed)).hasSize(9);
        assertThat(
                        new AfterKill(running.pool)
                                .problems(Ledger.NOTHING, running.cases::at, running.clock))
                .isEmpty();
    }

    @Test
    void asked_again_it_moves_nothing_twice_and_tells_the_same() {
        for (int i = 0; i < 7; i++) {
            accepted();
        }
        Map<CaseNo, Recounted> first = recounted(all(recounts(), 3));
        Map<CaseNo, Recounted> again = recounted(all(recounts(), 5));
        assertThat(again.keySet()).isEqualTo(first.keySet()).hasSize(7);
        assertThat(again.values())
                .map(Recounted::event)
                .containsExactlyInAnyOrderElementsOf(
                        first.values().stream().map(Recounted::event).toList());
        assertThat(again.values()).map(Recounted::version).containsOnly(3);
        assertThat(running.events("RECOUNTED")).isEqualTo(7);
    }

    @Test
    void two_processes_at_once_move_each_case_once() throws Exception {
        int many = 60;
        for (int i = 0; i < many; i++) {
            accepted();
        }
        List<Callable<Map<CaseNo, Recounted>>> both = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            both.add(() -> recounted(all(recounts(), 20)));
        }
        List<Map<CaseNo, Recounted>> found = RunningCases.together(both);
        assertThat(running.events("RECOUNTED")).isEqualTo(many);
        assertThat(found.get(0).keySet()).isEqualTo(found.get(1).keySet()).hasSize(many);
    }

    @Test
    void a_case_that_is_decided_meanwhile_is_recounted_as_what_it_is_then() throws Exception {
        // given: loaded under review, and granted before its recount is written
        CaseNo no = accepted();
        for (String department : CaseServiceTest.DEPARTMENTS) {
            act(no, CaseServiceTest.opinion(department), CaseServiceTest.reviewer(department));
        }
        CaseWriter store = new CaseWriter(running.pool);
        boolean[] granted = {false};
        CaseService slow =
                running.another(
                        changes -> {
                            if (!granted[0]) {
                                granted[0] = true;
                                act(no, new Command.Grant("", null), CaseServiceTest.DECIDER);
                            }
                            return store.write(changes);
                        });

        // when
        Map<CaseNo, Recounted> found = recounted(all(recounts(slow), 10));

        // then
        assertThat(of(found, no).state())
                .isInstanceOfSatisfying(
                        CaseState.Decided.class,
                        decided -> assertThat(decided.deliverBy()).isEqualTo("2026-10-08"));
        assertThat(of(found, no).event().moved())
                .map(moved -> moved.kind())
                .containsExactly(Kind.DELIVERY);
        assertThat(running.another().journal(no))
                .map(entry -> entry.type())
                .endsWith("GRANTED", "RECOUNTED");
    }

    @Test
    void a_case_that_is_closed_meanwhile_is_left_alone() {
        CaseNo no = accepted();
        CaseWriter store = new CaseWriter(running.pool);
        boolean[] withdrawn = {false};
        CaseService slow =
                running.another(
                        changes -> {
                            if (!withdrawn[0]) {
                                withdrawn[0] = true;
                                act(no, new Command.Withdraw("不开了"), CaseServiceTest.APPLICANT);
                            }
                            return store.write(changes);
                        });
        List<Looked> all = all(recounts(slow), 10);
        assertThat(recounted(all)).isEmpty();
        assertThat(all.getFirst()).isEqualTo(new Looked(1, List.of(), 0, all.getFirst().last()));
        assertThat(running.events("RECOUNTED")).isZero();
    }

    @Test
    void a_case_that_cannot_be_read_is_told_and_holds_up_no_other() {
        CaseNo broken = accepted();
        accepted();
        running.owner
                .sql("update cases.case_event set payload = '[]' where case_id = ?")
                .param(broken.key())
                .update();
        List<Looked> all = all(recounts(), 10);
        assertThat(all.getFirst().cases()).isEqualTo(2);
        assertThat(all.getFirst().failed()).isEqualTo(1);
        assertThat(recounted(all)).hasSize(1);
        running.empty();
    }

    @Test
    void limits_that_the_changed_days_do_not_reach_stay_as_they_were_told() {
        // given: counted otherwise than today's calendar does, for another reason
        accepted();
        Change later =
                new Change(
                        2027,
                        1,
                        LocalDate.of(2026, 9, 17),
                        LocalDate.of(2026, 12, 31),
                        LocalDate.of(2027, 12, 31));
        Looked looked = recounts().next(later, OptionalLong.empty(), 10);
        assertThat(looked.cases()).isEqualTo(1);
        assertThat(looked.recounted()).isEmpty();
        assertThat(running.events("RECOUNTED")).isZero();
    }

    @Test
    void a_warning_comes_on_its_new_day_where_no_limit_moved() {
        // given: the last day is 30 September by both calendars, the day before it is not the same
        running.clock.set(ZonedDateTime.of(2026, 9, 18, 9, 0, 0, 0, Parameters.CHINA));
        CaseNo no = running.accepted();
        running.jdbc
                .sql("update cases.case_deadline set at = ? where kind = 'YELLOW_CARD'")
                .param(midnight(9, 28).atOffset(java.time.ZoneOffset.UTC))
                .update();

        List<Looked> all = all(recounts(), 10);

        assertThat(recounted(all)).isEmpty();
        assertThat(deadlines(no)).containsEntry("YELLOW_CARD", midnight(9, 29));
    }

    @Test
    void a_reminder_comes_on_its_new_day_where_no_limit_moved() {
        // given: brought until 24 September by both calendars, the days before it are not the same
        Procedures tolerating =
                (item, version) -> {
                    Procedure own = CaseServiceTest.procedure(item, version);
                    return new Procedure(
                            own.item(),
                            own.version(),
                            own.limits(),
                            own.steps(),
                            own.decision(),
                            own.special(),
                            new Procedure.Promises(
                                    new Procedure.Tolerance(
                                            Limit.workingDays(5),
                                            null,
                                            Procedure.Consequence.END,
                                            "容缺受理办法第八条"),
                                    null),
                            own.renewal());
                };
        CaseService service = running.another(tolerating, WorkingDays::statutory);
        running.clock.set(ZonedDateTime.of(2026, 9, 18, 9, 0, 0, 0, Parameters.CHINA));
        CaseNo no =
                CaseServiceTest.done(
                                service.begin(
                                        new Opening(CaseServiceTest.DISTRICT, CaseServiceTest.SHOP),
                                        new Command.Submit(owing()),
                                        new Enclosure("{}", List.of()),
                                        CaseServiceTest.APPLICANT,
                                        UUID.randomUUID()))
                        .no();
        CaseServiceTest.done(
                service.handle(
                        no,
                        new Promising.AcceptOwing(Set.of(), "promise-1"),
                        CaseServiceTest.CLERK,
                        UUID.randomUUID()));
        assertThat(deadlines(no)).containsEntry("REMIND_OWED", midnight(9, 22));
        running.jdbc
                .sql("update cases.case_deadline set at = ? where kind = 'REMIND_OWED'")
                .param(midnight(9, 21).atOffset(java.time.ZoneOffset.UTC))
                .update();

        Recounts recounts =
                new OpenCaseRecounts(
                        running.jdbc, service, tolerating, WorkingDays::statutory, running.clock);
        List<Looked> all = all(recounts, 10);

        assertThat(recounted(all)).isEmpty();
        assertThat(deadlines(no)).containsEntry("REMIND_OWED", midnight(9, 22));
    }
}
