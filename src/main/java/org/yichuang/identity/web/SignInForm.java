package org.yichuang.identity.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What the sign-in page shows: the name that was typed, never the password.
///
/// @param back where the person was
/// @param ended why their session ended, as part of a message key
public record SignInForm(
        String name, @Nullable String back, @Nullable String ended, List<FieldError> errors) {

    private static final Set<String> ENDS = Set.of("idle", "elsewhere", "changed", "signed-out");

    static SignInForm empty(@Nullable String back, @Nullable String ended) {
        boolean known = ended != null && ENDS.contains(ended);
        return new SignInForm("", back, known ? ended : null, List.of());
    }

    /// Registration leads back to the same place.
    public String registerPath() {
        return WayBack.path("/register", back);
    }

    static SignInForm typed(String name, @Nullable String back) {
        return new SignInForm(name.strip(), back, null, List.of());
    }

    SignInForm missing(Page page, boolean passwordMissing) {
        List<FieldError> missing = new ArrayList<>();
        if (name.isEmpty()) {
            missing.add(new FieldError("name", page.text("identity.signIn.nameMissing")));
        }
        if (passwordMissing) {
            missing.add(new FieldError("password", page.text("identity.signIn.passwordMissing")));
        }
        return with(missing);
    }

    SignInForm wrong(Page page, int left) {
        return with(List.of(new FieldError("name", page.text("identity.signIn.wrong", left))));
    }

    SignInForm locked(Page page, Instant until) {
        String message = page.text("identity.signIn.locked", page.dateTime(until));
        return with(List.of(new FieldError("name", message)));
    }

    SignInForm closed(Page page) {
        return with(List.of(new FieldError("name", page.text("identity.signIn.closed"))));
    }

    private SignInForm with(List<FieldError> found) {
        return new SignInForm(name, back, null, List.copyOf(found));
    }
}
