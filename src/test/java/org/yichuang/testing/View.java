package org.yichuang.testing;

/// How a test looks at a page.
///
/// @param width of the window in CSS pixels
/// @param script whether JavaScript runs
public record View(
        int width, int height, boolean dark, boolean elder, boolean english, boolean script) {

    public static final View DESK = new View(1440, 900, false, false, false, true);
    public static final View PHONE = new View(390, 844, false, false, false, true);
    public static final View SMALL_PHONE = new View(320, 640, false, false, false, true);

    public View inDark() {
        return new View(width, height, true, elder, english, script);
    }

    public View forElders() {
        return new View(width, height, dark, true, english, script);
    }

    public View inEnglish() {
        return new View(width, height, dark, elder, true, script);
    }

    public View withoutScript() {
        return new View(width, height, dark, elder, english, false);
    }

    @Override
    public String toString() {
        return width
                + (english ? "-en" : "-zh")
                + (dark ? "-dark" : "")
                + (elder ? "-elder" : "")
                + (script ? "" : "-noscript");
    }
}
