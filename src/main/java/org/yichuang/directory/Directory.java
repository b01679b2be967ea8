package org.yichuang.directory;

import java.util.List;
import java.util.Optional;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// Regions, authorities and halls, kept in the process.
public interface Directory {

    /// The region whose platform this is.
    RegionCode home();

    Optional<Region> region(RegionCode code);

    List<Region> regions();

    Optional<Authority> authority(String id);

    Optional<Authority> authority(CreditCode code);

    List<Authority> authorities();

    List<Hall> halls();

    Optional<Hall> hall(String id);

    Optional<Window> window(String id);

    /// The hall that a window is in.
    Optional<Hall> hallOfWindow(String windowId);

    /// The name of an authority, or its id when the directory does not know it.
    default Localised authorityName(String id) {
        return authority(id).map(Authority::name).orElseGet(() -> Localised.chinese(id));
    }

    /// The name of a region, or its code when the directory does not know it.
    default Localised regionName(RegionCode code) {
        return region(code).map(Region::name).orElseGet(() -> Localised.chinese(code.value()));
    }

    /// Adds and changes what the definition holds; removes nothing, because cases refer to it.
    ///
    /// @return whether anything changed
    boolean load(CityDefinition city);
}
