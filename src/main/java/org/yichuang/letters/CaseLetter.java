package org.yichuang.letters;

import java.time.Instant;
import org.yichuang.kernel.CaseNo;

/// A letter as it was made; it never changes.
///
/// @param seq number of the act in the case's journal
/// @param number 文书编号 (GB/T 39046: text of at most 30)
/// @param authority identifier of the authority whose letter it is
/// @param seal identifier of the seal on it
/// @param address of its content among the materials
/// @param digest SM3 of the file, 64 hexadecimal digits
/// @param size in bytes
public record CaseLetter(
        CaseNo no,
        int seq,
        LetterKind kind,
        String number,
        String authority,
        String seal,
        String address,
        String digest,
        long size,
        Instant sealedAt) {}
