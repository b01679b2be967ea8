package org.yichuang.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/// What a password must be like. Hashes are not looked at here: whether it was used before is
/// decided by [Passwords].
///
/// @param minimumLength in characters
record PasswordRules(int minimumLength) {

    /// Longer ones are refused, because hashing takes the longer the more there is.
    static final int MAXIMUM_LENGTH = 128;

    private static final int LONG_ENOUGH_FOR_ANY_KIND = 16;
    private static final int KINDS = 3;
    private static final int RUN = 5;
    private static final int SHORTEST_TELLING_NAME = 3;

    private static final Set<String> COMMON =
            Set.of(
                    "password",
                    "passw0rd",
                    "p@ssw0rd",
                    "p@ssword",
                    "admin",
                    "administrator",
                    "qwerty",
                    "qwertyuiop",
                    "asdfgh",
                    "asdfghjkl",
                    "zxcvbn",
                    "iloveyou",
                    "welcome",
                    "letmein",
                    "woaini",
                    "wodemima",
                    "mima",
                    "yichuang",
                    "zhengwu",
                    "abc",
                    "abcd",
                    "test",
                    "root",
                    "user",
                    "guest",
                    "changeme",
                    "secret",
                    "login",
                    "master",
                    "monkey",
                    "dragon",
                    "sunshine",
                    "superman",
                    "football",
                    "hello",
                    "nihao");

    /// Why a password is not good enough. The name is part of a message key.
    enum Flaw {
        TOO_SHORT,
        TOO_LONG,
        TOO_FEW_KINDS,
        HOLDS_NAME,
        COMMON,
        RUN,
        USED_BEFORE
    }

    /// Everything that is wrong with it, at once; empty when it is good.
    List<Flaw> flaws(String password, List<String> names) {
        List<Flaw> flaws = new ArrayList<>();
        int length = password.codePointCount(0, password.length());
        if (length < minimumLength) {
            flaws.add(Flaw.TOO_SHORT);
        }
        if (length > MAXIMUM_LENGTH) {
            flaws.add(Flaw.TOO_LONG);
        }
        if (length < LONG_ENOUGH_FOR_ANY_KIND && kinds(password) < KINDS) {
            flaws.add(Flaw.TOO_FEW_KINDS);
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (names.stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .anyMatch(n -> n.length() >= SHORTEST_TELLING_NAME && lower.contains(n))) {
            flaws.add(Flaw.HOLDS_NAME);
        }
        if (COMMON.contains(lower) || COMMON.contains(core(lower))) {
            flaws.add(Flaw.COMMON);
        }
        if (hasRun(lower)) {
            flaws.add(Flaw.RUN);
        }
        return List.copyOf(flaws);
    }

    private static long kinds(String password) {
        List<IntPredicate> kinds =
                List.of(
                        Character::isLowerCase,
                        Character::isUpperCase,
                        Character::isDigit,
                        c -> !Character.isLetterOrDigit(c) || Character.isIdeographic(c));
        return kinds.stream().filter(kind -> password.codePoints().anyMatch(kind)).count();
    }

    /// The password without the digits and signs that people put before and after a word.
    private static String core(String lower) {
        return lower.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
    }

    /// Whether five characters in a row are the same, ascend or descend, as in 12345 or aaaaa.
    private static boolean hasRun(String lower) {
        int length = 1;
        int step = Integer.MIN_VALUE;
        for (int i = 1; i < lower.length(); i++) {
            int next = lower.charAt(i) - lower.charAt(i - 1);
            length = next == step ? length + 1 : 2;
            step = next;
            if (Math.abs(step) <= 1 && length >= RUN) {
                return true;
            }
        }
        return false;
    }
}
