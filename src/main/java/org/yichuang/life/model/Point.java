package org.yichuang.life.model;

import java.time.LocalDateTime;
import org.yichuang.cases.lifecycle.Event;

/// A moment at which something happened. Every event of the journal is one.
///
/// @param seq number of the event within the case
public record Point(int seq, Lane lane, LocalDateTime at, Event event, Tenor tenor) {

    /// Whether it went for or against the applicant.
    public enum Tenor {
        NEUTRAL,
        GOOD,
        BAD
    }

    Point saying(Tenor other) {
        return new Point(seq, lane, at, event, other);
    }

    Point on(Lane other) {
        return new Point(seq, other, at, event, tenor);
    }
}
