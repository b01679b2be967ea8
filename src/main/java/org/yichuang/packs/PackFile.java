package org.yichuang.packs;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.internal.CanonicalJson;
import org.yichuang.packs.internal.Node;
import org.yichuang.packs.internal.NodeReader;
import org.yichuang.packs.internal.RecordBinder;

/// One file of a pack after reading: the value when nothing is wrong, the problems otherwise, and
/// the places of its elements for checks that follow.
///
/// @param <T> the record the file describes
public final class PackFile<T> {

    private final String file;
    private final String text;
    private final @Nullable Node root;
    private final @Nullable T value;
    private final List<PackProblem> problems;

    private PackFile(
            String file,
            String text,
            @Nullable Node root,
            @Nullable T value,
            List<PackProblem> problems) {
        this.file = file;
        this.text = text;
        this.root = root;
        this.value = value;
        this.problems = List.copyOf(problems);
    }

    /// Reads YAML, or JSON when the name ends in `.json`.
    ///
    /// @param file how the file is called in problems
    public static <T> PackFile<T> read(String file, byte[] content, Class<T> type) {
        List<PackProblem> problems = new ArrayList<>();
        String text = new String(content, StandardCharsets.UTF_8);
        Node root = NodeReader.read(file, text, problems);
        T value = root == null ? null : new RecordBinder(file, problems).bind(root, type);
        return new PackFile<>(file, text, root, problems.isEmpty() ? value : null, problems);
    }

    public String file() {
        return file;
    }

    /// The file as it is.
    public String text() {
        return text;
    }

    public List<PackProblem> problems() {
        return problems;
    }

    public boolean isSound() {
        return value != null;
    }

    /// @throws IllegalStateException when there are problems
    public T value() {
        if (value == null) {
            throw new IllegalStateException(
                    "expected a file without problems, but got " + problems);
        }
        return value;
    }

    /// A further problem at an element of this file.
    ///
    /// @param path as in `materials[2].when`; the nearest element that exists gives the place
    public PackProblem problem(String path, String message, String fix) {
        Place place = root == null ? Place.START : root.placeOf(path);
        return new PackProblem(file, place, path, message, fix);
    }

    /// The content as JSON in which only the content counts: keys in order, no spaces, no comments.
    ///
    /// @param without members of the whole that are left out
    public String canonicalJson(String... without) {
        return root == null ? "null" : CanonicalJson.of(root, Set.of(without));
    }
}
