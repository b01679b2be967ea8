package org.yichuang.licences.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.yichuang.kernel.Iso7064;
import org.yichuang.kernel.RegionCode;

/// How the numbers of a licence type are made: words, and keys in braces. `{region6}` is the
/// county's code, `{year}` the year of issue, `{serial:6}` a serial of so many digits, `{check}` a
/// check digit over all digits before it; other keys are computed from the case.
///
/// @param parts words and keys in their order
record NumberPattern(List<Part> parts) {

    private static final Pattern KEY = Pattern.compile("\\{([a-z][a-z0-9_]*)(?::([1-9]))?}");
    private static final int COUNTY = 6;

    /// A piece of a pattern.
    sealed interface Part {

        record Words(String text) implements Part {}

        record Region() implements Part {}

        record Year() implements Part {}

        record Serial(int digits) implements Part {}

        record Check() implements Part {}

        record Computed(String key) implements Part {}
    }

    /// @throws IllegalArgumentException when the text is no pattern, with the reason
    static NumberPattern parse(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher key = KEY.matcher(text);
        int end = 0;
        while (key.find()) {
            words(text.substring(end, key.start()), parts);
            parts.add(part(key.group(1), key.group(2)));
            end = key.end();
        }
        words(text.substring(end), parts);
        long serials = parts.stream().filter(Part.Serial.class::isInstance).count();
        if (serials != 1) {
            throw new IllegalArgumentException(
                    "expected one key {serial:n}, but there are " + serials);
        }
        return new NumberPattern(List.copyOf(parts));
    }

    private static void words(String text, List<Part> parts) {
        if (text.contains("{") || text.contains("}")) {
            throw new IllegalArgumentException(
                    "expected keys like {region6} or {serial:6}, but got " + text);
        }
        if (!text.isEmpty()) {
            parts.add(new Part.Words(text));
        }
    }

    private static Part part(String key, String digits) {
        return switch (key) {
            case "region6" -> new Part.Region();
            case "year" -> new Part.Year();
            case "check" -> new Part.Check();
            case "serial" -> {
                if (digits == null) {
                    throw new IllegalArgumentException("expected {serial:n} with n digits");
                }
                yield new Part.Serial(Integer.parseInt(digits));
            }
            default -> new Part.Computed(key);
        };
    }

    /// The keys that the case must give.
    Set<String> computedKeys() {
        return parts.stream()
                .filter(Part.Computed.class::isInstance)
                .map(part -> ((Part.Computed) part).key())
                .collect(Collectors.toUnmodifiableSet());
    }

    boolean hasCheck() {
        return parts.contains(new Part.Check());
    }

    /// Whether serials begin anew each year.
    boolean hasYear() {
        return parts.contains(new Part.Year());
    }

    /// The largest serial that fits.
    long largestSerial() {
        return parts.stream()
                .filter(Part.Serial.class::isInstance)
                .mapToLong(part -> (long) Math.pow(10, ((Part.Serial) part).digits()) - 1)
                .sum();
    }

    /// @param computed a value for each of [#computedKeys]
    String fill(RegionCode region, LocalDate issuedOn, long serial, Map<String, String> computed) {
        StringBuilder number = new StringBuilder();
        for (Part part : parts) {
            number.append(
                    switch (part) {
                        case Part.Words(String text) -> text;
                        case Part.Region _ -> region.value().substring(0, COUNTY);
                        case Part.Year _ -> String.valueOf(issuedOn.getYear());
                        case Part.Serial(int digits) ->
                                String.format(Locale.ROOT, "%0" + digits + "d", serial);
                        case Part.Check _ -> String.valueOf(check(number));
                        case Part.Computed(String key) -> computed.getOrDefault(key, "");
                    });
        }
        return number.toString();
    }

    private static char check(CharSequence before) {
        String digits =
                before.chars()
                        .filter(each -> each >= '0' && each <= '9')
                        .mapToObj(Character::toString)
                        .collect(Collectors.joining());
        return Iso7064.mod1110(digits);
    }
}
