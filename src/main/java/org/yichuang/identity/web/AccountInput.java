package org.yichuang.identity.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Account;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What an administrator typed about an account.
///
/// @param login not looked at when an account is changed
public record AccountInput(
        @Nullable String login,
        @Nullable String name,
        @Nullable Set<String> roles,
        @Nullable String region,
        @Nullable String authority,
        @Nullable String window) {

    static AccountInput of(Account account) {
        return new AccountInput(
                account.login(),
                account.name(),
                account.roles().stream().map(Role::name).collect(Collectors.toSet()),
                account.region().value(),
                account.authority(),
                account.window());
    }

    /// What is wrong with the places: they have to be places that there are.
    List<FieldError> slips(Page page, Places places) {
        List<FieldError> slips = new ArrayList<>();
        if (!places.hasRegion(text(region))) {
            slips.add(new FieldError("region", page.text("identity.problem.region-unknown")));
        }
        String atAuthority = textOrNull(authority);
        if (atAuthority != null && !places.hasAuthority(atAuthority)) {
            slips.add(new FieldError("authority", page.text("identity.problem.authority-unknown")));
        }
        String atWindow = textOrNull(window);
        if (atWindow != null && !places.hasWindow(atWindow)) {
            slips.add(new FieldError("window", page.text("identity.problem.window-unknown")));
        }
        return slips;
    }

    NewAccount asNewAccount() {
        return NewAccount.staff(
                text(login),
                text(name),
                chosen(),
                new RegionCode(text(region)),
                textOrNull(authority),
                textOrNull(window),
                "");
    }

    Account appliedTo(Account account) {
        return new Account(
                account.id(),
                account.login(),
                text(name),
                account.personKey() == null ? chosen() : account.roles(),
                new RegionCode(text(region)),
                textOrNull(authority),
                textOrNull(window),
                account.personKey());
    }

    private Set<Role> chosen() {
        Set<Role> chosen = EnumSet.noneOf(Role.class);
        if (roles != null) {
            Arrays.stream(Role.values())
                    .filter(role -> roles.contains(role.name()))
                    .forEach(chosen::add);
        }
        return chosen;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    private static @Nullable String textOrNull(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
