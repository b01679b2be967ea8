package org.yichuang.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A region 行政区划: six digits of GB/T 2260 down to the county, nine with the town, twelve with
/// the village. Twelve or nine digits that end in zeros name the region above, so `511602000000`
/// and `511602` are the same region and equal.
///
/// @param value the code at its own length, 6, 9 or 12 digits
public record RegionCode(String value) {

    private static final int COUNTY = 6;
    private static final int TOWN = 9;
    private static final int VILLAGE = 12;

    /// Takes 6, 9 or 12 digits and cuts trailing zeros down to the region that they name.
    ///
    /// @throws IllegalArgumentException for anything else
    public RegionCode {
        Problem problem = problemOf(value);
        if (problem != null) {
            throw problem.asException();
        }
        value = shortest(value);
    }

    /// Reads what a person typed or a neighbour sent: full-width digits and spaces are put right.
    public static Checked<RegionCode> parse(String text) {
        String value = HalfWidth.compact(text);
        Problem problem = problemOf(value);
        return problem == null
                ? Checked.valid(new RegionCode(value))
                : new Checked.Invalid<>(problem);
    }

    static boolean isCounty(String text) {
        return text.length() == COUNTY && problemOf(text) == null;
    }

    private static @Nullable Problem problemOf(String value) {
        if (value.isEmpty()) {
            return Problem.of("kernel.region-code.missing");
        }
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return Problem.of("kernel.region-code.characters", i + 1);
            }
        }
        int length = value.length();
        if (length != COUNTY && length != TOWN && length != VILLAGE) {
            return Problem.of("kernel.region-code.length", length);
        }
        if (value.charAt(0) == '0') {
            return Problem.of("kernel.region-code.province");
        }
        return null;
    }

    private static String shortest(String value) {
        if (value.length() == VILLAGE && value.endsWith("000")) {
            return shortest(value.substring(0, TOWN));
        }
        return value.length() == TOWN && value.endsWith("000") ? value.substring(0, COUNTY) : value;
    }

    /// The level in the code set of GB/T 39046 (行使层级): 2 province, 3 city, 4 county, 5 town,
    /// 6 village.
    public int level() {
        return switch (value.length()) {
            case VILLAGE -> 6;
            case TOWN -> 5;
            default -> value.endsWith("0000") ? 2 : value.endsWith("00") ? 3 : 4;
        };
    }

    /// The region right above; empty for a province. A town right under a city, such as those of
    /// Dongguan (441900003), has the city above it.
    public Optional<RegionCode> parent() {
        return switch (level()) {
            case 6 -> Optional.of(new RegionCode(value.substring(0, TOWN)));
            case 5 -> Optional.of(new RegionCode(value.substring(0, COUNTY)));
            case 4 -> Optional.of(new RegionCode(value.substring(0, 4) + "00"));
            case 3 -> Optional.of(new RegionCode(value.substring(0, 2) + "0000"));
            default -> Optional.empty();
        };
    }

    /// Whether the other region is this one or lies within it.
    public boolean contains(RegionCode other) {
        return other.value.startsWith(significant());
    }

    /// This region and those above it, from here up to the province.
    public List<RegionCode> chainUpward() {
        List<RegionCode> chain = new ArrayList<>();
        for (Optional<RegionCode> each = Optional.of(this);
                each.isPresent();
                each = each.get().parent()) {
            chain.add(each.get());
        }
        return List.copyOf(chain);
    }

    private String significant() {
        return switch (level()) {
            case 2 -> value.substring(0, 2);
            case 3 -> value.substring(0, 4);
            default -> value;
        };
    }

    /// The code itself.
    @Override
    public String toString() {
        return value;
    }
}
