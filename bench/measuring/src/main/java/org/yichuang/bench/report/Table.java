package org.yichuang.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;
import org.yichuang.bench.approval.Actions;
import org.yichuang.bench.result.Latency;
import org.yichuang.bench.result.Results;
import org.yichuang.bench.result.Round;

/// Figures as Markdown.
public final class Table {

    private Table() {}

    /// Everything about a run: where, how, how fast, how long each action, at what cost.
    public static String of(Results results) {
        var groups = Group.of(results.rounds());
        var cases = groups.stream().filter(Group::wholeCases).toList();
        var statements = groups.stream().filter(group -> !group.wholeCases()).toList();
        var parts = new StringJoiner("\n\n");
        parts.add(Heading.of(results));
        if (!cases.isEmpty()) {
            parts.add("Whole cases, eight user actions each:");
            parts.add(throughput(cases));
            parts.add("Milliseconds until a user action is durable, p50 / p99:");
            parts.add(actions(cases));
            parts.add("What one case costs, whatever the speed of the machine:");
            parts.add(cost(cases));
        }
        if (!statements.isEmpty()) {
            parts.add(
                    "Single statements in the bare database (%s):"
                            .formatted(statements.getFirst().rounds().getFirst().version()));
            parts.add(statements(statements));
        }
        return parts.toString();
    }

    /// One round, in one line.
    public static String line(Round round) {
        var cases = round.casesPerSecond();
        return "%s: %s%s commands/s, p50 %s ms, p99 %s ms, others used %s of the machine"
                .formatted(
                        round.contender(),
                        cases == null ? "" : Figure.of(cases) + " cases/s, ",
                        Figure.of(round.commandsPerSecond()),
                        Figure.of(round.all().p50()),
                        Figure.of(round.all().p99()),
                        Figure.percent(optional(round.conditions().others())));
    }

    private static String throughput(List<Group> groups) {
        var comparison = new Comparison(groups);
        var table =
                new Markdown(
                        "",
                        "workers",
                        "connections",
                        "cases/s",
                        "lowest – highest",
                        "commands/s",
                        "p50 ms",
                        "p99 ms",
                        "× the better engine",
                        "of the bare database");
        for (var group : groups) {
            table.row(
                    group.label(),
                    Integer.toString(group.workers()),
                    Integer.toString(group.rounds().getFirst().connections()),
                    "**" + Figure.of(group.casesPerSecond()) + "**",
                    Figure.of(group.slowest()) + " – " + Figure.of(group.fastest()),
                    Figure.of(group.median(Round::commandsPerSecond)),
                    Figure.of(group.median(round -> round.all().p50())),
                    Figure.of(group.median(round -> round.all().p99())),
                    Figure.of(comparison.timesTheBetterEngine(group)),
                    Figure.percent(comparison.shareOfTheLimit(group)));
        }
        return table.toString();
    }

    private static String actions(List<Group> groups) {
        var names = new LinkedHashSet<>(Actions.OF_ONE_CASE);
        var headings = new ArrayList<>(List.of("", "workers"));
        headings.addAll(names);
        var table = new Markdown(headings);
        for (var group : groups) {
            var cells = new ArrayList<String>();
            cells.add(group.label());
            cells.add(Integer.toString(group.workers()));
            for (var name : names) {
                cells.add(
                        Figure.of(group.medianOf(name, Latency::p50))
                                + " / "
                                + Figure.of(group.medianOf(name, Latency::p99)));
            }
            table.row(cells);
        }
        return table.toString();
    }

    private static String cost(List<Group> groups) {
        var table =
                new Markdown(
                        "",
                        "workers",
                        "transactions",
                        "rows inserted",
                        "updated",
                        "deleted",
                        "log kB",
                        "client CPU ms",
                        "database CPU ms");
        for (var group : groups) {
            table.row(
                    group.label(),
                    Integer.toString(group.workers()),
                    Figure.of(group.median(round -> round.cost().transactions())),
                    Figure.of(group.median(round -> round.cost().inserts())),
                    Figure.of(group.median(round -> round.cost().updates())),
                    Figure.of(group.median(round -> round.cost().deletes())),
                    Figure.of(group.median(round -> round.cost().walBytes() / 1000)),
                    Figure.of(group.median(round -> round.cost().clientCpu())),
                    Figure.of(group.medianOf(round -> round.cost().databaseCpu())));
        }
        return table.toString();
    }

    private static String statements(List<Group> groups) {
        var table = new Markdown("", "clients", "statements/s", "p50 ms", "p99 ms");
        groups.stream()
                .sorted(Comparator.comparing(Group::contender).thenComparing(Group::workers))
                .forEach(
                        group ->
                                table.row(
                                        group.label(),
                                        Integer.toString(group.workers()),
                                        Figure.of(group.median(Round::commandsPerSecond)),
                                        Figure.of(group.median(round -> round.all().p50())),
                                        Figure.of(group.median(round -> round.all().p99()))));
        return table.toString();
    }

    private static OptionalDouble optional(@Nullable Double number) {
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number);
    }
}
