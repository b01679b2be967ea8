package org.yichuang.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;

/// What the page for another password shows.
///
/// @param due whether nothing else can be done before
/// @param back where the person goes on afterwards
public record PasswordForm(
        boolean due, int minimumLength, @Nullable String back, List<FieldError> errors) {}
