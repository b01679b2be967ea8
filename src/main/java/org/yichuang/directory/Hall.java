package org.yichuang.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// A place where people are served: the centre 政务中心, a branch hall 分中心 or an outlet 便民服务点.
///
/// @param kind centre, branch or outlet
/// @param authority id of the authority that runs it
/// @param items slugs of the items it handles, or `all`
public record Hall(
        String id,
        Localised name,
        String kind,
        String authority,
        Localised address,
        RegionCode region,
        @Nullable Coordinates coordinates,
        @Nullable String phone,
        OpeningHours hours,
        List<Window> windows,
        List<String> items) {

    private static final String EVERYTHING = "all";

    /// Degrees of WGS 84.
    public record Coordinates(double latitude, double longitude) {}

    public boolean handles(String item) {
        return items.contains(EVERYTHING) || items.contains(item);
    }
}
