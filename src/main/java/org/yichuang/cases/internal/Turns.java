package org.yichuang.cases.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;
import org.yichuang.cases.internal.DueDeadlines.Due;
import org.yichuang.kernel.CaseNo;

/// In which order deadlines are fired, so that several processes seldom fire the same one.
final class Turns {

    private Turns() {}

    /// The oldest first; of one moment those of a slot, then of the next one, each time from
    /// another slot on. A case's own stay together.
    ///
    /// @param start the slot to begin with
    /// @param together how many cases are fired at once
    static Queue<List<Due>> of(List<Due> page, int start, int together) {
        Map<Long, List<Due>> ofCases =
                page.stream()
                        .sorted(
                                Comparator.comparing(Due::at)
                                        .thenComparing(due -> turn(due, start)))
                        .collect(
                                Collectors.groupingBy(
                                        Due::caseKey, LinkedHashMap::new, Collectors.toList()));
        Queue<List<Due>> parts = new ConcurrentLinkedQueue<>();
        List<Due> part = new ArrayList<>();
        int size = 0;
        for (List<Due> each : ofCases.values()) {
            part.addAll(each);
            if (++size % together == 0 || size == ofCases.size()) {
                parts.add(List.copyOf(part));
                part.clear();
            }
        }
        return parts;
    }

    private static int turn(Due due, int start) {
        return (due.slot() - start + CaseNo.SLOTS) % CaseNo.SLOTS;
    }

    /// Another process is firing the same: leaves to it what comes next, until the end.
    static void goElsewhere(Queue<List<Due>> parts) {
        int left = parts.size();
        for (int skip = left == 0 ? 0 : ThreadLocalRandom.current().nextInt(left);
                skip > 0;
                skip--) {
            List<Due> next = parts.poll();
            if (next != null) {
                parts.add(next);
            }
        }
    }
}
