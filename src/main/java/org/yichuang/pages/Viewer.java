package org.yichuang.pages;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Who looks at a page. The place is where they work ("5 号窗口"), empty for applicants.
public record Viewer(
        String account, String displayName, @Nullable String place, Set<String> roles) {

    public Viewer {
        roles = Set.copyOf(roles);
    }

    /// A link without roles is for everybody.
    public boolean hasAny(Set<String> wanted) {
        return wanted.isEmpty() || wanted.stream().anyMatch(roles::contains);
    }
}
