package org.yichuang.life.model;

import java.time.LocalDateTime;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Event;

/// A row of the journal, as far as a life is concerned.
///
/// @param seq number within the case, from 1
/// @param at when, in China
public record Happening(int seq, LocalDateTime at, Actor by, Event event) {

    Happening notBefore(LocalDateTime earlier) {
        return at.isBefore(earlier) ? new Happening(seq, earlier, by, event) : this;
    }
}
