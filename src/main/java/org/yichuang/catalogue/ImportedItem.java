package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.ItemCode;
import org.yichuang.kernel.RegionCode;

/// An item of another catalogue, known by name and place alone.
///
/// @param code as it came
/// @param authority name of the authority
/// @param authorityCode as it came, which need not be a credit code
/// @param group the heading it stood under
/// @param taskType code of 事项类型 as it came, often without its leading zero
public record ImportedItem(
        RegionCode region,
        ItemCode code,
        String name,
        String authority,
        @Nullable String authorityCode,
        @Nullable String group,
        @Nullable String taskType) {}
