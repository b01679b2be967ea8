package org.yichuang.licences;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A type of licence 证照类型, as a file of a pack describes it.
///
/// @param catalogueCode the type code 证照类型代码 of GB/T 36903, 21 digits and capital letters
/// @param issuer the directory's id of the authority in whose name it is issued
/// @param title as it stands on the face
/// @param fields what the face shows, in this order
/// @param numberPattern the number as words and keys, see the keys in `docs/handbook/licences.md`;
///     none when the number comes from elsewhere
/// @param numberKeys further keys of the pattern, computed from the case
/// @param checkAlgorithm how `{check}` is computed; `iso7064-mod-11-10` is known
/// @param issuedElsewhere whether the platform only records such licences
/// @param validUntil expression for the last day; its value comes before `validity`
/// @param validity how long it is valid; none for ever
/// @param clauses what the holder must know, printed under the face
public record LicenceType(
        String id,
        Localised name,
        String catalogueCode,
        String issuer,
        Localised title,
        List<Field> fields,
        @Nullable String numberPattern,
        List<NumberKey> numberKeys,
        @Nullable String checkAlgorithm,
        @Default("false") boolean issuedElsewhere,
        @Nullable String validUntil,
        @Nullable Validity validity,
        List<Localised> clauses) {

    /// The only check algorithm known today.
    public static final String MOD_11_10 = "iso7064-mod-11-10";

    public LicenceType {
        if (!catalogueCode.matches("[0-9A-Z]{21}")) {
            throw new IllegalArgumentException(
                    "expected a catalogueCode of 21 digits and capital letters, but got "
                            + catalogueCode);
        }
    }

    /// A field of the face.
    ///
    /// @param value expression over form, answers, case, holder and company
    public record Field(String id, Localised label, @Nullable String value) {}

    /// A key of the number pattern.
    ///
    /// @param value expression over the same as fields
    public record NumberKey(String key, String value) {}

    /// A length of time in whole years or months.
    public record Validity(@Nullable Integer years, @Nullable Integer months) {

        public Validity {
            if ((years == null) == (months == null)) {
                throw new IllegalArgumentException("expected years or months");
            }
        }

        /// The last day when the first one is given: the day before the same date.
        public LocalDate lastDay(LocalDate first) {
            return first.plusYears(years == null ? 0 : years)
                    .plusMonths(months == null ? 0 : months)
                    .minusDays(1);
        }
    }
}
