package org.yichuang.identity.internal;

import org.yichuang.kernel.RegionCode;

/// The codes of a region and of all below it, as a pattern for `like`.
public final class RegionPattern {

    private static final int PROVINCE = 2;
    private static final int CITY = 3;

    private RegionPattern() {}

    public static String of(RegionCode region) {
        String code = region.value();
        return switch (region.level()) {
            case PROVINCE -> code.substring(0, 2) + "%";
            case CITY -> code.substring(0, 4) + "%";
            default -> code + "%";
        };
    }
}
