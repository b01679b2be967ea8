package org.yichuang.kernel;

import java.util.Locale;

/// Crockford's base 32: digits and capital letters without I, L, O and U, which are mistaken for
/// others or spell words.
final class Crockford {

    static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int BITS = 5;
    private static final int MASK = 31;
    private static final int FIELD_POLYNOMIAL = 0b100101;
    private static final int OVERFLOW = 0b100000;

    private Crockford() {}

    /// What a person typed or read aloud: small and full-width letters become capitals, hyphens
    /// and spaces go, O becomes 0, I and L become 1.
    static String normalise(String text) {
        return HalfWidth.compactWithoutHyphens(text)
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /// The place (from 1) of the first character outside the alphabet, 0 when there is none.
    static int firstForeign(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (ALPHABET.indexOf(text.charAt(i)) < 0) {
                return i + 1;
            }
        }
        return 0;
    }

    static String encode(int value, int length) {
        char[] text = new char[length];
        int rest = value;
        for (int i = length - 1; i >= 0; i--) {
            text[i] = ALPHABET.charAt(rest & MASK);
            rest >>>= BITS;
        }
        return new String(text);
    }

    static int decode(String text) {
        int value = 0;
        for (int i = 0; i < text.length(); i++) {
            value = value << BITS | ALPHABET.indexOf(text.charAt(i));
        }
        return value;
    }

    /// A check character of the same alphabet. Characters are taken as elements of the field of
    /// 32 and weighted with different powers of its generator, so that over up to 31 characters,
    /// the check among them, any one wrong character and any two exchanged ones are found.
    ///
    /// ISO 7064 MOD 37,36 was not taken: its check character can be one of the four letters left
    /// out here, and it lets one exchange of neighbours in 630 pass.
    static char check(String payload) {
        int check = 0;
        for (int i = 0; i < payload.length(); i++) {
            check = timesGenerator(check ^ ALPHABET.indexOf(payload.charAt(i)));
        }
        return ALPHABET.charAt(check);
    }

    private static int timesGenerator(int element) {
        int doubled = element << 1;
        return (doubled & OVERFLOW) == 0 ? doubled : doubled ^ FIELD_POLYNOMIAL;
    }
}
