package org.yichuang.life.drawing;

/// Heights in the drawing, in pixels, as the style heights has them for the names beside it.
///
/// @param lanes how many rows there are below the clock's
/// @param flags whether last days are flagged above the clock
public record Heights(int lanes, boolean flags) {

    static final int AXIS = 60;
    static final int FLAG = 22;
    static final int CLOCK = 58;
    static final int LANE = 42;
    static final int FOOT = 24;

    public int flagsAt() {
        return AXIS;
    }

    public int clockAt() {
        return AXIS + (flags ? 2 * FLAG : 0);
    }

    public int lanesAt() {
        return clockAt() + CLOCK;
    }

    public int laneAt(int index) {
        return lanesAt() + index * LANE;
    }

    public int footAt() {
        return laneAt(lanes);
    }

    public int height() {
        return footAt() + FOOT;
    }
}
