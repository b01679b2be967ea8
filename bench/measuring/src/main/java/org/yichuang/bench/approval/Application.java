package org.yichuang.bench.approval;

import java.util.List;

/// What an applicant hands in.
///
/// @param caseNumber text of up to 50 characters, unique within a run
/// @param form a JSON object of 2 KB
/// @param materials five of them
public record Application(String caseNumber, String form, List<Material> materials) {

    /// One material as it is recorded: the file itself lies in a file store.
    ///
    /// @param digest of the file, 64 hexadecimal digits
    public record Material(int ordinal, String code, String name, String digest) {}
}
