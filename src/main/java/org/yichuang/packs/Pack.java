package org.yichuang.packs;

import java.util.List;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// What `pack.yaml` says of its folder.
///
/// @param name unique among all packs
/// @param version of the form 1.4.0
/// @param region the region whose items these are
/// @param dependsOn names of packs that are loaded before this one
public record Pack(
        String name, Localised title, String version, RegionCode region, List<String> dependsOn) {

    public Pack {
        if (!version.matches("\\d+\\.\\d+\\.\\d+")) {
            throw new IllegalArgumentException("expected a version like 1.4.0, but got " + version);
        }
    }
}
