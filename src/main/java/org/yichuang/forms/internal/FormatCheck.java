package org.yichuang.forms.internal;

import java.util.Optional;
import java.util.regex.Pattern;
import org.yichuang.forms.TextFormat;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.kernel.Problem;

/// Says what is wrong with a text of a format that is known here.
final class FormatCheck {

    private static final int MOBILE_LENGTH = 11;
    private static final Pattern MOBILE = Pattern.compile("(?:\\+?86)?1[3-9]\\d{9}");
    private static final Pattern MOBILE_START = Pattern.compile("1[3-9]\\d*");
    private static final Pattern LANDLINE = Pattern.compile("0\\d{2,3}-?\\d{7,8}(-\\d{1,6})?");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_EMAIL = 254;

    private FormatCheck() {}

    static Optional<Problem> problemOf(TextFormat format, String text) {
        return switch (format) {
            case IDENTITY_NUMBER -> problemOf(IdentityNumber.parse(text));
            case CREDIT_CODE -> problemOf(CreditCode.parse(text));
            case PHONE -> phone(text);
            case POSTCODE -> unless(POSTCODE.matcher(text).matches(), "forms.problem.postcode");
            case EMAIL ->
                    unless(
                            text.length() <= LONGEST_EMAIL && EMAIL.matcher(text).matches(),
                            "forms.problem.email");
        };
    }

    private static Optional<Problem> phone(String text) {
        if (MOBILE.matcher(text).matches() || LANDLINE.matcher(text).matches()) {
            return Optional.empty();
        }
        int missing = MOBILE_LENGTH - text.length();
        if (missing == 0 || !MOBILE_START.matcher(text).matches()) {
            return Optional.of(Problem.of("forms.problem.phone"));
        }
        return Optional.of(
                missing > 0
                        ? Problem.of("forms.problem.phone.short", missing)
                        : Problem.of("forms.problem.phone.long", -missing));
    }

    private static Optional<Problem> problemOf(Checked<?> checked) {
        return checked instanceof Checked.Invalid<?>(Problem problem)
                ? Optional.of(problem)
                : Optional.empty();
    }

    private static Optional<Problem> unless(boolean right, String key) {
        return right ? Optional.empty() : Optional.of(Problem.of(key));
    }
}
