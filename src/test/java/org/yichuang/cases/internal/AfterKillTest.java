package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.cases.Answer;
import org.yichuang.kernel.CaseNo;

/// The comparison that the kill test relies on finds each kind of loss.
class AfterKillTest {

    @TempDir Path folder;

    static RunningCases running;
    private Path file;
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
    void aCaseUnderReviewThatTheLedgerKnows() throws IOException {
        running.empty();
        file = folder.resolve("ledger");
        try (Ledger ledger = new Ledger(file)) {
            no = send(ledger, null, Script.SUBMIT);
            send(ledger, no, Script.ACCEPT);
        }
    }

    private CaseNo send(Ledger ledger, @Nullable CaseNo to, Script step) throws IOException {
        UUID key = UUID.randomUUID();
        ledger.sending(new Ledger.Sent(key, to, step));
        Answer.Done done = (Answer.Done) step.send(running.cases, to, key);
        ledger.answered(key, Ledger.Acknowledged.of(done));
        return done.no();
    }

    private List<String> problems() throws IOException {
        return new AfterKill(running.pool)
                .problems(Ledger.read(file), running.cases::at, running.clock);
    }

    @Test
    void what_is_as_the_ledger_has_it_has_no_problem() throws Exception {
        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    delete from cases.case_event where seq = 2                  | acknowledged
                    update cases.case_event set actor = 'platform/x' where seq = 1 | the chain is broken
                    delete from cases.work_item where task like '%fire'         | half-changed
                    update cases.work_item set due = due + 1                    | half-changed
                    delete from cases.case_deadline where kind = 'RED_CARD'     | half-changed
                    delete from cases.case_filing                                 | form is missing
                    delete from cases.outbox where 2 = any (first_seqs)         | outbox does not hold
                    delete from cases.case_opening                              | no key opened
                    """)
    void what_is_not_is_found(String damage, String problem) throws Exception {
        running.owner.sql(damage).update();
        assertThat(problems()).anySatisfy(each -> assertThat(each).contains(problem));
    }

    @Test
    void a_key_that_was_answered_otherwise_is_found() throws Exception {
        try (Ledger ledger = new Ledger(file)) {
            UUID key = UUID.randomUUID();
            ledger.sending(new Ledger.Sent(key, no, Script.OPINION_OF_FIRE));
            ledger.answered(key, new Ledger.Acknowledged(no, 3, "UNDER_REVIEW", 1));
        }
        assertThat(problems())
                .anySatisfy(each -> assertThat(each).startsWith("acknowledged"))
                .anySatisfy(each -> assertThat(each).contains("was answered", "and then"));
    }

    @Test
    void a_line_that_a_kill_cut_off_is_left_out() throws Exception {
        Files.writeString(file, "done 1234", StandardOpenOption.APPEND);
        assertThat(Ledger.read(file).acknowledged()).hasSize(2);
    }
}
