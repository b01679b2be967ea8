package org.yichuang.supervision;

/// What supervision counts: the acts of the lifecycle, in the words of statistics.
public enum Kind {
    RECEIVED,
    CORRECTION,
    ACCEPTED,
    DEEMED,
    NOT_ACCEPTED,
    REVIEWED,
    RETURNED,
    /// A second notice or return was put down to an authority.
    ATTRIBUTED,
    SUSPENDED,
    EXTENDED,
    YELLOW,
    RED,
    GRANTED,
    REFUSED,
    ISSUED,
    CLOSED,
    WITHDRAWN,
    LAPSED,
    TERMINATED,
    URGED,
    /// A decision after the promised last day, see [Rule#LATE].
    LATE,
    /// A grant without all reviews, see [Rule#SKIPPED].
    SKIPPED,
    /// An acceptance outside the catalogue in force, see [Rule#OUTSIDE].
    OUTSIDE,
    /// A decision within minutes, see [Rule#HASTY].
    HASTY,
    /// A result handed over after the last day to do so, see [Rule#DELIVERED_LATE].
    DELIVERED_LATE
}
