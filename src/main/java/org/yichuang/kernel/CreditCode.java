package org.yichuang.kernel;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A unified social credit code 统一社会信用代码 of GB 32100: registering department, kind of
/// organisation, six digits of region, nine characters of organisation, one check character.
///
/// @param value the 18 characters
public record CreditCode(String value) {

    private static final int LENGTH = 18;
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] WEIGHTS = {
        1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28
    };
    private static final int SHOWN_WHEN_MASKED = 10;

    /// @throws IllegalArgumentException when the value breaks GB 32100
    public CreditCode {
        Problem problem = problemOf(value);
        if (problem != null) {
            throw problem.asException();
        }
    }

    /// Reads what a person typed: full-width characters, spaces and small letters are put right.
    public static Checked<CreditCode> parse(String text) {
        String value = HalfWidth.compact(text).toUpperCase(Locale.ROOT);
        Problem problem = problemOf(value);
        return problem == null
                ? Checked.valid(new CreditCode(value))
                : new Checked.Invalid<>(problem);
    }

    /// The check character for the first 17 characters (GB 32100, 31 − Σ mod 31).
    static char check(String seventeenCharacters) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += ALPHABET.indexOf(seventeenCharacters.charAt(i)) * WEIGHTS[i];
        }
        return ALPHABET.charAt((31 - sum % 31) % 31);
    }

    private static @Nullable Problem problemOf(String value) {
        if (value.isEmpty()) {
            return Problem.of("kernel.credit-code.missing");
        }
        if (value.length() != LENGTH) {
            return Problem.of("kernel.credit-code.length", value.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            if (ALPHABET.indexOf(value.charAt(i)) < 0) {
                return Problem.of(
                        "kernel.credit-code.characters", i + 1, String.valueOf(value.charAt(i)));
            }
        }
        if (!RegionCode.isCounty(value.substring(2, 8))) {
            return Problem.of("kernel.credit-code.region");
        }
        if (check(value) != value.charAt(LENGTH - 1)) {
            return Problem.of("kernel.credit-code.check");
        }
        return null;
    }

    /// The region of the authority that registered the organisation, characters 3 to 8. Codes of
    /// the State's own registries say 100000 there, which no province has.
    public RegionCode registrationRegion() {
        return new RegionCode(value.substring(2, 8));
    }

    /// The first ten characters and eight stars, such as `92990102MA********`: the code of a
    /// person's own business tells who the person is.
    public String masked() {
        return value.substring(0, SHOWN_WHEN_MASKED) + "*".repeat(LENGTH - SHOWN_WHEN_MASKED);
    }

    /// The code itself.
    @Override
    public String toString() {
        return value;
    }
}
