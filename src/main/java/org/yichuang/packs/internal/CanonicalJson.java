package org.yichuang.packs.internal;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.core.io.JsonStringEncoder;

/// Writes nodes so that two files with the same content give the same text. Members without a
/// value are left out, because a missing one means the same.
public final class CanonicalJson {

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /// @param without members of the node itself that are left out
    public static String of(Node node, Set<String> without) {
        var writer = new CanonicalJson();
        if (node instanceof Node.Members(var nodes, var place)) {
            Map<String, Node> kept = new TreeMap<>(nodes);
            kept.keySet().removeAll(without);
            writer.write(new Node.Members(kept, place));
        } else {
            writer.write(node);
        }
        return writer.out.toString();
    }

    private void write(Node node) {
        switch (node) {
            case Node.Members(var nodes, _) -> members(nodes);
            case Node.Elements(var nodes, _) -> {
                out.append('[');
                String separator = "";
                for (Node each : nodes) {
                    out.append(separator);
                    write(each);
                    separator = ",";
                }
                out.append(']');
            }
            case Node.Scalar scalar when isPlain(scalar) -> out.append(scalar.text());
            case Node.Scalar scalar -> string(scalar.text());
            case Node.Nothing _ -> out.append("null");
        }
    }

    private void members(Map<String, Node> nodes) {
        out.append('{');
        String separator = "";
        for (var each : new TreeMap<>(nodes).entrySet()) {
            if (each.getValue() instanceof Node.Nothing) {
                continue;
            }
            out.append(separator);
            string(each.getKey());
            out.append(':');
            write(each.getValue());
            separator = ",";
        }
        out.append('}');
    }

    /// A code such as 0042 looks like a number in YAML, yet its zeros count.
    private static boolean isPlain(Node.Scalar scalar) {
        return switch (scalar.kind()) {
            case BOOLEAN -> scalar.text().equals("true") || scalar.text().equals("false");
            case NUMBER -> isPlainNumber(scalar.text());
            case TEXT -> false;
        };
    }

    private static boolean isPlainNumber(String text) {
        try {
            return new BigDecimal(text).toPlainString().equals(text);
        } catch (NumberFormatException _) {
            return false;
        }
    }

    private void string(String text) {
        out.append('"').append(JsonStringEncoder.getInstance().quoteAsCharArray(text)).append('"');
    }
}
