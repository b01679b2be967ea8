package org.yichuang.identity;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// Which part of the data an account may see: a region with all regions below it, and either one
/// department or all of them.
///
/// @param region none for those who see only what is their own, such as applicants
/// @param authority none for all departments of the region
public record Scope(@Nullable RegionCode region, @Nullable String authority) {

    private static final Scope NOTHING = new Scope(null, null);

    public static Scope of(Account account) {
        boolean staff = account.roles().stream().anyMatch(Role::staff);
        return staff ? new Scope(account.region(), account.authority()) : NOTHING;
    }

    /// Whether data of this department in this region is inside.
    public boolean covers(RegionCode of, String by) {
        return region != null && region.contains(of) && (authority == null || authority.equals(by));
    }
}
