package org.yichuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.directory.Authority;
import org.yichuang.directory.Window;
import org.yichuang.identity.Account;
import org.yichuang.pages.CurrentViewer;
import org.yichuang.pages.PageSettings;
import org.yichuang.pages.Viewer;

/// Tells pages who is signed in.
@Component
class SignedInViewer implements CurrentViewer {

    private final Places places;

    SignedInViewer(Places places) {
        this.places = places;
    }

    @Override
    public Optional<Viewer> viewer(HttpServletRequest request) {
        return SignedIn.present()
                .map(SignedIn::account)
                .map(account -> viewer(account, PageSettings.of(request).locale()));
    }

    private Viewer viewer(Account account, Locale locale) {
        return new Viewer(
                account.login(),
                account.name(),
                place(account, locale),
                account.roles().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private @Nullable String place(Account account, Locale locale) {
        return places.windowOf(account)
                .map(Window::name)
                .or(() -> places.authorityOf(account).map(Authority::name))
                .map(name -> name.in(locale))
                .orElse(null);
    }
}
