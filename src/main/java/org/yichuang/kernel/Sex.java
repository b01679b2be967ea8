package org.yichuang.kernel;

/// Sex as the identity number tells it (GB 11643), with the code of GB/T 2261.1.
public enum Sex {
    /// 男.
    MALE(1),
    /// 女.
    FEMALE(2);

    private final int code;

    Sex(int code) {
        this.code = code;
    }

    /// The code of GB/T 2261.1: 1 male, 2 female.
    public int code() {
        return code;
    }
}
