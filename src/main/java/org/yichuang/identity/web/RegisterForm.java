package org.yichuang.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;

/// What the registration page shows: everything that was typed but the password.
public record RegisterForm(
        String name,
        String identityNumber,
        String phone,
        boolean consent,
        int minimumLength,
        @Nullable String back,
        List<FieldError> errors) {

    /// Signing in leads back to the same place.
    public String signInPath() {
        return WayBack.path("/sign-in", back);
    }

    @Override
    public String toString() {
        return "RegisterForm[]";
    }
}
