package org.yichuang.directory.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Hall;
import org.yichuang.directory.Region;
import org.yichuang.directory.Window;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;

/// The whole directory at one moment.
final class DirectorySnapshot {

    final List<Region> regions;
    final List<Authority> authorities;
    final List<Hall> halls;
    final Map<RegionCode, Region> regionByCode;
    final Map<String, Authority> authorityById;
    final Map<CreditCode, Authority> authorityByCode;
    final Map<String, Hall> hallById;
    final Map<String, Hall> hallByWindow = new HashMap<>();
    final Map<String, Window> windowById = new HashMap<>();

    DirectorySnapshot(List<Region> regions, List<Authority> authorities, List<Hall> halls) {
        this.regions = List.copyOf(regions);
        this.authorities = List.copyOf(authorities);
        this.halls = List.copyOf(halls);
        regionByCode = by(regions, Region::code);
        authorityById = by(authorities, Authority::id);
        authorityByCode = by(authorities, Authority::creditCode);
        hallById = by(halls, Hall::id);
        for (Hall hall : halls) {
            for (Window window : hall.windows()) {
                hallByWindow.put(window.id(), hall);
                windowById.put(window.id(), window);
            }
        }
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
        return values.stream().collect(Collectors.toUnmodifiableMap(key, value -> value));
    }
}
