package org.yichuang.pages.ui;

/// How far a material may be relied on, after the State Council's technical guide of 2016.
public enum TrustLevel {
    /// Issued and sealed by an authority; used as it is.
    A,
    /// Checked against the original by a clerk; may be used again.
    B,
    /// Uploaded by the person; checked before use.
    C,
    /// Written by the person, who answers for its truth.
    D;

    public String letter() {
        return name();
    }

    public String style() {
        return "trust-"
                + switch (this) {
                    case A -> "a";
                    case B -> "b";
                    case C -> "c";
                    case D -> "d";
                };
    }

    public String textKey() {
        return "pages.trust." + name();
    }
}
