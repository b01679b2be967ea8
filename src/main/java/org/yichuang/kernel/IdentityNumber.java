package org.yichuang.kernel;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A citizen's identity number 公民身份号码 of GB 11643: six digits of region, eight of birth
/// date, three of sequence and one check character.
///
/// @param value all 18 characters; show [#masked()] instead unless the reader may see them all
public record IdentityNumber(String value) {

    private static final int LENGTH = 18;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";
    private static final int EARLIEST_YEAR = 1800;

    /// @throws IllegalArgumentException when the value breaks GB 11643; the message never quotes
    ///     it
    public IdentityNumber {
        Problem problem = problemOf(value);
        if (problem != null) {
            throw problem.asException();
        }
    }

    /// Reads what a person typed: full-width characters, spaces and a small `x` are put right.
    ///
    /// Whether the birth date lies in the future is for the caller to say, who has a clock.
    public static Checked<IdentityNumber> parse(String text) {
        String value = HalfWidth.compact(text).toUpperCase(Locale.ROOT);
        Problem problem = problemOf(value);
        return problem == null
                ? Checked.valid(new IdentityNumber(value))
                : new Checked.Invalid<>(problem);
    }

    /// The check character for the first 17 digits (GB 11643, ISO 7064 MOD 11-2).
    static char check(String seventeenDigits) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeenDigits.charAt(i) - '0') * WEIGHTS[i];
        }
        return CHECK_CHARACTERS.charAt(sum % 11);
    }

    private static @Nullable Problem problemOf(String value) {
        if (value.isEmpty()) {
            return Problem.of("kernel.identity-number.missing");
        }
        if (value.length() != LENGTH) {
            return Problem.of("kernel.identity-number.length", value.length());
        }
        for (int i = 0; i < LENGTH; i++) {
            char each = value.charAt(i);
            boolean digit = each >= '0' && each <= '9';
            if (!digit && (i < LENGTH - 1 || each != 'X')) {
                return Problem.of("kernel.identity-number.characters", i + 1);
            }
        }
        if (value.charAt(0) == '0') {
            return Problem.of("kernel.identity-number.region");
        }
        LocalDate birth = CompactDate.read(value.substring(6, 14));
        if (birth == null || birth.getYear() < EARLIEST_YEAR) {
            return Problem.of("kernel.identity-number.birth-date");
        }
        if (check(value) != value.charAt(LENGTH - 1)) {
            return Problem.of("kernel.identity-number.check");
        }
        return null;
    }

    /// The date of birth, digits 7 to 14.
    public LocalDate birthDate() {
        return Objects.requireNonNull(CompactDate.read(value.substring(6, 14)));
    }

    /// The region where the number was first given, digits 1 to 6 (GB/T 2260 of that time).
    public RegionCode regionCode() {
        return new RegionCode(value.substring(0, 6));
    }

    /// The sex, from digit 17: odd is male, even female.
    public Sex sex() {
        return value.charAt(16) % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /// The number with the birth date hidden, such as `990102********0024`.
    public String masked() {
        return Masking.identityDocument(value);
    }

    /// The masked number, so that the whole one never lands in a log.
    @Override
    public String toString() {
        return masked();
    }
}
