package org.yichuang.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackProblem;
import org.yichuang.packs.Suggestion;

/// Collects what is wrong with one item, each with its place in the file and the way out.
final class ItemProblems {

    private final PackFile<Item> file;
    private final List<PackProblem> found = new ArrayList<>();

    ItemProblems(PackFile<Item> file) {
        this.file = file;
    }

    List<PackProblem> found() {
        return List.copyOf(found);
    }

    void wrong(String path, String message, String fix) {
        found.add(file.problem(path, message, fix));
    }

    void exists(String path, String id, Set<String> all, String what) {
        if (!all.contains(id)) {
            wrong(path, "there is no " + what + " " + id, Suggestion.of(id, all));
        }
    }

    void require(String path, @Nullable Object value) {
        if (value == null) {
            wrong(
                    path,
                    "is missing, and an item of kind full needs it",
                    "Add it, or make it kind: guide");
        }
    }

    <T> void unique(String path, List<T> values, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        each(
                path,
                values,
                (at, value) -> {
                    if (!seen.add(id.apply(value))) {
                        wrong(
                                at + ".id",
                                id.apply(value) + " is there twice",
                                "Rename one of them");
                    }
                });
    }

    /// What is checked of each value of a list.
    @FunctionalInterface
    interface AtPath<T> {
        void check(String path, T value);
    }

    static <T> void each(String path, List<T> values, AtPath<T> check) {
        for (int i = 0; i < values.size(); i++) {
            check.check(path + "[" + i + "]", values.get(i));
        }
    }
}
