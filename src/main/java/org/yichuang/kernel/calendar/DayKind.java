package org.yichuang.kernel.calendar;

/// What kind of day a date is under the State Council's yearly notice (全国年节及纪念日放假办法).
public enum DayKind {
    /// Monday to Friday, not off: 工作日.
    WORKDAY,
    /// Saturday or Sunday that no notice names: 周末.
    WEEKEND,
    /// A day that a notice gives off, on whatever day of the week: 放假.
    HOLIDAY,
    /// Saturday or Sunday worked in exchange for a day off: 调休上班.
    MAKE_UP
}
