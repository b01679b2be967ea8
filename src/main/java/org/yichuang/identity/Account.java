package org.yichuang.identity;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.RegionCode;

/// A person who can sign in. Controllers take it as an argument; `@Nullable Account` where nobody
/// need be signed in.
///
/// @param region where the account works: it covers this region and those below
/// @param authority the department it works for; none means every department of the region
/// @param window the window it sits at
/// @param personKey the natural person behind an applicant, see [Persons]
public record Account(
        UUID id,
        String login,
        String name,
        Set<Role> roles,
        RegionCode region,
        @Nullable String authority,
        @Nullable String window,
        @Nullable String personKey) {

    public Account {
        roles = Set.copyOf(roles);
    }

    /// Whether the account holds one of these roles.
    public boolean holds(Role... wanted) {
        return Arrays.stream(wanted).anyMatch(roles::contains);
    }
}
