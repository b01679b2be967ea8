package org.yichuang.cases.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import tools.jackson.databind.JsonNode;

/// Where two states differ, path by path. A state that is read tells more than its text: the order
/// of a set and a member that was added later make no difference.
final class StateDifferences {

    private static final int LONGEST = 400;

    /// @param path from the state's root, empty for all of it
    record Differing(String path, @Nullable String stored, @Nullable String journal) {}

    private final List<Differing> found = new ArrayList<>();

    private StateDifferences() {}

    /// @param stage as stored
    /// @param stored state as stored
    static List<Differing> between(
            @Nullable String stage, @Nullable String stored, CaseState journal) {
        CaseState read;
        try {
            read = stage == null || stored == null ? null : Codec.state(stage, stored);
        } catch (RuntimeException e) {
            read = null;
        }
        if (journal.equals(read)) {
            return List.of();
        }
        if (read == null || read.getClass() != journal.getClass()) {
            return List.of(new Differing("", shortened(stored), shortened(Codec.write(journal))));
        }
        StateDifferences differences = new StateDifferences();
        differences.compare("", Codec.tree(read), Codec.tree(journal));
        return List.copyOf(differences.found);
    }

    private void compare(String path, @Nullable JsonNode stored, @Nullable JsonNode journal) {
        if (stored == null || journal == null) {
            add(path, stored, journal);
        } else if (stored.isObject() && journal.isObject()) {
            TreeSet<String> names = new TreeSet<>(stored.propertyNames());
            names.addAll(journal.propertyNames());
            names.forEach(name -> compare(path + "/" + name, stored.get(name), journal.get(name)));
        } else if (stored.isArray() && journal.isArray()) {
            compareArrays(path, stored, journal);
        } else if (!stored.equals(journal)) {
            add(path, stored, journal);
        }
    }

    private void compareArrays(String path, JsonNode stored, JsonNode journal) {
        if (isTexts(stored) && isTexts(journal)) {
            if (!texts(stored).equals(texts(journal))) {
                add(path, stored, journal);
            }
            return;
        }
        for (int i = 0; i < Math.max(stored.size(), journal.size()); i++) {
            compare(path + "/" + i, stored.get(i), journal.get(i));
        }
    }

    private static boolean isTexts(JsonNode array) {
        return array.valueStream().allMatch(JsonNode::isString);
    }

    private static TreeSet<String> texts(JsonNode array) {
        TreeSet<String> texts = new TreeSet<>();
        array.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    private void add(String path, @Nullable JsonNode stored, @Nullable JsonNode journal) {
        found.add(new Differing(path, text(stored), text(journal)));
    }

    private static @Nullable String text(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        return shortened(node.isString() ? node.asString() : node.toString());
    }

    private static @Nullable String shortened(@Nullable String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
