package org.yichuang.life.drawing;

import java.util.Locale;

/// A part of the width as SVG has it, so that a drawing fits whatever room it gets.
final class Percent {

    private Percent() {}

    static String of(double part) {
        return String.format(Locale.ROOT, "%.3f%%", 100 * part);
    }
}
