package org.yichuang.materials.internal;

/// Width and height in picture points, as the file says before anything is unpacked.
record PictureSize(long width, long height) {

    static final PictureSize UNKNOWN = new PictureSize(0, 0);

    long points() {
        return width * height;
    }
}
