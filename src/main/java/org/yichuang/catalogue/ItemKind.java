package org.yichuang.catalogue;

/// How far an item is worked out.
public enum ItemKind {
    /// With form, materials and review plan, so that it can be applied for online.
    FULL,
    /// A guide alone: what, who, where, how long.
    GUIDE
}
