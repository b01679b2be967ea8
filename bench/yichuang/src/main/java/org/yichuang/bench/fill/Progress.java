package org.yichuang.bench.fill;

import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

/// Says how far filling is, on one line that is written over at each hundredth.
public final class Progress implements LongConsumer {

    private static final int WHOLE = 100;

    private final long all;
    private final long start = System.nanoTime();
    private long said = -1;

    public Progress(long all) {
        this.all = all;
    }

    @Override
    public void accept(long made) {
        long percent = made * WHOLE / Math.max(1, all);
        if (percent > said) {
            said = percent;
            System.out.printf(
                    Locale.ROOT,
                    "\r%,12d  %3d %%  %4d s%s",
                    made,
                    percent,
                    TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - start),
                    percent == WHOLE ? "\n" : "");
        }
    }
}
