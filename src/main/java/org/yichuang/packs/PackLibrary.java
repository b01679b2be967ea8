package org.yichuang.packs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// The folder of packs. Every call reads the disk again, so an edited pack is seen at once.
@Component
public final class PackLibrary {

    private final Path root;

    /// @param root may be absent: then there are no packs
    @Autowired
    public PackLibrary(@Value("${yichuang.packs:./packs}") Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    public Path root() {
        return root;
    }

    /// The packs so that each comes after those it depends on, and what is wrong with any
    /// `pack.yaml`.
    public Contents contents() {
        List<PackProblem> problems = new ArrayList<>();
        Map<String, PackFile<Pack>> files = new LinkedHashMap<>();
        Map<String, PackFolder> folders = new LinkedHashMap<>();
        for (Path path : paths()) {
            PackFile<Pack> file = PackFolder.read(root, path.resolve("pack.yaml"), Pack.class);
            problems.addAll(file.problems());
            if (!file.isSound()) {
                continue;
            }
            String name = file.value().name();
            PackFile<Pack> other = files.putIfAbsent(name, file);
            if (other != null) {
                problems.add(
                        file.problem(
                                "name",
                                "the name " + name + " is taken by " + other.file(),
                                "Choose another name"));
                continue;
            }
            folders.put(name, new PackFolder(root, path, file.value()));
        }
        return new Contents(inOrder(folders, files, problems), List.copyOf(problems));
    }

    private List<Path> paths() {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (Stream<Path> each = Files.list(root)) {
            return each.filter(path -> Files.isRegularFile(path.resolve("pack.yaml")))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PackFolder> inOrder(
            Map<String, PackFolder> folders,
            Map<String, PackFile<Pack>> files,
            List<PackProblem> problems) {
        Map<String, PackFolder> ordered = new LinkedHashMap<>();
        Map<String, PackFolder> waiting = new LinkedHashMap<>(folders);
        boolean moved = true;
        while (moved) {
            List<PackFolder> ready =
                    waiting.values().stream()
                            .filter(each -> ordered.keySet().containsAll(each.pack().dependsOn()))
                            .toList();
            ready.forEach(each -> ordered.put(each.pack().name(), each));
            ready.forEach(each -> waiting.remove(each.pack().name()));
            moved = !ready.isEmpty();
        }
        for (String name : waiting.keySet()) {
            PackFile<Pack> file = files.getOrDefault(name, files.values().iterator().next());
            problems.add(
                    file.problem(
                            "dependsOn",
                            "depends on a pack that is not there, or on itself in a circle",
                            "Known are: " + String.join(", ", folders.keySet())));
        }
        return List.copyOf(ordered.values());
    }

    /// @param folders in the order of loading
    public record Contents(List<PackFolder> folders, List<PackProblem> problems) {}
}
