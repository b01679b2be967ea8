package org.yichuang.rules.internal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Java values as FEEL sees them: numbers are decimals, everything else stays.
final class FeelValues {

    private FeelValues() {}

    /// The values of exactly these variables, with `null` for each that has none.
    static Map<String, @Nullable Object> of(
            Set<String> names, Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> known = HashMap.newHashMap(names.size());
        for (String name : names) {
            known.put(name, of(values.get(name)));
        }
        return known;
    }

    private static @Nullable Object of(@Nullable Object value) {
        return switch (value) {
            case Integer number -> BigDecimal.valueOf(number);
            case Long number -> BigDecimal.valueOf(number);
            case Double number -> BigDecimal.valueOf(number);
            case Collection<?> many -> many.stream().map(FeelValues::of).toList();
            case Map<?, ?> members -> ofMembers(members);
            case null, default -> value;
        };
    }

    private static Map<String, @Nullable Object> ofMembers(Map<?, ?> members) {
        Map<String, @Nullable Object> converted = HashMap.newHashMap(members.size());
        members.forEach((key, value) -> converted.put(String.valueOf(key), of(value)));
        return converted;
    }
}
