package org.yichuang.pages;

import java.util.Set;

/// A link of the page shell. A module publishes its own as beans; layouts show those of their area
/// in ascending order, the workbench only those for one of the viewer's roles (none: for everyone).
///
/// @param section the same word the page gives to its layout, so that the link is marked as current
/// @param textKey the message key of the link's words
public record NavigationLink(
        Area area, String section, String textKey, String path, int order, Set<String> roles) {

    /// Where the link stands.
    public enum Area {
        PORTAL,
        WORKBENCH,
        ACCOUNT,
        FOOTER
    }

    public NavigationLink {
        roles = Set.copyOf(roles);
    }
}
