package org.yichuang.bench.load;

import org.jspecify.annotations.Nullable;

/// The span of time whose figures count. Opens once, while the workers are running, so that it
/// begins and ends in the middle of cases and favours nobody.
final class Window {

    private record Span(long start, long end) {}

    private volatile @Nullable Span span;

    void open(long start, long end) {
        span = new Span(start, end);
    }

    /// @param time as given by `System.nanoTime()`
    boolean contains(long time) {
        var current = span;
        return current != null && time - current.start >= 0 && time - current.end < 0;
    }
}
