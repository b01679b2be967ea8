package org.yichuang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.kernel.RepeatedWork.Every;

/// Whatever happens to a piece of work, it is done again.
@Timeout(60)
class RepeatedWorkTest {

    static List<Supplier<Throwable>> failures() {
        return List.of(
                () -> new IllegalStateException("the database is away"),
                StackOverflowError::new,
                () -> new OutOfMemoryError("Java heap space"),
                () -> new NoClassDefFoundError("org/yichuang/Gone"),
                () -> new AssertionError("cannot be"));
    }

    private static void fail(Throwable with) {
        if (with instanceof Error error) {
            throw error;
        }
        throw (RuntimeException) with;
    }

    @ParameterizedTest
    @MethodSource("failures")
    void work_that_fails_is_told_and_done_again(Supplier<Throwable> failing) throws Exception {
        // given
        Throwable failure = failing.get();
        List<Throwable> told = new CopyOnWriteArrayList<>();
        RepeatedWork repeated = new RepeatedWork(1, told::add);
        CountDownLatch done = new CountDownLatch(3);
        AtomicInteger times = new AtomicInteger();

        // when: it fails the first two times
        repeated.start(
                new Every(
                        1,
                        () -> {
                            done.countDown();
                            if (times.incrementAndGet() <= 2) {
                                fail(failure);
                            }
                        }));

        // then
        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        repeated.stop();
        assertThat(told).containsExactly(failure, failure);
    }

    @Test
    void work_goes_on_also_when_its_failure_cannot_be_told() throws Exception {
        CountDownLatch done = new CountDownLatch(2);
        RepeatedWork repeated =
                new RepeatedWork(
                        1,
                        _ -> {
                            throw new OutOfMemoryError("no memory for the log");
                        });

        repeated.start(
                new Every(
                        1,
                        () -> {
                            done.countDown();
                            throw new IllegalStateException("failed");
                        }));

        assertThat(done.await(30, TimeUnit.SECONDS)).isTrue();
        repeated.stop();
    }
}
