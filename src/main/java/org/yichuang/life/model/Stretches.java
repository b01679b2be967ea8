package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// The stretches of a life while its journal is read: those that are over, and those that last.
final class Stretches {

    private final List<Stretch> done = new ArrayList<>();
    private final List<Stretch> open = new ArrayList<>();

    void begin(LocalDateTime at, Lane lane, Activity what, String about, @Nullable LocalDate due) {
        open.add(new Stretch(lane, what, about, at, null, due, null, null));
    }

    void end(LocalDateTime at, Predicate<Stretch> which) {
        for (Stretch each : List.copyOf(open)) {
            if (which.test(each)) {
                open.remove(each);
                done.add(each.until(at));
            }
        }
    }

    /// Moves the last day of those that last.
    void due(Predicate<Stretch> which, LocalDate day) {
        open.replaceAll(each -> which.test(each) ? each.dueOn(day) : each);
    }

    Optional<Stretch> firstOpen(Predicate<Stretch> which) {
        return open.stream().filter(which).findFirst();
    }

    /// All of them by their beginning.
    List<Stretch> all() {
        List<Stretch> all = new ArrayList<>(done);
        all.addAll(open);
        all.sort(Comparator.comparing(Stretch::from));
        return all;
    }
}
