package org.yichuang.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.HdrHistogram.Histogram;
import org.yichuang.bench.result.Latency;

/// Histograms of latency in microseconds, one for each action, three significant digits.
public final class Latencies {

    private static final double MICROS_PER_MILLI = 1000.0;

    private final Map<String, Histogram> byAction = new LinkedHashMap<>();

    public void record(String action, long nanos) {
        byAction.computeIfAbsent(action, _ -> new Histogram(3)).recordValue(nanos / 1000);
    }

    public void add(Latencies others) {
        others.byAction.forEach(
                (action, histogram) ->
                        byAction.computeIfAbsent(action, _ -> new Histogram(3)).add(histogram));
    }

    /// How many actions were recorded.
    public long count() {
        return byAction.values().stream().mapToLong(Histogram::getTotalCount).sum();
    }

    /// Of all actions together.
    public Latency together() {
        var all = new Histogram(3);
        byAction.values().forEach(all::add);
        return latency("all", all);
    }

    public List<Latency> each() {
        var latencies = new ArrayList<Latency>();
        byAction.forEach((action, histogram) -> latencies.add(latency(action, histogram)));
        return latencies;
    }

    private static Latency latency(String action, Histogram histogram) {
        return new Latency(
                action,
                histogram.getTotalCount(),
                histogram.getValueAtPercentile(50) / MICROS_PER_MILLI,
                histogram.getValueAtPercentile(99) / MICROS_PER_MILLI,
                histogram.getMaxValue() / MICROS_PER_MILLI);
    }
}
