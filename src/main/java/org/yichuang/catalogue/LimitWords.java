package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// A length of time in words.
final class LimitWords {

    private static final Localised AT_ONCE = new Localised("当场办", "At once");

    private LimitWords() {}

    /// "7 个工作日"; "当场办" for none.
    static @Nullable Localised of(@Nullable Limit limit) {
        if (limit == null) {
            return null;
        }
        int value = limit.value();
        if (value == 0) {
            return AT_ONCE;
        }
        String plural = value == 1 ? "" : "s";
        return switch (limit.unit()) {
            case WORKING_DAY -> new Localised(value + " 个工作日", value + " working day" + plural);
            case CALENDAR_DAY -> new Localised(value + " 天", value + " day" + plural);
            case HOUR -> new Localised(value + " 小时", value + " hour" + plural);
        };
    }

    /// "有效期 5 年".
    static @Nullable Localised of(ItemResult.@Nullable Validity validity) {
        if (validity == null) {
            return null;
        }
        return validity.years() != null
                ? new Localised(
                        "有效期 " + validity.years() + " 年",
                        "Valid for "
                                + validity.years()
                                + (validity.years() == 1 ? " year" : " years"))
                : new Localised(
                        "有效期 " + validity.months() + " 个月",
                        "Valid for " + validity.months() + " months");
    }
}
