package org.yichuang.life.model;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// From one moment to another, which may be the same.
record Span(LocalDateTime from, LocalDateTime to) {

    static Span at(LocalDateTime moment) {
        return new Span(moment, moment);
    }

    Duration length() {
        return Duration.between(from, to);
    }

    /// The same times in order, those that touch or overlap being one.
    static List<Span> merged(List<Span> spans) {
        List<Span> merged = new ArrayList<>();
        for (Span each : spans.stream().sorted(Comparator.comparing(Span::from)).toList()) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last != null && !each.from.isAfter(last.to)) {
                merged.removeLast();
                merged.add(new Span(last.from, each.to.isAfter(last.to) ? each.to : last.to));
            } else {
                merged.add(each);
            }
        }
        return merged;
    }
}
