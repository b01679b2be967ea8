package org.yichuang.kernel;

/// Check characters of ISO/IEC 7064 (GB/T 17710), hybrid systems MOD 37,36 for digits and capital
/// letters and MOD 11,10 for digits, with one check character of the same kind. Both find every
/// single wrong character and nearly every exchange of neighbours.
public final class Iso7064 {

    private static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final int M = 36;

    private Iso7064() {}

    /// The check character to put after the payload.
    ///
    /// @throws IllegalArgumentException when the payload holds anything but 0–9 and A–Z
    public static char mod3736(CharSequence payload) {
        int product = M;
        for (int i = 0; i < payload.length(); i++) {
            int value = ALPHABET.indexOf(payload.charAt(i));
            if (value < 0) {
                throw new IllegalArgumentException(
                        "expected 0-9 and A-Z only, but character " + (i + 1) + " is another");
            }
            int sum = (product + value) % M;
            product = (sum == 0 ? M : sum) * 2 % (M + 1);
        }
        return ALPHABET.charAt((M + 1 - product) % M);
    }

    /// Whether the last character is the right check for those before it.
    public static boolean isMod3736(CharSequence withCheck) {
        int last = withCheck.length() - 1;
        return last > 0
                && ALPHABET.indexOf(withCheck.charAt(last)) >= 0
                && mod3736(withCheck.subSequence(0, last)) == withCheck.charAt(last);
    }

    /// The check digit to put after the digits.
    ///
    /// @throws IllegalArgumentException when the payload holds anything but 0–9
    public static char mod1110(CharSequence payload) {
        int product = 10;
        for (int i = 0; i < payload.length(); i++) {
            int value = payload.charAt(i) - '0';
            if (value < 0 || value > 9) {
                throw new IllegalArgumentException(
                        "expected 0-9 only, but character " + (i + 1) + " is another");
            }
            int sum = (product + value) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        return (char) ('0' + (11 - product) % 10);
    }
}
