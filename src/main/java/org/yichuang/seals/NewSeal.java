package org.yichuang.seals;

import java.time.LocalDate;
import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Localised;

/// A seal to be made.
///
/// @param id lower-case letters, digits and hyphens
/// @param authority the directory's id of the authority that holds it
/// @param authorityName as it stands on the seal
/// @param validTo the last day on which it may be used
/// @param by login of who orders it
public record NewSeal(
        String id,
        SealKind kind,
        String authority,
        Localised authorityName,
        CreditCode authorityCode,
        LocalDate validFrom,
        LocalDate validTo,
        String by) {

    public NewSeal {
        if (!id.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
            throw new IllegalArgumentException(
                    "expected an id of letters, digits and hyphens, but got " + id);
        }
        if (validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(
                    "expected a last day on or after %s, but got %s".formatted(validFrom, validTo));
        }
    }

    /// The name of the seal: the authority's with the words of the kind.
    public Localised name() {
        String english = authorityName.en();
        return new Localised(
                authorityName.zh() + kind.words(),
                english == null ? null : english + ENGLISH_WORDS[kind.ordinal()]);
    }

    private static final String[] ENGLISH_WORDS = {" Acceptance Seal", " Approval Seal", " Seal"};
}
