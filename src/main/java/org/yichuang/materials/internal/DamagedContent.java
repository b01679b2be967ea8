package org.yichuang.materials.internal;

/// The content is not whole: it was cut off, or is not what it begins like. Becomes a refusal that
/// the person who uploaded it can read.
final class DamagedContent extends Exception {

    private static final long serialVersionUID = 1L;

    DamagedContent(String how) {
        super(how);
    }
}
