package org.yichuang.catalogue;

/// State of an item 事项状态.
public enum ItemState {
    /// 在用
    IN_USE,
    /// 草稿
    DRAFT,
    /// 暂停
    SUSPENDED,
    /// 取消
    CANCELLED
}
