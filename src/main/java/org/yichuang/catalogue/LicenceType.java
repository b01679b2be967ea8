package org.yichuang.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.pages.Localised;

/// A kind of licence 证照类型: what is on its face and how it is numbered.
///
/// @param catalogueCode the type of GB/T 36904, 21 characters
/// @param issuer id of the authority
/// @param title on the face
/// @param numberPattern how its number is made, with keys in braces such as `{region6}`,
///     `{serial:6}`, `{check}` or one of `numberKeys`
/// @param checkAlgorithm how `{check}` is computed
/// @param validUntil the expression that gives the last day, where the case decides it
/// @param issuedElsewhere whether it only comes in from other registers
/// @param clauses sentences printed on the face
public record LicenceType(
        String id,
        Localised name,
        String catalogueCode,
        @Nullable String issuer,
        Localised title,
        List<Field> fields,
        @Nullable String numberPattern,
        List<NumberKey> numberKeys,
        @Nullable String checkAlgorithm,
        @Default("false") boolean issuedElsewhere,
        ItemResult.@Nullable Validity validity,
        @Nullable String validUntil,
        List<Localised> clauses) {

    /// A field of the face.
    ///
    /// @param value the expression over answers, form, case, holder and company that gives it
    public record Field(String id, Localised label, @Nullable String value) {}

    /// A part of the number that depends on the case.
    ///
    /// @param value the expression that gives it
    public record NumberKey(String key, String value) {}
}
