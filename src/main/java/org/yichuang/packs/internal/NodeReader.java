package org.yichuang.packs.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.PackProblem;
import org.yichuang.packs.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.dataformat.yaml.YAMLFactory;

/// Turns the tokens of a file into nodes that remember their places.
public final class NodeReader {

    private static final YAMLFactory YAML =
            YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private static final JsonFactory JSON =
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private final JsonParser parser;

    private NodeReader(JsonParser parser) {
        this.parser = parser;
    }

    /// @return null when the text is not YAML or is empty, which is then among the problems
    public static @Nullable Node read(String file, String text, List<PackProblem> problems) {
        TokenStreamFactory format = file.endsWith(".json") ? JSON : YAML;
        try (JsonParser parser = format.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                problems.add(
                        new PackProblem(
                                file, Place.START, "", "the file is empty", "Write its content"));
                return null;
            }
            Node root = new NodeReader(parser).node();
            if (parser.nextToken() != null) {
                problems.add(
                        new PackProblem(
                                file,
                                place(parser.currentTokenLocation()),
                                "",
                                "the file holds more than one document",
                                "Write one document in a file"));
            }
            return root;
        } catch (JacksonException e) {
            problems.add(
                    new PackProblem(
                            file,
                            place(e.getLocation()),
                            "",
                            "not readable: " + firstLine(e.getOriginalMessage()),
                            "Check indentation, quotes and colons here and in the line before"));
            return null;
        }
    }

    private Node node() {
        Place place = place(parser.currentTokenLocation());
        return switch (parser.currentToken()) {
            case START_OBJECT -> members(place);
            case START_ARRAY -> elements(place);
            case VALUE_NULL -> new Node.Nothing(place);
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new Node.Scalar(parser.getString(), Node.Kind.NUMBER, place);
            case VALUE_TRUE, VALUE_FALSE ->
                    new Node.Scalar(parser.getString(), Node.Kind.BOOLEAN, place);
            default -> new Node.Scalar(parser.getString(), Node.Kind.TEXT, place);
        };
    }

    private Node members(Place place) {
        Map<String, Node> nodes = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            Place at = place(parser.currentTokenLocation());
            parser.nextToken();
            nodes.put(name, startingAt(at, node()));
        }
        return new Node.Members(nodes, place);
    }

    /// A problem with a member is best shown at its name.
    private static Node startingAt(Place place, Node node) {
        return switch (node) {
            case Node.Members(var nodes, _) -> new Node.Members(nodes, place);
            case Node.Elements(var nodes, _) -> new Node.Elements(nodes, place);
            case Node.Scalar(var text, var kind, _) -> new Node.Scalar(text, kind, place);
            case Node.Nothing _ -> new Node.Nothing(place);
        };
    }

    private Node elements(Place place) {
        List<Node> nodes = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            nodes.add(node());
        }
        return new Node.Elements(nodes, place);
    }

    private static Place place(@Nullable TokenStreamLocation location) {
        return location == null || location.getLineNr() < 1
                ? Place.START
                : new Place(location.getLineNr(), Math.max(1, location.getColumnNr()));
    }

    private static String firstLine(@Nullable String message) {
        return message == null ? "unknown reason" : message.lines().findFirst().orElse("");
    }
}
