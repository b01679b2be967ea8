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
    URGED
}
