package org.yichuang.kernel.calendar;

/// Why a day counts in a limit, or why it does not.
public enum Reason {
    /// The day of receipt or acceptance, day 0 (Civil Code, art. 201).
    START,
    /// An ordinary working day; counts. In a limit of calendar days or hours, any day.
    COUNTED,
    /// A Saturday or Sunday worked in exchange (调休上班); counts.
    MAKE_UP,
    /// A Saturday or Sunday; does not count (Administrative Licence Law, art. 82).
    WEEKEND,
    /// A day off by the State Council's notice; does not count (same article).
    HOLIDAY,
    /// A day on which the clock stands still (same law, art. 45); does not count.
    PAUSED,
    /// After calendar days that ended on a day off: a limit ends on a working day (Civil Code, art.
    /// 203).
    POSTPONED
}
