package org.yichuang.life.drawing;

/// How wide the plot is at least, and from which width on a text has room in it.
///
/// @param least in rem
record Room(int least) {

    /// The widths at which the style heights looks, in rem.
    private static final int[] STEPS = {20, 24, 28, 32, 36, 40, 44, 48, 56, 64, 72, 80, 96};

    private static final int[] LEAST = {20, 26, 32, 38, 44};

    /// A letter of Chinese, and one of Latin, in the size of the drawing, in rem.
    static final double WIDE = 0.82;

    private static final double NARROW = 0.56;
    private static final double GAP = 0.5;

    /// The least width for a number of things side by side, each so wide.
    static Room forThings(int number, double each) {
        for (int least : LEAST) {
            if (number * each <= least) {
                return new Room(least);
            }
        }
        return new Room(LEAST[LEAST.length - 1]);
    }

    String style() {
        return "life-least-" + least;
    }

    /// The class of something that needs a room of its own.
    ///
    /// @param share the part of the width that it has
    /// @param rem what it needs
    /// @return the ending of the class, "0" for always and "never"
    String from(double share, double rem) {
        if (share <= 0) {
            return "never";
        }
        double needed = rem / share;
        if (needed <= least) {
            return "0";
        }
        for (int step : STEPS) {
            if (needed <= step) {
                return String.valueOf(step);
            }
        }
        return "never";
    }

    /// Whether a part of the width has room for so much, however narrow the plot is.
    boolean has(double share, double rem) {
        return share * least >= rem;
    }

    String from(double share, String text) {
        return from(share, width(text) + GAP);
    }

    static double width(String text) {
        return text.chars().mapToDouble(c -> c > 0x2E80 ? WIDE : NARROW).sum();
    }
}
