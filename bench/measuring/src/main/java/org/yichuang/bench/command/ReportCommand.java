package org.yichuang.bench.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yichuang.bench.report.LatencyPlot;
import org.yichuang.bench.report.MarkedSection;
import org.yichuang.bench.report.Table;
import org.yichuang.bench.report.ThroughputPlot;
import org.yichuang.bench.result.ResultFile;
import org.yichuang.bench.result.Results;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// Writes figures as a table and two plots into a document.
@Command(
        description =
                "Writes figures into docs/measured.md, between its markers, with plots beside it.",
        sortOptions = false)
public final class ReportCommand implements Callable<Integer> {

    private static final String THROUGHPUT = "measured-throughput.svg";
    private static final String LATENCY = "measured-latency.svg";

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
        var results = read();
        var text =
                """
                ![Cases a second](%s)

                ![Latency of each action](%s)

                %s"""
                        .formatted(THROUGHPUT, LATENCY, Table.of(results));
        MarkedSection.write(document, text);
        Files.writeString(document.resolveSibling(THROUGHPUT), ThroughputPlot.of(results));
        Files.writeString(document.resolveSibling(LATENCY), LatencyPlot.of(results));
        System.out.println("written into " + document);
        return CommandLine.ExitCode.OK;
    }

    private Results read() throws IOException {
        var all = new ArrayList<Results>();
        for (var file : files) {
            all.add(ResultFile.read(file, Results.class));
        }
        return Results.together(all);
    }
}
