package org.yichuang.casework;

/// In which capacity somebody has to do with a case.
public enum Capacity {
    /// The case is their own, or that of a company they act for.
    APPLICANT,
    /// Their window receives it and hands it over.
    WINDOW,
    /// Their authority reviews or decides it.
    REVIEW,
    /// It lies in the region they supervise.
    SUPERVISION;

    /// Whether the holder works for the government.
    public boolean official() {
        return this != APPLICANT;
    }
}
