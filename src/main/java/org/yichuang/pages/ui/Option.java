package org.yichuang.pages.ui;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// One of the answers a person can choose.
public record Option(String value, String label, @Nullable String hint) {

    public Option(String value, String label) {
        this(value, label, null);
    }

    /// The constants of an enumeration, in their order.
    public static <E extends Enum<E>> List<Option> of(E[] constants, Function<E, String> label) {
        return Arrays.stream(constants)
                .map(each -> new Option(each.name(), label.apply(each)))
                .toList();
    }
}
