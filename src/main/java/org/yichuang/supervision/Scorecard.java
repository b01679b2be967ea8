package org.yichuang.supervision;

import java.util.Map;

/// How a department did in a period. Computed from counts alone, so that it can be recomputed.
///
/// @param counts how often each kind occurred
/// @param usedDays working days used by all decided cases
/// @param promisedDays working days promised for them
/// @param early how many were decided before their last day
public record Scorecard(
        String authority, Map<Kind, Integer> counts, long usedDays, long promisedDays, int early) {

    private static final double RED_COSTS = 5;
    private static final double YELLOW_COSTS = 1;
    private static final double RETURN_COSTS = 2;
    private static final double DEEMED_COSTS = 5;
    private static final double ATTRIBUTED_COSTS = 5;
    private static final int FULL = 100;

    public Scorecard {
        counts = Map.copyOf(counts);
    }

    public int count(Kind kind) {
        return counts.getOrDefault(kind, 0);
    }

    public int decided() {
        return count(Kind.GRANTED) + count(Kind.REFUSED);
    }

    /// Share of the promised time that was used, in percent; 0 when nothing was decided.
    public int usedPercent() {
        return promisedDays == 0 ? 0 : (int) Math.round(100.0 * usedDays / promisedDays);
    }

    /// Share of the decided cases that were decided before their last day, in percent.
    public int earlyPercent() {
        return decided() == 0 ? 0 : Math.round(100f * early / decided());
    }

    /// 100 points less what was lost per hundred decided cases: 5 for a red card, a silent
    /// acceptance, or a second notice or return that is put down to this authority, 2 for a return,
    /// 1 for a yellow card. Never below 0.
    public double score() {
        double lost =
                RED_COSTS * count(Kind.RED)
                        + YELLOW_COSTS * count(Kind.YELLOW)
                        + RETURN_COSTS * count(Kind.RETURNED)
                        + DEEMED_COSTS * count(Kind.DEEMED)
                        + ATTRIBUTED_COSTS * count(Kind.ATTRIBUTED);
        double perHundred = lost * FULL / Math.max(FULL, decided());
        return Math.max(0, Math.round((FULL - perHundred) * 10) / 10.0);
    }
}
