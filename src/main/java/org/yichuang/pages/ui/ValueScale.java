package org.yichuang.pages.ui;

import java.util.List;
import java.util.stream.LongStream;

/// Round values from nought to just above the highest, four or five of them.
record ValueScale(long step, long top) {

    static ValueScale upTo(long highest) {
        long step = 1;
        long[] factors = {2, 5, 10};
        long decade = 1;
        int index = 0;
        while (step * 4 < highest) {
            step = decade * factors[index];
            if (++index == factors.length) {
                index = 0;
                decade *= 10;
            }
        }
        long steps = Math.max(1, (highest + step - 1) / step);
        return new ValueScale(step, steps * step);
    }

    List<Long> ticks() {
        return LongStream.rangeClosed(0, top / step).mapToObj(n -> n * step).toList();
    }
}
