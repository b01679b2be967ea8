package org.yichuang.seals;

/// The formats of documents that can be sealed.
public enum DocumentFormat {
    PDF,
    /// GB/T 33190.
    OFD
}
