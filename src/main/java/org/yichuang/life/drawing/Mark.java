package org.yichuang.life.drawing;

/// One event, or several that stand too close to be told apart, with a link to the first of them in
/// the list.
///
/// @param style "neutral", "good", "bad", "yellow" or "red"
/// @param count how many there are; empty for one
/// @param tip its name and moment, shown beside it
/// @param anchor of the tip, so that it stays within the picture
/// @param label all that the link leads to
public record Mark(
        String x,
        int y,
        String style,
        String count,
        int seq,
        String tip,
        String anchor,
        String label) {

    public boolean isCard() {
        return style.equals("yellow") || style.equals("red");
    }
}
