package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.NotAccepted;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.kernel.CaseNo;

/// Many people at once: one wins, the others are told; a key has one effect; every journal holds.
class ConcurrencyTest {

    private static final int THREADS = 16;
    private static final int ROUNDS = 10;

    static RunningCases running;

    @BeforeAll
    static void start() {
        running = new RunningCases();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @AfterEach
    void everyChainHolds() {
        assertThat(running.breaks()).isEmpty();
    }

    /// The three answers that a window can give, of which one takes place.
    private static List<Command> answers() {
        return List.of(
                new Command.Accept(Set.of()),
                new Command.RequireCorrection(List.of(new Defect("plan", "缺后厨")), null),
                new Command.RefuseAcceptance(NotAccepted.NOT_NEEDED, "不需要许可", null));
    }

    private static List<Callable<Answer>> officers(CaseNo no, OptionalInt seen) {
        List<Callable<Answer>> officers = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            Command answer = answers().get(i % answers().size());
            officers.add(
                    () -> running.act(no, answer, CaseServiceTest.CLERK, UUID.randomUUID(), seen));
        }
        return officers;
    }

    private static List<Answer.Refused> refusals(List<Answer> answers) {
        return answers.stream()
                .filter(Answer.Refused.class::isInstance)
                .map(Answer.Refused.class::cast)
                .toList();
    }

    @Test
    void of_officers_who_saw_the_same_one_wins_and_the_others_see_what_happened() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNo no = running.submitted();
            List<Answer> answers = RunningCases.together(officers(no, OptionalInt.of(1)));

            List<JournalEntry> journal = running.cases.journal(no);
            assertThat(journal).hasSize(2);
            assertThat(refusals(answers))
                    .hasSize(THREADS - 1)
                    .allSatisfy(
                            refused -> {
                                assertThat(refused.refusal().ground())
                                        .isEqualTo(Ground.CHANGED_MEANWHILE);
                                assertThat(refused.since()).containsExactly(journal.getLast());
                            });
        }
    }

    @Test
    void of_officers_who_say_not_what_they_saw_one_wins_and_the_stage_refuses_the_others()
            throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNo no = running.submitted();
            List<Answer> answers = RunningCases.together(officers(no, OptionalInt.empty()));

            assertThat(running.cases.journal(no)).hasSize(2);
            assertThat(refusals(answers))
                    .hasSize(THREADS - 1)
                    .allSatisfy(
                            refused ->
                                    assertThat(refused.refusal().ground())
                                            .isEqualTo(Ground.WRONG_STAGE));
        }
    }

    @Test
    void every_department_gives_one_opinion_however_often_and_at_once_it_is_sent()
            throws Exception {
        CaseNo no = running.accepted();
        List<Callable<Answer>> reviewers = new ArrayList<>();
        for (int i = 0; i < 15; i++) {
            String department =
                    CaseServiceTest.DEPARTMENTS.get(i % CaseServiceTest.DEPARTMENTS.size());
            reviewers.add(
                    () ->
                            running.act(
                                    no,
                                    CaseServiceTest.opinion(department),
                                    CaseServiceTest.reviewer(department),
                                    UUID.randomUUID(),
                                    OptionalInt.empty()));
        }
        List<Answer> answers = RunningCases.together(reviewers);

        assertThat(refusals(answers))
                .hasSize(12)
                .allSatisfy(
                        refused ->
                                assertThat(refused.refusal().ground())
                                        .isEqualTo(Ground.OPINION_GIVEN));
        assertThat(((CaseState.UnderReview) running.cases.find(no).orElseThrow().state()).open())
                .isEmpty();
    }

    @Test
    void a_key_sent_many_times_at_once_has_one_effect_and_one_answer() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            CaseNo no = running.submitted();
            UUID key = UUID.randomUUID();
            List<Answer> answers =
                    RunningCases.together(
                            THREADS,
                            () ->
                                    running.act(
                                            no,
                                            new Command.Accept(Set.of()),
                                            CaseServiceTest.CLERK,
                                            key,
                                            OptionalInt.empty()));

            assertOneEffect(answers);
            assertThat(running.cases.journal(no)).hasSize(2);
        }
    }

    @Test
    void a_key_that_begins_a_case_many_times_at_once_begins_one() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            long before = cases();
            UUID key = UUID.randomUUID();
            assertOneEffect(RunningCases.together(THREADS, () -> running.begin(key)));
            assertThat(cases()).isEqualTo(before + 1);
        }
    }

    /// No text of PostgreSQL can hold a zero byte, so what has one cannot be written.
    @Test
    void a_case_that_cannot_be_written_does_not_hinder_those_that_are_written_with_it()
            throws Exception {
        List<Callable<Optional<Answer>>> works = new ArrayList<>();
        for (int i = 0; i < THREADS; i++) {
            String name = i % 4 == 0 ? "禾穗\0小馆" : "禾穗小馆";
            works.add(() -> begin(name));
        }
        long before = cases();
        for (int round = 0; round < ROUNDS; round++) {
            List<Optional<Answer>> answers = RunningCases.together(works);
            for (int i = 0; i < THREADS; i++) {
                assertThat(answers.get(i).isPresent()).isEqualTo(i % 4 != 0);
            }
        }
        assertThat(cases()).isEqualTo(before + ROUNDS * THREADS * 3 / 4);
    }

    private static Optional<Answer> begin(String name) {
        try {
            return Optional.of(
                    running.cases.begin(
                            new Opening(CaseServiceTest.DISTRICT, named(name)),
                            new Command.Submit(CaseServiceTest.filing("form", "plan")),
                            new Enclosure("{}", List.of()),
                            CaseServiceTest.APPLICANT,
                            UUID.randomUUID()));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static Applicant named(String name) {
        return new Applicant(CaseServiceTest.SHOP.key(), CaseServiceTest.SHOP.kind(), name);
    }

    private static long cases() {
        return running.jdbc
                .sql("select count(*) from cases.case_file")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private static void assertOneEffect(List<Answer> answers) {
        assertThat(answers)
                .allSatisfy(answer -> assertThat(answer).isInstanceOf(Answer.Done.class));
        List<Answer.Done> done = answers.stream().map(Answer.Done.class::cast).toList();
        assertThat(done).filteredOn(answer -> !answer.repeated()).hasSize(1);
        assertThat(done)
                .map(each -> List.of(each.no(), each.version(), each.state(), each.events()))
                .containsOnly(
                        List.of(
                                done.getFirst().no(),
                                done.getFirst().version(),
                                done.getFirst().state(),
                                done.getFirst().events()));
    }

    @Test
    void an_answer_is_the_first_one_also_when_the_case_has_gone_on_since() {
        CaseNo no = running.submitted();
        UUID key = UUID.randomUUID();
        Answer.Done first =
                (Answer.Done)
                        running.act(
                                no,
                                new Command.Accept(Set.of()),
                                CaseServiceTest.CLERK,
                                key,
                                OptionalInt.empty());
        running.act(no, CaseServiceTest.opinion("fire"), CaseServiceTest.reviewer("fire"));

        Answer.Done again =
                (Answer.Done)
                        running.act(
                                no,
                                new Command.Accept(Set.of()),
                                CaseServiceTest.CLERK,
                                key,
                                OptionalInt.empty());
        assertThat(again)
                .isEqualTo(
                        new Answer.Done(no, first.version(), first.state(), first.events(), true));
    }

    @Test
    void silence_found_by_several_watches_at_once_accepts_each_case_once() throws Exception {
        RunningCases apart = new RunningCases();
        try (apart) {
            List<CaseNo> silent = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                silent.add(apart.submitted());
            }
            apart.clock.set(ZonedDateTime.of(2026, 9, 24, 0, 0, 1, 0, Parameters.CHINA));
            List<Integer> fired =
                    RunningCases.together(Collections.nCopies(6, () -> apart.watch().fire()));

            assertThat(fired.stream().mapToInt(each -> each).sum()).isEqualTo(silent.size());
            assertThat(silent)
                    .allSatisfy(
                            no ->
                                    assertThat(apart.cases.journal(no))
                                            .map(JournalEntry::event)
                                            .filteredOn(Event.DeemedAccepted.class::isInstance)
                                            .hasSize(1));
            assertThat(apart.watch().fire()).isZero();
            assertThat(apart.breaks()).isEmpty();
        }
    }

    /// As a version of the platform that derives other tasks from a state may have left them.
    @Test
    void a_task_or_deadline_that_is_there_already_does_not_stop_a_command() {
        CaseNo no = running.submitted();
        running.owner
                .sql(
                        """
                        insert into cases.work_item
                        select slot, case_id, 'REVIEW:check-fire', 'REVIEW', authority, duty, step, due,
                               case_no, region, item, item_version, applicant_kind,
                               applicant_name, received_at, card
                          from cases.work_item where case_id = ?
                        """)
                .param(no.key())
                .update();
        running.owner
                .sql("insert into cases.case_deadline values (?, ?, 'YELLOW_CARD', now())")
                .params(no.slot(), no.key())
                .update();

        running.act(no, new Command.Accept(Set.of()), CaseServiceTest.CLERK);

        assertThat(waiting(no)).hasSizeGreaterThan(4).isEqualTo(waiting(running.accepted()));
    }

    private static List<String> waiting(CaseNo no) {
        return running.jdbc
                .sql(
                        """
                        select concat_ws(' ', task, authority, due) from cases.work_item
                         where case_id = :case
                         union all
                        select concat_ws(' ', kind, at) from cases.case_deadline
                         where case_id = :case
                         order by 1
                        """)
                .param("case", no.key())
                .query((row, _) -> row.getString(1))
                .list();
    }

    @Test
    void a_connection_lost_at_any_moment_neither_loses_nor_doubles_an_act() throws Exception {
        List<Callable<CaseNo>> people = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            people.add(running::closed);
            people.add(running::closed);
        }
        AtomicInteger cut = new AtomicInteger();
        Callable<CaseNo> cutter =
                () -> {
                    for (int i = 0; i < 60; i++) {
                        cut.addAndGet(cutSome());
                    }
                    return running.closed();
                };
        people.add(cutter);

        List<CaseNo> numbers = RunningCases.together(people);
        assertThat(cut).hasPositiveValue();
        assertThat(numbers)
                .doesNotHaveDuplicates()
                .allSatisfy(no -> assertThat(running.cases.journal(no)).hasSize(9));
    }

    private static int cutSome() {
        return running.jdbc
                .sql(
                        """
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where usename = current_user and pid <> pg_backend_pid()
                           and datname = current_database() and random() < 0.03
                        """)
                .query((row, _) -> row.getInt(1))
                .single();
    }
}
