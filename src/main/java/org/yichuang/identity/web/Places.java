package org.yichuang.identity.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.directory.Window;
import org.yichuang.identity.Account;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;

/// Where accounts work, by name.
@Component
public class Places {

    private final Directory directory;

    Places(Directory directory) {
        this.directory = directory;
    }

    /// Region and department of an account, as in "禾川区 市场监督管理局".
    public String scope(Page page, Account account) {
        String region = page.pick(directory.regionName(account.region()));
        String authority = account.authority();
        return authority == null
                ? region
                : region + " " + page.pick(directory.authorityName(authority));
    }

    /// The window an account sits at, as in "5 号窗口".
    public @Nullable String window(Page page, Account account) {
        return windowOf(account).map(window -> page.pick(window.name())).orElse(null);
    }

    Optional<Window> windowOf(Account account) {
        return Optional.ofNullable(account.window()).flatMap(directory::window);
    }

    Optional<Authority> authorityOf(Account account) {
        return Optional.ofNullable(account.authority()).flatMap(directory::authority);
    }

    /// The places inside the administrator's own.
    PlaceChoices choices(Page page, Account by) {
        List<Option> regions =
                directory.regions().stream()
                        .filter(region -> by.region().contains(region.code()))
                        .map(r -> new Option(r.code().value(), page.pick(r.name())))
                        .toList();
        List<Option> authorities = new ArrayList<>();
        authorities.add(new Option("", page.text("identity.account.authority.all")));
        directory.authorities().stream()
                .filter(authority -> by.region().contains(authority.region()))
                .filter(a -> by.authority() == null || by.authority().equals(a.id()))
                .map(a -> new Option(a.id(), page.pick(a.name())))
                .forEach(authorities::add);
        List<Option> windows = new ArrayList<>();
        windows.add(new Option("", page.text("identity.account.window.none")));
        directory.halls().stream()
                .filter(hall -> by.region().contains(hall.region()))
                .flatMap(hall -> windows(page, hall))
                .forEach(windows::add);
        return new PlaceChoices(regions, authorities, windows);
    }

    private static Stream<Option> windows(Page page, Hall hall) {
        return hall.windows().stream()
                .map(
                        window ->
                                new Option(
                                        window.id(),
                                        page.pick(hall.name()) + " " + page.pick(window.name())));
    }

    boolean hasRegion(String code) {
        return RegionCode.parse(code).toOptional().flatMap(directory::region).isPresent();
    }

    boolean hasAuthority(String id) {
        return directory.authority(id).isPresent();
    }

    boolean hasWindow(String id) {
        return directory.window(id).isPresent();
    }
}
