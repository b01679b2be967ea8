package org.yichuang.identity;

import org.jspecify.annotations.Nullable;

/// A natural person whose name and identity number were proved.
///
/// @param key stands for the identity number wherever one person must be found again; nobody can
///     compute the number from it
/// @param maskedIdentityNumber as shown on pages
public record Person(
        String key, String name, String maskedIdentityNumber, @Nullable String maskedPhone) {}
