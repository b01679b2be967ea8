package org.yichuang.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The implementation code 实施编码 of a service item, kept exactly as its region gave it.
/// Regions use 24, 31, 34 or 36 characters and forms of their own, so an odd code is right;
/// [#shape()] says which form it has.
///
/// @param value 1 to 64 characters, none of them a control character
public record ItemCode(String value) {

    /// The longest code that is kept.
    public static final int MAX_LENGTH = 64;

    private static final Pattern NATIONAL =
            Pattern.compile("[0-9A-HJ-NP-RTUWXY]{18}[1-7][0-9A-Z]{12}");
    private static final Pattern PLAIN = Pattern.compile("[0-9A-Za-z]+");
    private static final Pattern BASIC = Pattern.compile("[0-9A-Z]{12}");

    /// The forms of implementation codes that are in use.
    public enum Shape {
        /// The national form: credit code of the authority 18, level 1, basic code 12.
        NATIONAL_31,
        /// The 24 characters of GB/T 39046.
        EXCHANGE_24,
        /// 34 characters, seen in exchanges.
        LONG_34,
        /// 36 characters, seen in exchanges.
        LONG_36,
        /// Any form of a region's own.
        LOCAL
    }

    /// @throws IllegalArgumentException when the value is empty, too long or has control
    ///     characters
    public ItemCode {
        Problem problem = problemOf(value);
        if (problem != null) {
            throw problem.asException();
        }
    }

    /// Takes the text as it is, not a character changed.
    public static Checked<ItemCode> parse(String text) {
        Problem problem = problemOf(text);
        return problem == null ? Checked.valid(new ItemCode(text)) : new Checked.Invalid<>(problem);
    }

    /// A code of the national form.
    ///
    /// @param authority the credit code of the authority 实施主体
    /// @param level 行使层级 of GB/T 39046, 1 to 7
    /// @param basicCode12 the basic code 基本编码, twelve digits and capital letters
    /// @throws IllegalArgumentException when level or basic code are outside that
    public static ItemCode national(CreditCode authority, int level, String basicCode12) {
        if (level < 1 || level > 7) {
            throw new IllegalArgumentException("expected a level of 1 to 7, but got " + level);
        }
        String basic = basicCode12.toUpperCase(Locale.ROOT);
        if (!BASIC.matcher(basic).matches()) {
            throw new IllegalArgumentException(
                    "expected a basic code of 12 digits and letters, but got " + basicCode12);
        }
        return new ItemCode(authority.value() + level + basic);
    }

    private static @Nullable Problem problemOf(String value) {
        if (value.isBlank()) {
            return Problem.of("kernel.item-code.missing");
        }
        if (value.length() > MAX_LENGTH) {
            return Problem.of("kernel.item-code.length", value.length(), MAX_LENGTH);
        }
        int at = 0;
        while (at < value.length()) {
            int each = value.codePointAt(at);
            if (cannotBeStored(each)) {
                return Problem.of("kernel.item-code.characters", at + 1);
            }
            at += Character.charCount(each);
        }
        return null;
    }

    private static boolean cannotBeStored(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /// Which of the known forms the code has.
    public Shape shape() {
        if (NATIONAL.matcher(value).matches()) {
            return Shape.NATIONAL_31;
        }
        if (!PLAIN.matcher(value).matches()) {
            return Shape.LOCAL;
        }
        return switch (value.length()) {
            case 24 -> Shape.EXCHANGE_24;
            case 34 -> Shape.LONG_34;
            case 36 -> Shape.LONG_36;
            default -> Shape.LOCAL;
        };
    }

    /// The code itself.
    @Override
    public String toString() {
        return value;
    }
}
