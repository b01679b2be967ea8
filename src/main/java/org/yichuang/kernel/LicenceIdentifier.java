package org.yichuang.kernel;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// The identifier of an electronic licence 电子证照标识 of GB/T 36904:
/// `1.2.156.3005.2.<type>.<authority>.<serial>.<version>.<check>`.
///
/// @param type the licence type code 证照类型代码, 21 digits and capital letters
/// @param authority the credit code of the authority that issued it 证照颁发机构
/// @param serial the serial 流水号, 1 to 64 digits and capital letters, unique for type and
///     authority
/// @param version 1 to 999; 1 when first issued, one more at each change
public record LicenceIdentifier(String type, CreditCode authority, String serial, int version) {

    /// The object identifier of electronic licences.
    public static final String ROOT = "1.2.156.3005.2";

    private static final Pattern TYPE = Pattern.compile("[0-9A-Z]{21}");
    private static final Pattern SERIAL = Pattern.compile("[0-9A-Z]{1,64}");
    private static final Pattern VERSION = Pattern.compile("[0-9]{3}");
    private static final Pattern CHECK = Pattern.compile("[0-9A-Z]");
    private static final int PARTS = 5;

    /// @throws IllegalArgumentException when a part breaks GB/T 36904
    public LicenceIdentifier {
        Problem problem = problemOf(type, serial, version);
        if (problem != null) {
            throw problem.asException();
        }
    }

    /// The identifier of a licence that is issued for the first time: version 1.
    public static LicenceIdentifier issue(String type, CreditCode authority, String serial) {
        return new LicenceIdentifier(type, authority, serial, 1);
    }

    /// The identifier of the same licence after a change: the next version.
    public LicenceIdentifier nextVersion() {
        return new LicenceIdentifier(type, authority, serial, version + 1);
    }

    /// Reads an identifier: full-width characters, spaces and small letters are put right.
    public static Checked<LicenceIdentifier> parse(String text) {
        String value = HalfWidth.compact(text).toUpperCase(Locale.ROOT);
        if (value.isEmpty()) {
            return Checked.invalid("kernel.licence-identifier.missing");
        }
        if (!value.startsWith(ROOT + ".")) {
            return Checked.invalid("kernel.licence-identifier.root", ROOT);
        }
        String[] parts = value.substring(ROOT.length() + 1).split("\\.", -1);
        if (parts.length != PARTS) {
            return Checked.invalid("kernel.licence-identifier.parts", parts.length);
        }
        return switch (CreditCode.parse(parts[1])) {
            case Checked.Invalid<CreditCode> _ ->
                    Checked.invalid("kernel.licence-identifier.authority");
            case Checked.Valid<CreditCode>(CreditCode authority) -> fromParts(parts, authority);
        };
    }

    private static Checked<LicenceIdentifier> fromParts(String[] parts, CreditCode authority) {
        int version = VERSION.matcher(parts[3]).matches() ? Integer.parseInt(parts[3]) : 0;
        Problem problem = problemOf(parts[0], parts[2], version);
        if (problem != null) {
            return new Checked.Invalid<>(problem);
        }
        LicenceIdentifier read = new LicenceIdentifier(parts[0], authority, parts[2], version);
        boolean rightCheck =
                CHECK.matcher(parts[4]).matches() && parts[4].charAt(0) == read.check();
        return rightCheck
                ? Checked.valid(read)
                : Checked.invalid("kernel.licence-identifier.check");
    }

    private static @Nullable Problem problemOf(String type, String serial, int version) {
        if (!TYPE.matcher(type).matches()) {
            return Problem.of("kernel.licence-identifier.type");
        }
        if (!SERIAL.matcher(serial).matches()) {
            return Problem.of("kernel.licence-identifier.serial");
        }
        if (version < 1 || version > 999) {
            return Problem.of("kernel.licence-identifier.version");
        }
        return null;
    }

    /// The check character: ISO 7064 MOD 37,36 over all after the root, dots removed.
    public char check() {
        return Iso7064.mod3736(type + authority.value() + serial + versionText());
    }

    /// The whole identifier with root, dots and check.
    public String text() {
        return String.join(
                ".", ROOT, type, authority.value(), serial, versionText(), String.valueOf(check()));
    }

    private String versionText() {
        return String.format(Locale.ROOT, "%03d", version);
    }

    /// The whole identifier.
    @Override
    public String toString() {
        return text();
    }
}
