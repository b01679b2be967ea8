package org.yichuang.packs;

/// Where something stands in a file; the first line and the first column are 1.
public record Place(int line, int column) {

    public static final Place START = new Place(1, 1);
}
