package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.cases.CaseRebuild.Counts;
import org.yichuang.cases.CaseRebuild.Finding;
import org.yichuang.cases.CaseRebuild.Manner;
import org.yichuang.cases.CaseRebuild.Outcome;
import org.yichuang.cases.CaseRebuild.Progress;
import org.yichuang.cases.JournalCheck.Kind;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.kernel.CaseNo;

/// What is stored of a case is what its journal says, or it is found and put right.
class CaseRebuildTest {

    static RunningCases running;

    private CaseNo no;

    @BeforeAll
    static void start() {
        running = new RunningCases();
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @BeforeEach
    void aCaseUnderReviewAmongOthers() {
        running.empty();
        running.submitted();
        no = running.accepted();
        running.closed();
        assertThat(verified().found).isEmpty();
    }

    private static Findings verified() {
        return Findings.of(running.rebuild(2), Manner.VERIFY);
    }

    private static Findings mended() {
        return Findings.of(running.rebuild(2), Manner.MEND);
    }

    /// Runs SQL over the case's own rows: `:this` stands for its condition.
    private void tamper(String sql) {
        int rows =
                running.owner
                        .sql(
                                sql.replace(
                                        ":this",
                                        "slot = %d and case_id = %d"
                                                .formatted(no.slot(), no.key())))
                        .update();
        assertThat(rows).isPositive();
    }

    private List<String> journal() {
        return running.owner
                .sql("select e::text from cases.case_event e order by slot, case_id, seq")
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> stored() {
        return running.owner
                .sql(
                        """
                        select (to_jsonb(f) - 'moment')::text from cases.case_file f
                        union all select w::text from cases.work_item w
                        union all select d::text from cases.case_deadline d order by 1
                        """)
                .query((row, _) -> row.getString(1))
                .list();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    region = '990103'                          | region
                    item = 'other'                             | item
                    item_version = 7                           | item_version
                    applicant = 'p2'                           | applicant
                    opened_at = opened_at - interval '1 hour'  | opened_at
                    received_at = null                         | received_at
                    accepted_on = accepted_on + 1              | accepted_on
                    promised_due = promised_due + 10           | promised_due
                    statutory_due = null                       | statutory_due
                    closed_on = current_date                   | closed_on
                    open_card = 'RED'                          | open_card
                    ending = 'GRANTED'                         | ending
                    card = 'RED'                               | card
                    window_authority = 'other'                 | window_authority
                    """)
    void a_column_of_the_case_that_was_tampered_with_is_found_and_mended(
            String change, String column) {
        // given
        List<String> before = stored();
        List<String> journal = journal();
        tamper("update cases.case_file set " + change + " where :this");

        // when
        Findings verified = verified();
        Findings mended = mended();

        // then
        assertThat(verified.places()).containsExactly("case_file." + column);
        assertThat(verified.counts()).isEqualTo(new Counts(3, 12, 1, 0, 0, 0));
        assertThat(mended.found).isEqualTo(verified.found);
        assertThat(mended.counts()).isEqualTo(new Counts(3, 12, 1, 1, 0, 0));
        assertThat(verified().found).isEmpty();
        assertThat(stored()).isEqualTo(before);
        assertThat(journal()).isEqualTo(journal);
    }

    @Test
    void a_difference_says_what_is_stored_and_what_the_journal_says() {
        tamper("update cases.case_file set promised_due = '2027-01-04', card = 'RED' where :this");

        assertThat(verified().found)
                .containsExactly(
                        new Finding.Differs(
                                no.text(), "case_file.promised_due", "2027-01-04", "2026-09-29"),
                        new Finding.Differs(no.text(), "case_file.card", "RED", null));
    }

    @Test
    void a_stage_that_was_tampered_with_is_found_and_mended() {
        List<String> before = stored();
        tamper("update cases.case_file set stage = 'DECIDED' where :this");

        assertThat(verified().places()).containsExactly("case_file.stage");
        mended();
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delete from cases.work_item where :this and task like '%fire'            | [REVIEW:check-fire]
                    update cases.work_item set due = due + 1 where :this and step like '%fire' | [REVIEW:check-fire].due
                    update cases.work_item set authority = 'x' where :this and step like '%fire' | [REVIEW:check-fire].authority
                    update cases.work_item set duty = 'DECIDE' where :this and step like '%fire' | [REVIEW:check-fire].duty
                    update cases.work_item set applicant_name = '李四' where :this and step like '%fire' | [REVIEW:check-fire].applicant_name
                    update cases.work_item set card = 'RED' where :this and step like '%fire' | [REVIEW:check-fire].card
                    update cases.work_item set received_at = now() where :this and step like '%fire' | [REVIEW:check-fire].received_at
                    update cases.work_item set task = 'DECIDE' where :this and step like '%fire' | [REVIEW:check-fire], [DECIDE]
                    """)
    void an_open_task_that_was_tampered_with_is_found_and_mended(String sql, String places) {
        List<String> before = stored();
        tamper(sql);

        assertThat(verified().places())
                .map(place -> place.replace("work_item", ""))
                .containsExactly(places.split(", "));
        assertThat(mended().counts().mended()).isEqualTo(1);
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delete from cases.case_deadline where :this and kind = 'RED_CARD'               | [RED_CARD]
                    update cases.case_deadline set at = at + interval '1 day' where :this and kind = 'RED_CARD' | [RED_CARD]
                    update cases.case_deadline set at = at + interval '1 hour' where :this and kind = 'YELLOW_CARD' | [YELLOW_CARD]
                    update cases.case_deadline set at = at + interval '30 days' where :this and kind = 'YELLOW_CARD' | [YELLOW_CARD]
                    update cases.case_deadline set at = at + interval '9 years', attempts = 1 where :this and kind = 'RED_CARD' | [RED_CARD]
                    update cases.case_deadline set kind = 'LAPSE' where :this and kind = 'RED_CARD' | [RED_CARD], [LAPSE]
                    """)
    void a_deadline_that_was_tampered_with_is_found_and_mended(String sql, String places) {
        List<String> before = stored();
        tamper(sql);

        assertThat(verified().places())
                .map(place -> place.replace("case_deadline", ""))
                .containsExactly(places.split(", "));
        assertThat(mended().counts().mended()).isEqualTo(1);
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void a_deadline_that_waits_for_its_next_try_is_no_difference() {
        running.clock.set(ZonedDateTime.of(2026, 10, 1, 0, 10, 0, 0, Parameters.CHINA));
        tamper(
                """
                update cases.case_deadline set attempts = 4, at = at + interval '26 minutes'
                 where :this and kind = 'RED_CARD'
                """);
        List<String> before = stored();

        assertThat(verified().found).isEmpty();
        mended();
        assertThat(stored()).isEqualTo(before);
    }

    /// When the case was accepted, 29 September was thought to be a day off.
    @Test
    void a_deadline_of_an_earlier_calendar_is_counted_apart_and_computed_anew() {
        List<String> before = stored();
        tamper(
                """
                update cases.case_deadline set at = at - interval '1 day'
                 where :this and kind = 'YELLOW_CARD'
                """);

        Findings verified = verified();
        assertThat(verified.found).isEmpty();
        assertThat(verified.counts()).isEqualTo(new Counts(3, 12, 0, 0, 0, 1));
        assertThat(verified.counts().whole()).isTrue();
        mended();
        assertThat(stored()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    update cases.case_event set payload = '{"reason": "x"}' where :this and seq = 2 | CHANGED    | 2
                    delete from cases.case_event where :this and seq = 1                            | REMOVED    | 1
                    delete from cases.case_event where :this and seq = 2                            | REMOVED    | 2
                    update cases.case_file set version = 3 where :this                              | REMOVED    | 3
                    update cases.case_file set version = 1 where :this                              | INSERTED   | 2
                    update cases.case_file set head = sha256('x') where :this                       | CHANGED    | 2
                    delete from cases.case_file where :this                                         | NO_CASE    | 1
                    """)
    void from_a_journal_that_does_not_hold_nothing_is_worked_out_and_the_rest_goes_on(
            String sql, Kind kind, int seq) {
        // given
        tamper(sql);
        running.owner
                .sql("update cases.case_file set card = 'RED' where closed_on is null")
                .update();
        List<String> before = stored();

        // when
        Findings mended = mended();

        // then: the other open case is mended, this one is as it was
        assertThat(mended.found)
                .filteredOn(Finding.Unsound.class::isInstance)
                .containsExactly(
                        new Finding.Unsound(
                                kind == Kind.NO_CASE ? Long.toString(no.key()) : no.text(),
                                seq,
                                kind));
        assertThat(mended.counts().mended()).isEqualTo(1);
        assertThat(mended.counts().whole()).isFalse();
        assertThat(stored())
                .hasSameSizeAs(before)
                .containsAll(before.stream().filter(row -> row.contains(no.text())).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "type = 'MADE_UP', payload = '{}'",
                "type_version = 2",
                "type = 'CLOSED', payload = '{}'",
                "payload = '{\"on\": \"no day\"}'",
                "actor = 'somebody'"
            })
    void a_row_that_cannot_be_read_or_cannot_follow_is_named_and_the_rest_goes_on(String change) {
        tamper("update cases.case_event set " + change + " where :this and seq = 2");
        hashAnew();
        running.owner.sql("update cases.case_file set card = 'RED'").update();

        Findings mended = mended();
        assertThat(mended.found)
                .filteredOn(each -> each.caseNo().equals(no.text()))
                .containsExactly(new Finding.Unsound(no.text(), 2, Kind.IMPOSSIBLE));
        assertThat(mended.counts()).isEqualTo(new Counts(3, 12, 2, 2, 1, 0));
    }

    /// Whoever has all rights can make the hashes fit again.
    private void hashAnew() {
        byte[][] hash = {HashChain.start(no.text())};
        running.owner
                .sql("select * from cases.case_event where slot = ? and case_id = ? order by seq")
                .params(no.slot(), no.key())
                .query(
                        (row, _) ->
                                new HashChain.Row(
                                        no.key(),
                                        row.getInt("seq"),
                                        CaseStore.instant(row, "at"),
                                        row.getString("actor"),
                                        row.getString("type"),
                                        row.getShort("type_version"),
                                        row.getObject("command", UUID.class),
                                        row.getString("payload")))
                .list()
                .forEach(
                        row -> {
                            hash[0] = HashChain.next(hash[0], row);
                            running.owner
                                    .sql(
                                            "update cases.case_event set hash = ?"
                                                    + " where case_id = ? and seq = ?")
                                    .params(hash[0], no.key(), row.seq())
                                    .update();
                        });
        tamper("update cases.case_file set head = '\\x%s' where :this".formatted(hex(hash[0])));
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }

    @Test
    void a_case_of_an_item_that_nobody_knows_is_named_and_the_rest_goes_on() {
        Procedures none =
                (item, _) -> {
                    throw new NoSuchElementException(item);
                };
        Findings findings =
                Findings.of(
                        CaseServiceTest.rebuild(
                                running.pool, 2, none, _ -> Set.of(), running.clock),
                        Manner.VERIFY);

        assertThat(findings.found)
                .hasSize(3)
                .contains(new Finding.NoProcedure(no.text(), "food", 1));
        assertThat(findings.counts().left()).isEqualTo(3);
    }

    @Test
    void tasks_and_deadlines_without_a_case_are_named() {
        tamper("delete from cases.case_event where :this");
        tamper("delete from cases.case_file where :this");

        assertThat(verified().found)
                .containsExactlyInAnyOrder(
                        new Finding.NoCase(no.text(), "work_item"),
                        new Finding.NoCase(Long.toString(no.key()), "case_deadline"));
    }

    /// Random acts, of which many are refused, and days that pass.
    @Test
    void whatever_happened_to_cases_what_is_stored_is_what_their_journals_say() {
        long seed = Long.getLong("rebuild.seed", 20260924);
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            CaseNo each = running.submitted();
            for (int act = 0; act < 25; act++) {
                RandomAct some = RandomAct.draw(random);
                running.cases.handle(each, some.command(), some.by(), UUID.randomUUID());
                if (random.nextInt(6) == 0) {
                    running.clock.set(running.clock.instant().atZone(Parameters.CHINA).plusDays(1));
                    running.watch().fire();
                }
            }
        }

        Findings verified = verified();
        assertThat(verified.found).as("seed " + seed).isEmpty();
        assertThat(verified.counts().recomputed()).isZero();
        assertThat(
                        running.jdbc
                                .sql("select distinct type from cases.case_event")
                                .query(String.class)
                                .list())
                .as("events of seed " + seed)
                .hasSizeGreaterThan(20);
    }

    /// Stops going over the cases after some of them, as a kill does.
    private static final class CutShort extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Test
    void a_call_that_was_cut_short_goes_on_where_it_was() {
        // given
        for (int i = 0; i < 40; i++) {
            running.submitted();
        }
        running.owner.sql("update cases.case_file set card = 'RED'").update();
        List<Progress> seen = new ArrayList<>();
        Findings cut =
                new Findings() {
                    @Override
                    public void progress(Progress now) {
                        seen.add(now);
                        if (now.counts().cases() > 20) {
                            throw new CutShort();
                        }
                    }
                };

        // when
        assertThatThrownBy(() -> running.rebuild(2).run(Manner.VERIFY, false, cut))
                .isInstanceOf(CutShort.class);
        Findings rest = new Findings();
        Outcome outcome = running.rebuild(2).run(Manner.VERIFY, false, rest);

        // then
        long before = seen.getLast().counts().cases();
        assertThat(before).isBetween(21L, 22L);
        assertThat(rest.progress.getLast().here()).isEqualTo(43 - before);
        assertThat(cut.found.size() + rest.found.size()).isGreaterThanOrEqualTo(43);
        assertThat(cut.found).doesNotContainAnyElementsOf(rest.found);
        assertThat(Findings.counts(outcome).cases()).isEqualTo(43);
        assertThat(Findings.counts(outcome).differing()).isEqualTo(43);
    }

    @Test
    void a_call_begins_anew_when_it_is_told_to_or_when_the_last_one_came_to_its_end() {
        Findings cut =
                new Findings() {
                    @Override
                    public void progress(Progress now) {
                        if (now.counts().cases() > 0) {
                            throw new CutShort();
                        }
                    }
                };
        assertThatThrownBy(() -> running.rebuild(1).run(Manner.VERIFY, false, cut))
                .isInstanceOf(CutShort.class);

        for (boolean fromStart : List.of(true, false)) {
            Findings all = new Findings();
            running.rebuild(1).run(Manner.VERIFY, fromStart, all);
            assertThat(all.progress.getLast().here()).isEqualTo(3);
        }
    }

    @Test
    void of_two_calls_at_once_one_stops() {
        boolean[] begun = {false};
        Findings meanwhile =
                new Findings() {
                    @Override
                    public void progress(Progress now) {
                        if (!begun[0]) {
                            begun[0] = true;
                            assertThat(running.rebuild(2).run(Manner.VERIFY, true, new Findings()))
                                    .isInstanceOf(Outcome.Finished.class);
                        }
                    }
                };
        assertThat(running.rebuild(2).run(Manner.VERIFY, true, meanwhile))
                .isEqualTo(new Outcome.TakenOver());
    }

    @Test
    void an_act_between_reading_and_writing_is_not_overwritten() {
        // given
        tamper("update cases.case_file set promised_due = '2027-01-04' where :this");
        Findings acting =
                new Findings() {
                    @Override
                    public void found(Finding finding) {
                        super.found(finding);
                        // the first difference is told after reading and before writing
                        if (found.size() == 1) {
                            running.act(
                                    no,
                                    CaseServiceTest.opinion("fire"),
                                    CaseServiceTest.reviewer("fire"));
                        }
                    }
                };

        // when
        Outcome outcome = running.rebuild(2).run(Manner.MEND, true, acting);

        // then
        assertThat(Findings.counts(outcome)).isEqualTo(new Counts(3, 12, 1, 1, 0, 0));
        assertThat(running.cases.journal(no)).hasSize(3);
        assertThat(running.breaks()).isEmpty();
        assertThat(verified().found).isEmpty();
    }

    @Test
    void a_case_on_which_somebody_acts_all_the_time_is_left_to_the_next_call() {
        tamper("update cases.case_file set applicant = 'p2' where :this");
        CaseRebuilding.Writing overtaken =
                mends -> {
                    running.act(no, new Command.Urge("请尽快"), CaseServiceTest.APPLICANT);
                    return new RebuildWriter(running.pool).write(mends);
                };
        Findings findings =
                Findings.of(
                        CaseServiceTest.rebuild(
                                running.pool,
                                2,
                                CaseServiceTest::procedure,
                                overtaken,
                                running.clock),
                        Manner.MEND);

        assertThat(findings.found).last().isEqualTo(new Finding.Busy(no.text()));
        assertThat(findings.counts().whole()).isFalse();
        assertThat(mended().counts().mended()).isEqualTo(1);
        assertThat(verified().found).isEmpty();
    }

    @Test
    void what_was_tampered_with_is_put_right_by_the_next_act_too() {
        // given
        List<String> journal = journal();
        tamper("update cases.case_file set promised_due = '2027-01-04' where :this");
        CaseService other = running.another();

        // when: what is written follows from the journal, whatever was stored
        other.handle(
                no,
                CaseServiceTest.opinion("fire"),
                CaseServiceTest.reviewer("fire"),
                UUID.randomUUID());

        // then
        assertThat(journal()).hasSize(journal.size() + 1);
        assertThat(verified().found).isEmpty();
    }

    @Test
    void cases_go_by_however_many_are_read_at_once() {
        for (int i = 0; i < 30; i++) {
            running.submitted();
        }
        for (int atOnce : List.of(1, 7, 1000)) {
            Findings findings = Findings.of(running.rebuild(atOnce), Manner.VERIFY);
            assertThat(findings.found).isEmpty();
            assertThat(findings.counts()).isEqualTo(new Counts(33, 42, 0, 0, 0, 0));
        }
    }
}
