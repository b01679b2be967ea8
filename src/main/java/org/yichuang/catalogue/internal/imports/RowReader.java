package org.yichuang.catalogue.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Reads a JSON array row by row, whatever its length.
final class RowReader implements AutoCloseable {

    /// The file cannot be read any further.
    static final class BrokenFile extends Exception {

        private static final long serialVersionUID = 1L;

        BrokenFile(int line, int column, String reason) {
            super("line " + line + ", column " + column + ": " + reason);
        }
    }

    static final String NAME = "name";
    static final String CODE = "itemCode";
    static final String AUTHORITY = "department";
    static final String AUTHORITY_CODE = "deptCode";
    static final String GROUP = "group";
    static final String REGION = "areaCode";
    static final String TYPE = "taskType";

    private static final Set<String> KNOWN =
            Set.of(NAME, CODE, AUTHORITY, AUTHORITY_CODE, GROUP, REGION, TYPE);

    private static final JsonMapper JSON =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .maxStringLength(1_000_000)
                                                    .build())
                                    .build())
                    .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .build();

    private final InputStream in;
    private final JsonParser parser;
    private int number;

    RowReader(Path file) throws IOException, BrokenFile {
        in = Files.newInputStream(file);
        parser = JSON.tokenStreamFactory().createParser(ObjectReadContext.empty(), in);
        if (token() != JsonToken.START_ARRAY) {
            throw broken("expected a list that starts with [");
        }
    }

    /// @return null after the last row
    @Nullable RawRow next() throws BrokenFile {
        JsonToken token = token();
        if (token == JsonToken.END_ARRAY) {
            return null;
        }
        if (token == null) {
            throw broken("the file ends before its list does");
        }
        number++;
        int line = parser.currentTokenLocation().getLineNr();
        try {
            JsonNode node = JSON.readTree(parser);
            return node.isObject()
                    ? row(node, line)
                    : new RawRow(number, line, Map.of(), null, "expected an object");
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    /// Goes over a row without looking into it.
    boolean skip() throws BrokenFile {
        JsonToken token = token();
        if (token == null || token == JsonToken.END_ARRAY) {
            return false;
        }
        try {
            parser.skipChildren();
        } catch (JacksonException e) {
            throw broken(e);
        }
        number++;
        return true;
    }

    private RawRow row(JsonNode node, int line) {
        Map<String, String> values = new LinkedHashMap<>();
        Map<String, JsonNode> extra = new LinkedHashMap<>();
        String fault = null;
        for (Map.Entry<String, JsonNode> each : node.properties()) {
            if (!KNOWN.contains(each.getKey())) {
                extra.put(each.getKey(), each.getValue());
            } else if (each.getValue().isContainer()) {
                fault = "expected a text in " + each.getKey();
            } else if (!each.getValue().isNull()) {
                values.put(each.getKey(), each.getValue().asString());
            }
        }
        String rest = extra.isEmpty() ? null : JSON.writeValueAsString(extra);
        return new RawRow(number, line, values, rest, fault);
    }

    private @Nullable JsonToken token() throws BrokenFile {
        try {
            return parser.nextToken();
        } catch (JacksonException e) {
            throw broken(e);
        }
    }

    private BrokenFile broken(String reason) {
        var at = parser.currentLocation();
        return new BrokenFile(at.getLineNr(), at.getColumnNr(), reason);
    }

    private static BrokenFile broken(JacksonException e) {
        var at = e.getLocation();
        String reason = String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse("");
        return at == null
                ? new BrokenFile(1, 1, reason)
                : new BrokenFile(at.getLineNr(), at.getColumnNr(), reason);
    }

    @Override
    public void close() throws IOException {
        parser.close();
        in.close();
    }
}
