package org.yichuang.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/// Writes down the modules: which there are, what each is for, and which uses which.
public final class ModulesDocument {

    private static final Set<String> FOUNDATIONS = Set.of("kernel", "pages", "database");
    private static final Path SOURCES = Path.of("src/main/java/org/yichuang");

    private final ApplicationModules modules;

    /// For each module, by name, what it uses itself.
    private final NavigableMap<String, NavigableSet<String>> uses = new TreeMap<>();

    public ModulesDocument(ApplicationModules modules) {
        this.modules = modules;
        for (ApplicationModule module : modules) {
            NavigableSet<String> used = new TreeSet<>();
            module.getDirectDependencies(modules)
                    .uniqueModules()
                    .map(ModulesDocument::name)
                    .forEach(used::add);
            used.remove(name(module));
            uses.put(name(module), used);
        }
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }

    private NavigableSet<String> uses(String module) {
        return Objects.requireNonNull(uses.get(module));
    }

    /// A page with a picture that GitHub draws. The table names every dependency; the picture
    /// leaves out those that follow from others.
    public String markdown() {
        StringBuilder page = new StringBuilder();
        page.append(
                """
                # 模块 · Modules

                Made from the code; `GeneratedDocsTest` fails when it differs. An arrow points to what is
                used. `kernel`, `pages` and `database`, which nearly every module uses, have no arrows, and
                neither have uses that follow from other arrows. The PlantUML form, with every arrow, is
                [modules.puml](modules.puml).

                ```mermaid
                graph TD
                """);
        for (String module : uses.keySet()) {
            page.append("    ").append(module).append('\n');
        }
        for (String module : uses.keySet()) {
            for (String other : uses(module)) {
                if (isDrawn(module, other)) {
                    page.append("    %s --> %s\n".formatted(module, other));
                }
            }
        }
        page.append("```\n\n| 模块 Module | 用途 Purpose | 依赖 Uses |\n| --- | --- | --- |\n");
        for (String module : uses.keySet()) {
            String used =
                    uses(module).stream()
                            .map(other -> "`" + other + "`")
                            .collect(Collectors.joining(" "));
            page.append("| `%s` | %s | %s |\n".formatted(module, purpose(module), used));
        }
        return page.toString();
    }

    private boolean isDrawn(String module, String other) {
        return !FOUNDATIONS.contains(other)
                && uses(module).stream().noneMatch(between -> reaches(between, other));
    }

    private boolean reaches(String from, String to) {
        return uses(from).contains(to) || uses(from).stream().anyMatch(next -> reaches(next, to));
    }

    /// The comment over the package, as one line.
    private static String purpose(String module) {
        try (var lines = Files.lines(SOURCES.resolve(module).resolve("package-info.java"))) {
            return lines.takeWhile(line -> line.startsWith("//"))
                    .map(line -> line.replaceFirst("^/+ ?", ""))
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The same as PlantUML, from Spring Modulith.
    ///
    /// @param folder where it may write
    public String plantUml(Path folder) throws IOException {
        new Documenter(modules, Documenter.Options.defaults().withOutputFolder(folder.toString()))
                .writeModulesAsPlantUml();
        return inOrder(Files.readAllLines(folder.resolve("components.puml")));
    }

    /// Modulith writes components and relations in no order of their own.
    private static String inOrder(List<String> lines) {
        StringBuilder ordered = new StringBuilder();
        NavigableSet<String> run = new TreeSet<>();
        for (String line : lines) {
            if (line.strip().startsWith("Component(") || line.strip().startsWith("Rel(")) {
                run.add(line);
            } else {
                run.forEach(each -> ordered.append(each).append('\n'));
                run.clear();
                ordered.append(line).append('\n');
            }
        }
        return ordered.toString();
    }
}
