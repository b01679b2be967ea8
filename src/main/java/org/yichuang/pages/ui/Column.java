package org.yichuang.pages.ui;

/// The head of a column; figures stand to the right.
public record Column(String label, boolean right) {

    public Column(String label) {
        this(label, false);
    }

    public static Column figures(String label) {
        return new Column(label, true);
    }
}
