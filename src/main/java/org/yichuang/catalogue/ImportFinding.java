package org.yichuang.catalogue;

import org.jspecify.annotations.Nullable;

/// Something about a row of an import.
///
/// @param seq its place in the report
/// @param row number of the row in the file, from 1
/// @param line of the file where the row starts
/// @param rejected whether the row was not kept
/// @param field the element it is about
/// @param value what stood there, cut when long
/// @param detail what it was compared with
public record ImportFinding(
        int seq,
        int row,
        int line,
        Kind kind,
        boolean rejected,
        String field,
        @Nullable String value,
        @Nullable String detail) {

    public enum Kind {
        /// The row is no object with texts.
        NOT_A_ROW,
        /// A required element is not there.
        MISSING,
        /// An element is longer than can be kept.
        TOO_LONG,
        /// An element has characters that cannot be kept.
        CONTROL_CHARACTERS,
        /// The code has none of the forms that the region uses.
        ODD_CODE,
        /// An earlier row of the file has the same code.
        REPEATED_CODE,
        /// Another item has the same name.
        SAME_NAME,
        /// The region is no region code.
        ODD_REGION,
        /// The region is not the one that is imported.
        OTHER_REGION,
        /// The code of the authority is no credit code.
        ODD_AUTHORITY_CODE,
        /// The type is not in the code set.
        UNKNOWN_TYPE
    }
}
