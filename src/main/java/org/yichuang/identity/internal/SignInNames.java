package org.yichuang.identity.internal;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;

/// Turns what people type to sign in into the keys under which names and failures are kept.
final class SignInNames {

    private final KeyedHash hash;

    SignInNames(KeyedHash hash) {
        this.hash = hash;
    }

    /// The key of a login or an identity number, however it was typed.
    String key(String typed) {
        return hash.of("sign-in-name", normal(typed));
    }

    /// The key of failures on an account, by whichever of its names they were made.
    String failuresOf(UUID account) {
        return hash.of("failures", "account " + account);
    }

    /// The key of failures on a name that no account has.
    String failuresOfUnknown(String typed) {
        return hash.of("failures", "name " + normal(typed));
    }

    /// The key of failures from an address.
    ///
    /// @param what was tried, such as `sign-in`
    String failuresFrom(String address, String what) {
        return hash.of("failures", what + " from " + address);
    }

    private static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
