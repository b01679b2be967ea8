package org.yichuang.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;

/// What is tried again, and what is not.
class RetriesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "08000", "08001", "08006", "40001", "40P01", "57P01", "57P02", "57P03", "53300",
                "25006"
            })
    void what_is_no_fault_of_the_statement_is_tried_again(String state) throws Exception {
        AtomicInteger tries = new AtomicInteger();

        String answer =
                Retries.run(
                        () -> {
                            if (tries.incrementAndGet() < 3) {
                                throw new SQLException("not now", state);
                            }
                            return "done";
                        });

        assertThat(answer).isEqualTo("done");
        assertThat(tries).hasValue(3);
    }

    @Test
    void a_read_that_spring_tells_of_is_tried_again_like_any_other() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        String answer =
                Retries.run(
                        () -> {
                            if (tries.incrementAndGet() < 2) {
                                throw new DataAccessResourceFailureException(
                                        "read", new SQLException("terminating", "57P02"));
                            }
                            return "read";
                        });

        assertThat(answer).isEqualTo("read");
        assertThatThrownBy(
                        () ->
                                Retries.run(
                                        () -> {
                                            tries.incrementAndGet();
                                            throw new DataIntegrityViolationException("no cause");
                                        }))
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThat(tries).hasValue(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "22021", "42P01", "57014", "53100"})
    void what_would_fail_again_is_not(String state) {
        AtomicInteger tries = new AtomicInteger();

        assertThatThrownBy(
                        () ->
                                Retries.run(
                                        () -> {
                                            tries.incrementAndGet();
                                            throw new SQLException("never", state);
                                        }))
                .hasMessage("never");
        assertThat(tries).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P02", "57P03", "53300", "25006"})
    void a_server_that_restarts_recovers_or_takes_nobody_in_is_away(String state) {
        assertThat(Retries.isAway(new SQLException("away", state))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "23505"})
    void a_server_that_refused_one_statement_is_there(String state) {
        assertThat(Retries.isAway(new SQLException("there", state))).isFalse();
    }

    @Test
    void a_failure_of_which_the_server_says_nothing_is_not_tried_again() {
        assertThat(Retries.passes(new SQLException("the connection is closed"))).isFalse();
        assertThat(Retries.isAway(new SQLException("the connection is closed"))).isFalse();
    }
}
