package org.yichuang.cases;

import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.RegionCode;

/// When the windows of each region close. What arrives later, or on a day off, counts from the next
/// working day; where nothing is set every arrival counts from its own day.
///
/// @param byRegion closing time of a region and of all regions in it that have none of their own
public record ClosingTimes(Map<RegionCode, LocalTime> byRegion) {

    public static final ClosingTimes NONE = new ClosingTimes(Map.of());

    public ClosingTimes {
        byRegion = Map.copyOf(byRegion);
    }

    /// Reads a setting.
    ///
    /// @param setting as `990102=17:00, 990100=17:30`; empty for none
    /// @throws IllegalArgumentException saying which part is wrong and what it should be
    public static ClosingTimes parse(String setting) {
        Map<RegionCode, LocalTime> times = new HashMap<>();
        for (String part : setting.split(",")) {
            if (!part.isBlank()) {
                String[] both = part.split("=", 2);
                if (both.length < 2) {
                    throw wrong(part);
                }
                times.put(region(both[0], part), time(both[1], part));
            }
        }
        return new ClosingTimes(times);
    }

    private static RegionCode region(String text, String part) {
        return switch (RegionCode.parse(text.strip())) {
            case Checked.Valid<RegionCode>(var region) -> region;
            case Checked.Invalid<RegionCode> _ -> throw wrong(part);
        };
    }

    private static LocalTime time(String text, String part) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeParseException _) {
            throw wrong(part);
        }
    }

    private static IllegalArgumentException wrong(String part) {
        return new IllegalArgumentException(
                "yichuang.cases.closing-times: expected a region and a time, as 990102=17:00, but got"
                        + " '"
                        + part.strip()
                        + "'");
    }

    /// When the windows of a region close: as it is set for the smallest region around it.
    ///
    /// @return null where nothing is set
    public @Nullable LocalTime of(RegionCode region) {
        return byRegion.entrySet().stream()
                .filter(each -> each.getKey().contains(region))
                .max(Comparator.comparing(each -> each.getKey().level()))
                .map(Map.Entry::getValue)
                .orElse(null);
    }
}
