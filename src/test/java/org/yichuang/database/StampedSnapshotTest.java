package org.yichuang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class StampedSnapshotTest {

    private final AtomicLong stamp = new AtomicLong(1);
    private final AtomicInteger loads = new AtomicInteger();

    private StampedSnapshot<String> snapshot(Duration betweenLooks) {
        return new StampedSnapshot<>(
                stamp::get, () -> "load " + loads.incrementAndGet(), betweenLooks);
    }

    @Test
    void an_unchanged_stamp_loads_once() {
        var snapshot = snapshot(Duration.ZERO);

        assertThat(snapshot.get()).isEqualTo("load 1");
        assertThat(snapshot.get()).isEqualTo("load 1");
    }

    @Test
    void a_grown_stamp_is_noticed_at_the_next_look() {
        var snapshot = snapshot(Duration.ZERO);
        snapshot.get();

        stamp.incrementAndGet();

        assertThat(snapshot.get()).isEqualTo("load 2");
    }

    @Test
    void between_looks_the_database_is_left_alone_unless_asked() {
        var snapshot = snapshot(Duration.ofDays(1));
        snapshot.get();

        stamp.incrementAndGet();

        assertThat(snapshot.get()).isEqualTo("load 1");
        assertThat(snapshot.refresh()).isEqualTo("load 2");
        assertThat(snapshot.get()).isEqualTo("load 2");
    }

    @Test
    void readers_get_the_old_value_while_one_of_them_loads() throws Exception {
        // given
        var loading = new CountDownLatch(1);
        var mayFinish = new CountDownLatch(1);
        var snapshot =
                new StampedSnapshot<>(
                        stamp::get,
                        () -> {
                            if (loads.incrementAndGet() == 2) {
                                loading.countDown();
                                await(mayFinish);
                            }
                            return "load " + loads.get();
                        },
                        Duration.ZERO);
        snapshot.get();
        stamp.incrementAndGet();

        try (var executor = Executors.newSingleThreadExecutor()) {
            // when
            var other = executor.submit(snapshot::get);
            loading.await();

            // then
            assertThat(snapshot.get()).isEqualTo("load 1");
            mayFinish.countDown();
            assertThat(other.get()).isEqualTo("load 2");
        }
        assertThat(snapshot.get()).isEqualTo("load 2");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
