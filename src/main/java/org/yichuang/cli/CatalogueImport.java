package org.yichuang.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.ImportFinding;
import org.yichuang.catalogue.ImportJob;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import org.yichuang.kernel.RegionCode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `yichuang catalogue import`: takes over the items of another catalogue, beside a running
/// platform or without one. An import that was broken off goes on with `--resume`.
@Command(name = "import", sortOptions = false)
final class CatalogueImport implements Callable<Integer> {

    private static final int LOOK_EVERY_MILLISECONDS = 200;

    private final Terminal terminal;
    private final Surroundings surroundings;

    @Parameters(paramLabel = "FILE", arity = "0..1")
    private @Nullable Path file;

    @Option(names = "--region", paramLabel = "CODE")
    private @Nullable String region;

    @Option(names = "--resume", paramLabel = "ID")
    private @Nullable UUID resumed;

    @Option(names = "--findings", paramLabel = "NUMBER", defaultValue = "20")
    private int findings;

    @Mixin private final DataOption data = new DataOption();

    CatalogueImport(Terminal terminal, Surroundings surroundings) {
        this.terminal = terminal;
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (resumed != null) {
            UUID id = resumed;
            return with(imports -> resume(imports, id));
        }
        if (file == null || region == null) {
            terminal.note(terminal.text("cli.catalogue.what"));
            return ExitCode.USAGE;
        }
        Path from = file;
        if (!Files.isReadable(from) || Files.isDirectory(from)) {
            terminal.note(terminal.text("cli.catalogue.no-file", from));
            return ExitCode.USAGE;
        }
        return switch (RegionCode.parse(region)) {
            case Invalid<RegionCode>(var problem) -> terminal.refuse(problem);
            case Valid<RegionCode>(var of) -> with(imports -> start(imports, from, of));
        };
    }

    private interface Work {
        int on(CatalogueImports imports) throws IOException, InterruptedException;
    }

    private int with(Work work) throws IOException, InterruptedException {
        try (ConfigurableApplicationContext context =
                InstalledDatabase.open(CatalogueParts.class, data.folder(), surroundings)) {
            return work.on(context.getBean(CatalogueImports.class));
        }
    }

    private int start(CatalogueImports imports, Path from, RegionCode of)
            throws IOException, InterruptedException {
        String name = String.valueOf(from.getFileName());
        String by = terminal.text("cli.catalogue.by", System.getProperty("user.name", ""));
        try (InputStream content = Files.newInputStream(from)) {
            return switch (imports.start(content, name, of, by)) {
                case Invalid<ImportJob>(var problem) -> terminal.refuse(problem);
                case Valid<ImportJob>(var job) -> watch(imports, job.id());
            };
        }
    }

    private int resume(CatalogueImports imports, UUID id) throws InterruptedException {
        Optional<ImportJob> job = imports.find(id);
        if (job.isEmpty()) {
            terminal.note(terminal.text("cli.catalogue.unknown", id));
            return ExitCode.USAGE;
        }
        if (!imports.resume(id)) {
            terminal.note(terminal.text("cli.catalogue.over", id));
            return ExitCode.USAGE;
        }
        return watch(imports, id);
    }

    /// Tells how far it is until it has come to its end.
    private int watch(CatalogueImports imports, UUID id) throws InterruptedException {
        terminal.note(terminal.text("cli.catalogue.begun", id));
        int told = -1;
        ImportJob job = imports.find(id).orElseThrow();
        while (job.isRunning()) {
            if (job.read() != told && job.total() > 0) {
                told = job.read();
                progress(job);
            }
            Thread.sleep(LOOK_EVERY_MILLISECONDS);
            job = imports.find(id).orElseThrow();
        }
        progress(job);
        return report(imports, job);
    }

    private void progress(ImportJob job) {
        terminal.note(
                terminal.text("cli.catalogue.progress", job.read(), job.total(), job.percent()));
    }

    private int report(CatalogueImports imports, ImportJob job) {
        terminal.say(
                terminal.text(
                        "cli.catalogue.done." + job.state(),
                        job.fileName(),
                        job.accepted(),
                        job.reported(),
                        job.rejected()));
        imports.findingsByKind(job.id())
                .forEach(
                        (kind, count) ->
                                terminal.say(
                                        terminal.text(
                                                "cli.catalogue.kind",
                                                kind.name(),
                                                terminal.text("catalogue.import.kind." + kind),
                                                count)));
        imports.findings(job.id(), 0, Math.max(1, findings)).stream()
                .limit(findings)
                .forEach(finding -> terminal.say(line(finding)));
        return switch (job.state()) {
            case DONE, RUNNING -> job.rejected() == 0 ? ExitCode.OK : ExitCode.FINDING;
            case CANCELLED -> ExitCode.FINDING;
            case FAILED -> {
                terminal.note(String.valueOf(job.message()));
                yield ExitCode.FINDING;
            }
        };
    }

    private String line(ImportFinding finding) {
        String value = finding.value();
        String place =
                finding.line() > 0
                        ? terminal.text("catalogue.import.place", finding.row(), finding.line())
                        : terminal.text("catalogue.import.place.row", finding.row());
        return terminal.text(
                finding.rejected() ? "cli.catalogue.rejected" : "cli.catalogue.odd",
                place,
                finding.kind().name(),
                finding.field(),
                value == null ? "" : value);
    }
}
