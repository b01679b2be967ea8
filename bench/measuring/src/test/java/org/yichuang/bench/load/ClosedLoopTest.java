package org.yichuang.bench.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.yichuang.bench.contender.Contender;
import org.yichuang.bench.contender.Surroundings;
import org.yichuang.bench.result.Latency;

class ClosedLoopTest {

    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void every_finished_case_is_counted_and_each_action_of_it_timed() throws Exception {
        // given
        var contender = new TwoActions();

        // when
        var measured = new ClosedLoop(contender, new Silent()).run(3, Duration.ZERO, SHORT);

        // then
        assertThat(measured.allCases()).isEqualTo(contender.cases.get()).isPositive();
        assertThat(measured.cases()).isPositive().isLessThanOrEqualTo(measured.allCases());
        assertThat(measured.latencies().each())
                .extracting(Latency::action)
                .containsExactly("first", "second");
        assertThat(measured.seconds()).isEqualTo(0.3);
    }

    @Test
    void what_happens_during_the_warm_up_does_not_count() throws Exception {
        // given
        var contender = new TwoActions();
        var observer =
                new Silent() {
                    private long atBegin;

                    @Override
                    public void begins() {
                        atBegin = contender.cases.get();
                    }
                };

        // when
        var measured = new ClosedLoop(contender, observer).run(2, SHORT, SHORT);

        // then
        assertThat(observer.atBegin).isPositive();
        assertThat(measured.cases()).isLessThanOrEqualTo(measured.allCases() - observer.atBegin);
    }

    @Test
    void the_observer_hears_of_half_time_then_beginning_then_end() throws Exception {
        var heard = new ArrayList<String>();
        var observer =
                new ClosedLoop.Observer() {
                    @Override
                    public void halfWarm() {
                        heard.add("half");
                    }

                    @Override
                    public void begins() {
                        heard.add("begins");
                    }

                    @Override
                    public void ends() {
                        heard.add("ends");
                    }
                };

        new ClosedLoop(new TwoActions(), observer).run(1, Duration.ZERO, Duration.ofMillis(20));

        assertThat(heard).containsExactly("half", "begins", "ends");
    }

    @Test
    void a_failing_worker_fails_the_run_and_says_why() {
        var contender =
                new TwoActions() {
                    @Override
                    public void runCase(Worker worker) {
                        throw new IllegalArgumentException("no such task");
                    }
                };

        assertThatThrownBy(
                        () ->
                                new ClosedLoop(contender, new Silent())
                                        .run(2, Duration.ZERO, Duration.ofHours(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("two actions")
                .hasRootCauseMessage("no such task");
    }

    @Test
    void latencies_of_several_workers_add_up() {
        // given
        var one = new Latencies();
        var other = new Latencies();
        for (int milliseconds = 1; milliseconds <= 100; milliseconds++) {
            (milliseconds % 2 == 0 ? one : other).record("act", milliseconds * 1_000_000L);
        }

        // when
        one.add(other);

        // then
        assertThat(one.count()).isEqualTo(100);
        assertThat(List.of(one.together()))
                .allSatisfy(
                        all -> {
                            assertThat(all.p50()).isBetween(49.9, 50.1);
                            assertThat(all.p99()).isBetween(98.9, 99.1);
                            assertThat(all.max()).isBetween(99.9, 100.2);
                        });
    }

    private static class Silent implements ClosedLoop.Observer {
        @Override
        public void halfWarm() {}

        @Override
        public void begins() {}

        @Override
        public void ends() {}
    }

    private static class TwoActions implements Contender {
        private final AtomicLong cases = new AtomicLong();

        @Override
        public String name() {
            return "two actions";
        }

        @Override
        public String version() {
            return "1";
        }

        @Override
        public void prepare(Surroundings surroundings) {}

        @Override
        public void runCase(Worker worker) throws Exception {
            worker.act("first", () -> Thread.sleep(1));
            worker.act("second", () -> {});
            cases.incrementAndGet();
        }

        @Override
        public long closedCases() {
            return cases.get();
        }

        @Override
        public void close() {}
    }
}
