package org.yichuang.licences;

import java.security.SecureRandom;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.TrackingCode;

/// The code on the face of a licence that leads to its verification page: sixteen characters of
/// Crockford's base 32, so 80 random bits that nobody guesses.
///
/// @param value the sixteen characters
public record VerificationCode(String value) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 16;
    private static final int GROUP = 4;

    public VerificationCode {
        if (!isCode(value)) {
            throw new IllegalArgumentException("expected sixteen characters of base 32");
        }
    }

    public static VerificationCode draw(SecureRandom random) {
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new VerificationCode(code.toString());
    }

    /// Reads what a person typed: small letters, spaces and hyphens are put right, O counts as 0,
    /// I and L as 1.
    public static Checked<VerificationCode> parse(String text) {
        String value = TrackingCode.normalise(text);
        if (value.isEmpty()) {
            return Checked.invalid("licences.code.missing");
        }
        if (value.length() != LENGTH) {
            return Checked.invalid("licences.code.length", value.length());
        }
        return isCode(value)
                ? Checked.valid(new VerificationCode(value))
                : Checked.invalid("licences.code.characters");
    }

    private static boolean isCode(String value) {
        return value.length() == LENGTH
                && value.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
    }

    /// In groups of four, as printed.
    public String text() {
        StringBuilder grouped = new StringBuilder(value);
        for (int at = LENGTH - GROUP; at > 0; at -= GROUP) {
            grouped.insert(at, '-');
        }
        return grouped.toString();
    }

    /// Stars, so that the code never lands in a log.
    @Override
    public String toString() {
        return "*".repeat(LENGTH);
    }
}
