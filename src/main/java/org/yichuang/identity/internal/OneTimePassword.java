package org.yichuang.identity.internal;

import java.security.SecureRandom;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Makes a password that is handed over once and has to be replaced at the first sign-in: three
/// groups of four, without letters and digits that look alike, some 68 bits.
final class OneTimePassword {

    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimePassword() {}

    /// @param passwords whose rules it keeps
    /// @param telling what it must not hold
    static String make(Passwords passwords, List<String> telling) {
        String password;
        do {
            password =
                    IntStream.range(0, 3).mapToObj(i -> group()).collect(Collectors.joining("-"));
        } while (!passwords.flaws(password, telling).isEmpty());
        return password;
    }

    private static String group() {
        return RANDOM.ints(4, 0, LETTERS.length())
                .mapToObj(LETTERS::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }
}
