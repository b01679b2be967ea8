package org.yichuang.ratings;

import java.util.Arrays;
import java.util.Optional;

/// The five grades of GB/T 39734, the best first.
public enum Grade {
    /// 非常满意
    VERY_SATISFIED,
    /// 满意
    SATISFIED,
    /// 基本满意
    FAIRLY_SATISFIED,
    /// 不满意
    DISSATISFIED,
    /// 非常不满意
    VERY_DISSATISFIED;

    /// The standard's code, 1 for the best to 5.
    public int code() {
        return ordinal() + 1;
    }

    /// How many of five stars it is shown with, 5 for the best.
    public int stars() {
        return values().length - ordinal();
    }

    /// Whether somebody has to call back.
    public boolean isBad() {
        return this == DISSATISFIED || this == VERY_DISSATISFIED;
    }

    /// The key of its words.
    public String textKey() {
        return "pages.rating." + stars();
    }

    public static Grade ofCode(int code) {
        return values()[code - 1];
    }

    public static Optional<Grade> ofStars(int stars) {
        return Arrays.stream(values()).filter(grade -> grade.stars() == stars).findFirst();
    }
}
