package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The stretches of a life while its journal is read: those that are over, and those that last.
final class Stretches {

    private final List<Stretch> done = new ArrayList<>();
    private final List<Stretch> open = new ArrayList<>();

    /// Ends what nobody is at any more, begins what somebody is at now, and moves last days.
    void hold(LocalDateTime at, List<Holder> holders) {
        for (Stretch each : List.copyOf(open)) {
            if (holders.stream().noneMatch(holder -> holder.is(each))) {
                open.remove(each);
                done.add(each.until(at));
            }
        }
        for (Holder holder : holders) {
            if (open.stream().noneMatch(holder::is)) {
                open.add(
                        new Stretch(
                                holder.lane(),
                                holder.what(),
                                holder.about(),
                                at,
                                null,
                                holder.due(),
                                null,
                                null));
            } else if (holder.due() != null) {
                LocalDate due = holder.due();
                open.replaceAll(each -> holder.is(each) ? each.dueOn(due) : each);
            }
        }
    }

    /// All of them by their beginning.
    List<Stretch> all() {
        List<Stretch> all = new ArrayList<>(done);
        all.addAll(open);
        all.sort(Comparator.comparing(Stretch::from));
        return all;
    }
}
