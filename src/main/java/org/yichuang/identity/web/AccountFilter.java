package org.yichuang.identity.web;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.identity.Role;

/// What an administrator looks for among the accounts.
///
/// @param q the beginning of a login or of a name
/// @param role the name of a role
/// @param closed true for only closed accounts
/// @param after the login that ended the page above
public record AccountFilter(
        @Nullable String q,
        @Nullable String role,
        @Nullable Boolean closed,
        @Nullable String after) {

    private static final String PATH = "/administration/accounts";

    public @Nullable String text() {
        return q == null || q.isBlank() ? null : q.strip();
    }

    public @Nullable Role roleOrNull() {
        return Arrays.stream(Role.values())
                .filter(each -> each.name().equals(role))
                .findFirst()
                .orElse(null);
    }

    public boolean onlyClosed() {
        return Boolean.TRUE.equals(closed);
    }

    public boolean any() {
        return text() != null || roleOrNull() != null || onlyClosed();
    }

    /// The path of the page below.
    String next(String login) {
        return path(login);
    }

    /// The path of the first page.
    String first() {
        return path(null);
    }

    private String path(@Nullable String below) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(PATH);
        String text = text();
        Role wanted = roleOrNull();
        if (text != null) {
            path.queryParam("q", "{q}");
        }
        if (wanted != null) {
            path.queryParam("role", wanted.name());
        }
        if (onlyClosed()) {
            path.queryParam("closed", true);
        }
        if (below != null) {
            path.queryParam("after", below);
        }
        return text == null
                ? path.build().toUriString()
                : path.build().expand(text).encode().toUriString();
    }
}
