package org.yichuang.catalogue;

/// What an item does to a licence that exists.
public enum LicencePurpose {
    /// 变更 (Administrative Licence Law art. 49)
    CHANGE,
    /// 延续 (art. 50)
    RENEWAL,
    /// 补办
    REISSUE
}
