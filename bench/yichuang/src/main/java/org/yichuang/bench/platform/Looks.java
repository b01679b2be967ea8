package org.yichuang.bench.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.yichuang.bench.approval.Departments;
import org.yichuang.bench.load.Latencies;
import org.yichuang.bench.result.Latency;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Duty;

/// Somebody who looks at the queues of all authorities again and again.
final class Looks {

    private static final int PAGE = 50;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(5);

    private final WorkQueue queue;
    private final Latencies latencies = new Latencies();
    private final AtomicBoolean goesOn = new AtomicBoolean(true);
    private final Thread thread = Thread.ofPlatform().name("looks").unstarted(this::look);

    Looks(WorkQueue queue) {
        this.queue = queue;
    }

    void start() {
        thread.start();
    }

    void stop() throws InterruptedException {
        goesOn.set(false);
        thread.join();
    }

    Latency latency(String action) {
        return latencies.each().stream()
                .filter(each -> each.action().equals(action))
                .findFirst()
                .orElseThrow();
    }

    private void look() {
        List<String> authorities = new ArrayList<>(Departments.REVIEWERS);
        authorities.add(Departments.WINDOW);
        authorities.add(Departments.DECIDER);
        Set<Duty> all = Set.of(Duty.values());
        for (int i = 0; goesOn.get(); i++) {
            String authority = authorities.get(i % authorities.size());
            time(
                    "page",
                    () ->
                            queue.page(
                                    new WorkQueue.Query(
                                            authority, all, Set.of(), Optional.empty(), PAGE)));
            time("counts", () -> queue.counts(authority, all));
            try {
                TimeUnit.NANOSECONDS.sleep(BETWEEN_LOOKS.toNanos());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void time(String action, Runnable work) {
        long start = System.nanoTime();
        work.run();
        latencies.record(action, System.nanoTime() - start);
    }
}
