package org.yichuang.catalogue;

import org.yichuang.packs.PackLibrary;

/// Checks packs before they are published: every file, every reference, every expression, and the
/// tests that they carry with them.
public interface PackCheck {

    /// @param library the packs; the authorities and halls they name must be in the directory
    PackReport check(PackLibrary library);
}
