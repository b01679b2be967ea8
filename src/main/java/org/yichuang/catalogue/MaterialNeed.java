package org.yichuang.catalogue;

/// Necessity of a material 材料必要性.
public enum MaterialNeed {
    /// 必要
    ESSENTIAL,
    /// 容缺后补: acceptance does not wait for it.
    MAY_FOLLOW,
    /// Essential in the situation that its expression describes.
    CONDITIONAL
}
