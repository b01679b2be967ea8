package org.yichuang.identity.internal;

import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Role;

/// Which accounts are wanted.
///
/// @param regionPattern the pattern of the regions that the administrator covers
/// @param authority the department the administrator is bound to
/// @param text the beginning of a login or of a name
/// @param after the login that ended the page above
public record AccountQuery(
        String regionPattern,
        @Nullable String authority,
        @Nullable String text,
        @Nullable Role role,
        boolean onlyClosed,
        @Nullable String after) {}
