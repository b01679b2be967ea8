package org.yichuang.bench.load;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.yichuang.bench.result.Slow;

/// When the slow actions ended: one by one, as where there is too much work, or many in the same
/// tenth of a second, as where the machine stood still.
public final class SlowMoments {

    /// Slower than the goal for half load.
    private static final long SLOW = Duration.ofMillis(15).toNanos();

    private static final long MOMENT = Duration.ofMillis(100).toNanos();
    private static final int WORST = 5;

    private final Map<Long, Long> byMoment = new HashMap<>();

    void record(long end, long nanos) {
        if (nanos > SLOW) {
            byMoment.merge(end / MOMENT, 1L, Long::sum);
        }
    }

    void add(SlowMoments others) {
        others.byMoment.forEach((moment, count) -> byMoment.merge(moment, count, Long::sum));
    }

    public Slow slow() {
        return new Slow(sum(byMoment.size()), byMoment.size(), sum(WORST));
    }

    private long sum(int worst) {
        return byMoment.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(worst)
                .mapToLong(Long::longValue)
                .sum();
    }
}
