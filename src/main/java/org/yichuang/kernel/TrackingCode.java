package org.yichuang.kernel;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/// The code 查询码 on a receipt that, together with the case number, shows the progress of a case
/// to somebody without an account: six characters of Crockford's base 32, so 30 random bits.
/// Whoever asks must be slowed down after wrong answers. Comparing takes the same time whatever
/// differs.
///
/// @param value the six characters; a secret, so [#toString()] does not show them
public record TrackingCode(String value) {

    private static final int LENGTH = 6;

    /// @throws IllegalArgumentException when the value is no six characters of the alphabet
    public TrackingCode {
        Problem problem = problemOf(value);
        if (problem != null) {
            throw problem.asException();
        }
    }

    /// A new code.
    public static TrackingCode draw(SecureRandom random) {
        return new TrackingCode(Crockford.encode(random.nextInt(1 << 30), LENGTH));
    }

    /// What a person typed, as the code writes it: small and full-width letters become capitals,
    /// spaces and hyphens go, O becomes 0, I and L become 1.
    public static String normalise(String text) {
        return Crockford.normalise(text);
    }

    /// Reads what a person typed, normalised.
    public static Checked<TrackingCode> parse(String text) {
        String value = normalise(text);
        Problem problem = problemOf(value);
        return problem == null
                ? Checked.valid(new TrackingCode(value))
                : new Checked.Invalid<>(problem);
    }

    private static @Nullable Problem problemOf(String value) {
        if (value.isEmpty()) {
            return Problem.of("kernel.tracking-code.missing");
        }
        if (value.length() != LENGTH) {
            return Problem.of("kernel.tracking-code.length", value.length());
        }
        int foreign = Crockford.firstForeign(value);
        return foreign == 0 ? null : Problem.of("kernel.tracking-code.characters", foreign);
    }

    /// Equal codes, compared in constant time.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TrackingCode(String code)
                && MessageDigest.isEqual(
                        value.getBytes(StandardCharsets.US_ASCII),
                        code.getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public int hashCode() {
        return value.hashCode();
    }

    /// Six stars, so that the code never lands in a log.
    @Override
    public String toString() {
        return "*".repeat(LENGTH);
    }
}
