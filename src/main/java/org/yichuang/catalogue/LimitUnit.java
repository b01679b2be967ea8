package org.yichuang.catalogue;

/// Unit of a time limit 办结时限单位.
public enum LimitUnit {
    /// 工作日
    WORKING_DAY,
    /// 自然日
    CALENDAR_DAY,
    /// 小时
    HOUR
}
