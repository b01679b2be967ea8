package org.yichuang.kernel;

/// Text as a Chinese keyboard may have typed it, brought to the characters that identifiers use.
final class HalfWidth {

    private static final int FULL_WIDTH_FIRST = '\uFF01';
    private static final int FULL_WIDTH_LAST = '\uFF5E';
    private static final int DISTANCE = FULL_WIDTH_FIRST - '!';

    private HalfWidth() {}

    /// Full-width letters, digits and signs become half-width ones; spaces of every kind go.
    static String compact(String text) {
        StringBuilder compact = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each >= FULL_WIDTH_FIRST && each <= FULL_WIDTH_LAST) {
                compact.append((char) (each - DISTANCE));
            } else if (!isSpace(each)) {
                compact.append(each);
            }
        }
        return compact.toString();
    }

    /// The same with hyphens and dashes of every kind gone.
    static String compactWithoutHyphens(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (char each : compact(text).toCharArray()) {
            if (Character.getType(each) != Character.DASH_PUNCTUATION && each != '\u2212') {
                bare.append(each);
            }
        }
        return bare.toString();
    }

    private static boolean isSpace(char each) {
        return Character.isWhitespace(each)
                || Character.isSpaceChar(each)
                || each == '\u200B'
                || each == '\uFEFF';
    }
}
