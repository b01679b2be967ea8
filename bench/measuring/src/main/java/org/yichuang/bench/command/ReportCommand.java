package org.yichuang.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yichuang.bench.report.GrowthPlot;
import org.yichuang.bench.report.GrowthTable;
import org.yichuang.bench.report.HttpTable;
import org.yichuang.bench.report.LatencyPlot;
import org.yichuang.bench.report.MarkedSection;
import org.yichuang.bench.report.StartTable;
import org.yichuang.bench.report.Table;
import org.yichuang.bench.report.ThroughputPlot;
import org.yichuang.bench.result.GrowthResults;
import org.yichuang.bench.result.HttpResults;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.Results;
import org.yichuang.bench.result.StartResults;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes figures as tables and plots into a document, each kind into a section of its own.
@Command(
        description =
                "Writes figures into docs/measured.md, between its markers, with plots beside it.",
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {

    private static final String THROUGHPUT = "measured-throughput.svg";
    private static final String LATENCY = "measured-latency.svg";
    private static final String GROWTH = "measured-growth.svg";

    private final Path home;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "show this text and exit")
    private boolean help;

    @Parameters(arity = "1..*", paramLabel = "FILE", description = "figures of one machine")
    private List<Path> files = List.of();

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "to write into (default: docs/measured.md)")
    private Path document;

    /// @param home folder of the benchmarks
    public ReportCommand(Path home) {
        this.home = home;
        this.document = home.resolveSibling("docs").resolve("measured.md");
    }

    @Override
    public Integer call() throws IOException {
        var approvals = new ArrayList<Results>();
        for (var file : files) {
            switch (Kind.of(file)) {
                case APPROVAL -> approvals.add(ResultFile.read(file, Results.class));
                case HTTP ->
                        MarkedSection.write(
                                document,
                                "http",
                                HttpTable.of(ResultFile.read(file, HttpResults.class)));
                case GROWTH -> growth(ResultFile.read(file, GrowthResults.class));
                case START ->
                        MarkedSection.write(
                                document,
                                "start",
                                StartTable.of(ResultFile.read(file, StartResults.class)));
            }
        }
        if (!approvals.isEmpty()) {
            approval(Results.together(approvals));
        }
        System.out.println("written into " + document);
        return CommandLine.ExitCode.OK;
    }

    private void growth(GrowthResults results) throws IOException {
        var text =
                "![%s](%s)\n\n%s"
                        .formatted("Processor time of a command", GROWTH, GrowthTable.of(results));
        MarkedSection.write(document, "growth", text);
        Files.writeString(document.resolveSibling(GROWTH), GrowthPlot.of(results));
    }

    private void approval(Results results) throws IOException {
        var text =
                """
                ![Cases a second](%s)

                ![Latency of each action](%s)

                %s"""
                        .formatted(THROUGHPUT, LATENCY, Table.of(results));
        MarkedSection.write(document, "approval", text);
        Files.writeString(document.resolveSibling(THROUGHPUT), ThroughputPlot.of(results));
        Files.writeString(document.resolveSibling(LATENCY), LatencyPlot.of(results));
    }

    /// What a file of figures is about, by what it has.
    private enum Kind {
        APPROVAL,
        HTTP,
        GROWTH,
        START;

        static Kind of(Path file) throws IOException {
            var names = ResultFile.names(file);
            if (names.contains("pages")) {
                return HTTP;
            }
            if (names.contains("sizes")) {
                return GROWTH;
            }
            return names.contains("starts") ? START : APPROVAL;
        }
    }
}
