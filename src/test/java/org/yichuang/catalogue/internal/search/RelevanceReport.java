package org.yichuang.catalogue.internal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// How many questions found a right item among the first hit or the first three, by kind.
final class RelevanceReport {

    private record Counts(int questions, int first, int firstThree) {

        Counts plus(boolean inFirst, boolean inFirstThree) {
            return new Counts(
                    questions + 1, first + (inFirst ? 1 : 0), firstThree + (inFirstThree ? 1 : 0));
        }
    }

    private static final String ALL = "all";

    private final Map<String, Counts> counts = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();

    void add(String kind, String question, List<String> right, List<String> found) {
        boolean inFirst = found.stream().limit(1).anyMatch(right::contains);
        boolean inFirstThree = found.stream().limit(3).anyMatch(right::contains);
        for (String each : List.of(kind, ALL)) {
            Counts before = counts.getOrDefault(each, new Counts(0, 0, 0));
            counts.put(each, before.plus(inFirst, inFirstThree));
        }
        if (!inFirstThree) {
            missed.add(kind + ": " + question);
        }
    }

    double successAt3() {
        Counts all = counts.get(ALL);
        return all == null ? 0 : (double) all.firstThree() / all.questions();
    }

    String markdown() {
        StringBuilder table =
                new StringBuilder(
                        "| kind | questions | success@1 | success@3 |\n|---|---|---|---|\n");
        counts.forEach(
                (kind, each) ->
                        table.append(
                                "| %s | %d | %.2f | %.2f |\n"
                                        .formatted(
                                                kind,
                                                each.questions(),
                                                (double) each.first() / each.questions(),
                                                (double) each.firstThree() / each.questions())));
        return table + "\nNot among the first three:\n\n* " + String.join("\n* ", missed) + "\n";
    }
}
