package org.yichuang.identity.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.identity.Role;
import org.yichuang.pages.Page;
import org.yichuang.pages.Viewer;
import org.yichuang.pages.ui.Option;

/// The names of roles in the reader's language.
public final class RoleNames {

    private RoleNames() {}

    /// As in "审查人、决定人".
    public static String of(Page page, Collection<Role> roles) {
        return roles.stream()
                .sorted()
                .map(role -> name(page, role))
                .collect(Collectors.joining(page.text("identity.refusal.separator")));
    }

    public static String ofViewer(Page page) {
        Set<String> own = page.viewer().map(Viewer::roles).orElse(Set.of());
        return of(page, Arrays.stream(Role.values()).filter(r -> own.contains(r.name())).toList());
    }

    /// The roles an administrator can give.
    public static List<Option> choices(Page page) {
        return Arrays.stream(Role.values())
                .filter(Role::staff)
                .map(
                        role ->
                                new Option(
                                        role.name(),
                                        name(page, role),
                                        page.text("identity.role." + role.name() + ".hint")))
                .toList();
    }

    static List<Option> all(Page page) {
        return Arrays.stream(Role.values())
                .map(role -> new Option(role.name(), name(page, role)))
                .toList();
    }

    private static String name(Page page, Role role) {
        return page.text("identity.role." + role.name());
    }
}
