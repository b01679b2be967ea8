package org.yichuang.packs.internal;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Place;

/// An element of a file together with its place.
public sealed interface Node {

    Pattern STEP = Pattern.compile("\\.?([^.\\[\\]]+)|\\[(\\d+)]");

    Place place();

    record Members(Map<String, Node> nodes, Place place) implements Node {}

    record Elements(List<Node> nodes, Place place) implements Node {}

    /// @param text as it is written, without quotes
    record Scalar(String text, Kind kind, Place place) implements Node {}

    record Nothing(Place place) implements Node {}

    enum Kind {
        TEXT,
        NUMBER,
        BOOLEAN
    }

    /// The place of an element below this one, or of the deepest one on the way that exists.
    default Place placeOf(String path) {
        Node reached = this;
        Matcher step = STEP.matcher(path);
        while (step.find()) {
            Node next = reached.child(step.group(1), step.group(2));
            if (next == null) {
                break;
            }
            reached = next;
        }
        return reached.place();
    }

    private @Nullable Node child(@Nullable String name, @Nullable String index) {
        return switch (this) {
            case Members(var nodes, _) when name != null -> nodes.get(name);
            case Elements(var nodes, _) when index != null -> {
                int at = Integer.parseInt(index);
                yield at < nodes.size() ? nodes.get(at) : null;
            }
            default -> null;
        };
    }
}
