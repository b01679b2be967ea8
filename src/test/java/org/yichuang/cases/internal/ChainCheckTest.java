package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.cases.JournalCheck.Kind;
import org.yichuang.cases.JournalCheck.Report;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;

/// Whoever writes past the platform, with all rights on the tables, is found and the place named.
class ChainCheckTest {

    private static final int EVENTS = 9;

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
    void aCaseWithNineEvents() {
        running.empty();
        no = running.closed();
        assertThat(breaks()).isEmpty();
    }

    private List<Break> breaks() {
        return new ChainCheck(running.pool).check(no);
    }

    private Break found(Kind kind, int seq) {
        return new Break(no.text(), Optional.of(no), seq, kind);
    }

    /// Runs SQL over the case's own rows: `:this` stands for its condition.
    private void tamper(String sql) {
        running.owner
                .sql(
                        sql.replace(
                                ":this",
                                "slot = %d and case_id = %d".formatted(no.slot(), no.key())))
                .update();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payload = '{\"reason\": \"another\"}'",
                "payload = (payload::text || ' ')::json",
                "at = at + interval '1 microsecond'",
                "actor = 'officer/somebody/window'",
                "type = 'CLOSED'",
                "type_version = 2",
                "command = gen_random_uuid()",
                "hash = sha256('x')",
            })
    void a_changed_row_is_named(String change) {
        tamper("update cases.case_event set " + change + " where :this and seq = 4");
        assertThat(breaks()).containsExactly(found(Kind.CHANGED, 4));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, EVENTS})
    void a_removed_row_is_named(int seq) {
        tamper("delete from cases.case_event where :this and seq = " + seq);
        assertThat(breaks()).containsExactly(found(Kind.REMOVED, seq));
    }

    @Test
    void removed_rows_at_the_end_and_a_whole_removed_journal_are_named() {
        tamper("delete from cases.case_event where :this and seq > 6");
        assertThat(breaks()).containsExactly(found(Kind.REMOVED, 7));
        tamper("delete from cases.case_event where :this");
        assertThat(breaks()).containsExactly(found(Kind.REMOVED, 1));
    }

    @Test
    void a_row_put_at_the_end_is_named() {
        tamper(
                """
                insert into cases.case_event
                select slot, case_id, 10, at, actor, type, type_version, command, payload, hash
                  from cases.case_event where :this and seq = 9
                """);
        assertThat(breaks()).containsExactly(found(Kind.INSERTED, 10));
    }

    @Test
    void a_row_put_in_between_is_named_though_every_number_after_it_was_moved() {
        tamper("update cases.case_event set seq = seq + 100 where :this and seq > 3");
        tamper(
                """
                insert into cases.case_event
                select slot, case_id, 4, at, actor, type, type_version, command, payload, hash
                  from cases.case_event where :this and seq = 3
                """);
        tamper("update cases.case_event set seq = seq - 99 where :this and seq > 100");
        tamper("update cases.case_file set version = version + 1 where :this");
        assertThat(breaks()).containsExactly(found(Kind.CHANGED, 4));
    }

    @Test
    void swapped_rows_are_named() {
        tamper("update cases.case_event set seq = 100 where :this and seq = 3");
        tamper("update cases.case_event set seq = 3 where :this and seq = 4");
        tamper("update cases.case_event set seq = 4 where :this and seq = 100");
        assertThat(breaks()).containsExactly(found(Kind.CHANGED, 3));
    }

    @Test
    void a_journal_without_its_case_is_named() {
        tamper("delete from cases.case_file where :this");
        assertThat(breaks())
                .containsExactly(
                        new Break(Long.toString(no.key()), Optional.empty(), 1, Kind.NO_CASE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "stage = 'DRAFT'",
                "stage = 'MELTED'",
            })
    void a_present_state_that_the_journal_does_not_tell_is_named(String change) {
        tamper(
                "update cases.case_file set closed_on = null, ending = null, "
                        + change
                        + " where :this");
        assertThat(breaks()).containsExactly(found(Kind.STATE_DIFFERS, EVENTS));
    }

    @Test
    void a_changed_head_is_named() {
        tamper("update cases.case_file set head = sha256('x') where :this");
        assertThat(breaks()).containsExactly(found(Kind.CHANGED, EVENTS));
    }

    @Test
    void a_case_that_got_another_number_is_named() {
        tamper("update cases.case_file set case_no = '990102-20260917-00000000' where :this");
        assertThat(breaks())
                .singleElement()
                .satisfies(each -> assertThat(each.kind()).isEqualTo(Kind.CHANGED))
                .satisfies(each -> assertThat(each.seq()).isEqualTo(1));
    }

    @Test
    void a_row_that_no_life_of_a_case_can_have_is_named_though_its_hash_was_made_anew() {
        rewriteFrom(8, new Event.Lapsed());
        assertThat(breaks()).containsExactly(found(Kind.IMPOSSIBLE, 8));
    }

    /// The limit of the chain, see docs/adr/0004: an owner of the tables who makes every hash, the
    /// head and the stage anew leaves no trace inside the database.
    @Test
    void a_whole_end_made_anew_with_head_and_stage_is_not_found_by_the_chain_alone() {
        JournalEntry eighth = running.cases.journal(no).get(7);
        tamper("delete from cases.case_event where :this and seq > 8");
        running.owner
                .sql(
                        """
                        update cases.case_file
                           set version = 8, stage = 'ISSUED', closed_on = null, ending = null,
                               head = decode(:hash, 'hex')
                         where case_id = :id
                        """)
                .param("hash", eighth.hash())
                .param("id", no.key())
                .update();
        assertThat(breaks()).isEmpty();
    }

    /// Writes another event at a place and makes the hashes from there on anew, the head included.
    private void rewriteFrom(int seq, Event event) {
        byte[] hash = HashChain.start(no.text());
        for (JournalEntry entry : running.cases.journal(no)) {
            boolean changed = entry.seq() == seq;
            HashChain.Row row =
                    new HashChain.Row(
                            no.key(),
                            entry.seq(),
                            entry.at(),
                            entry.actor().text(),
                            changed ? Codec.name(event.getClass()) : entry.type(),
                            Codec.EVENT_VERSION,
                            entry.command(),
                            changed ? Codec.write(event) : entry.payload());
            hash = HashChain.next(hash, row);
            running.owner
                    .sql(
                            """
                            update cases.case_event
                               set type = ?, payload = ?::json, hash = ?
                             where case_id = ? and seq = ?
                            """)
                    .params(row.type(), row.payload(), hash, no.key(), entry.seq())
                    .update();
        }
        running.owner
                .sql("update cases.case_file set head = ? where case_id = ?")
                .params(hash, no.key())
                .update();
    }

    @Test
    void a_check_of_all_names_the_broken_cases_alone_and_tells_how_many_it_saw() {
        List<CaseNo> others = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            others.add(running.accepted());
        }
        tamper("delete from cases.case_event where :this and seq = 5");
        running.owner
                .sql("update cases.case_event set actor = 'x' where case_id = ? and seq = 2")
                .param(others.getFirst().key())
                .update();

        ChainCheck check = new ChainCheck(running.pool);
        Report report = check.checkAll(_ -> {}, Integer.MAX_VALUE);
        assertThat(report.cases()).isEqualTo(21);
        assertThat(report.events()).isEqualTo(20 * 2 + EVENTS - 1);
        assertThat(report.breaks())
                .containsExactlyInAnyOrder(
                        found(Kind.REMOVED, 5),
                        new Break(
                                others.getFirst().text(),
                                Optional.of(others.getFirst()),
                                2,
                                Kind.CHANGED));
        assertThat(check.checkAll(_ -> {}, 1).breaks()).hasSize(1);
    }
}
