package org.yichuang.catalogue;

/// How far a material can be relied on (国办函〔2016〕108号).
public enum TrustLevel {
    /// Issued and sealed by an authority, used directly.
    A,
    /// Checked against the original at a window.
    B,
    /// Uploaded by the applicant, to be checked.
    C,
    /// Made by the applicant, who promises that it is true.
    D
}
