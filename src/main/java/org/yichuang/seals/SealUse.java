package org.yichuang.seals;

import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;

/// Who uses a seal, on what and why; kept in the log of the seal.
///
/// @param by login of the officer on whose act the document is sealed
/// @param authority the directory's id of the authority the officer acts for
/// @param caseNo the case, when there is one
/// @param subject what is sealed: the number of a licence or of a letter; no personal data
public record SealUse(
        String by,
        String authority,
        @Nullable CaseNo caseNo,
        SealPurpose purpose,
        String subject) {}
