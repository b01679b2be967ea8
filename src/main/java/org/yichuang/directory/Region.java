package org.yichuang.directory;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;

/// A region 行政区划.
///
/// @param level 行使层级: 1 nation, 2 province, 3 city, 4 county, 5 town, 6 village
public record Region(RegionCode code, Localised name, @Nullable RegionCode parent, String level) {}
