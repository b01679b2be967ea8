package org.yichuang.kernel;

/// Fields that the face of every licence may have, whatever its kind lays down.
public final class LicenceFields {

    /// What was applied for and not granted, or left out by an earlier grant.
    public static final String EXCEPT = "except";

    private LicenceFields() {}
}
