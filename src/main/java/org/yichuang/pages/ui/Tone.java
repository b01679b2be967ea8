package org.yichuang.pages.ui;

/// What a colour means. It never stands alone: a word, a shape or an icon says the same.
public enum Tone {
    PLAIN("plain"),
    /// Something can be done here, or is being done.
    ACTIVE("blue"),
    GOOD("green"),
    ATTENTION("amber"),
    BAD("red"),
    /// A red card: the strongest there is.
    ALARM("solid"),
    /// A mark beside a text, not a state.
    OUTLINE("line");

    private final String style;

    Tone(String style) {
        this.style = style;
    }

    /// The ending of the class name, as in `tag-green`.
    public String style() {
        return style;
    }
}
