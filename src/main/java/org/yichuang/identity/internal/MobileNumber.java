package org.yichuang.identity.internal;

import java.util.regex.Pattern;
import org.yichuang.kernel.Checked;

/// Reads mobile telephone numbers of mainland China.
final class MobileNumber {

    private static final int LENGTH = 11;
    private static final Pattern SHAPE = Pattern.compile("1[3-9]\\d{9}");

    private MobileNumber() {}

    /// The eleven digits of what was typed, with spaces, hyphens or +86 or without.
    static Checked<String> parse(String typed) {
        String digits = typed.replaceAll("[\\s\\p{Pd}]", "").replaceFirst("^(\\+|00)86", "");
        if (digits.isEmpty()) {
            return Checked.invalid("identity.problem.phone-missing");
        }
        if (digits.chars().allMatch(Character::isDigit) && digits.length() != LENGTH) {
            return Checked.invalid("identity.problem.phone-length", digits.length());
        }
        return SHAPE.matcher(digits).matches()
                ? Checked.valid(digits)
                : Checked.invalid("identity.problem.phone-form");
    }
}
