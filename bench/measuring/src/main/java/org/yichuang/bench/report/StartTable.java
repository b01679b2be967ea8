package org.yichuang.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.yichuang.bench.result.StartResults;
import org.yichuang.bench.result.StartResults.Start;

/// How long starts take, as a table.
public final class StartTable {

    private StartTable() {}

    public static String of(StartResults results) {
        Map<String, List<Start>> groups = new LinkedHashMap<>();
        results.starts()
                .forEach(
                        start ->
                                groups.computeIfAbsent(
                                                start.command()
                                                        + (start.first()
                                                                ? "`, empty data folder"
                                                                : "`, second start"),
                                                _ -> new ArrayList<>())
                                        .add(start));
        var rows = new Markdown("from the command to the first page", "seconds", "others used");
        groups.forEach(
                (name, starts) ->
                        rows.row(
                                "`" + name,
                                Figure.of(median(starts)),
                                Figure.percent(starts.stream().mapToDouble(Start::others).max())));
        var machine = results.machine();
        return """
               Measured on %s: %s, %d cores, %d GB, JDK %s. Medians. The first start unpacks PostgreSQL, makes \
               the demonstration district and its past cases, and signs two dozen licences.

               %s"""
                .formatted(
                        machine.date(),
                        machine.processor(),
                        machine.cores(),
                        machine.memory(),
                        machine.jdk(),
                        rows);
    }

    private static double median(List<Start> starts) {
        double[] sorted = starts.stream().mapToDouble(Start::seconds).sorted().toArray();
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
