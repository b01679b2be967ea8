package org.yichuang.identity.web;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// Where somebody starts who signed in without having been anywhere: staff at the first page of the
/// workbench that is for them, applicants at home.
@Component
class Landing {

    private static final String HOME = "/";

    private final List<NavigationLink> workbench;

    Landing(ObjectProvider<NavigationLink> links) {
        this.workbench =
                links.stream()
                        .filter(link -> link.area() == Area.WORKBENCH)
                        .sorted(Comparator.comparingInt(NavigationLink::order))
                        .toList();
    }

    String of(Account account) {
        Set<String> roles = account.roles().stream().map(Role::name).collect(Collectors.toSet());
        return workbench.stream()
                .filter(link -> link.roles().stream().anyMatch(roles::contains))
                .map(NavigationLink::path)
                .findFirst()
                .orElse(HOME);
    }
}
