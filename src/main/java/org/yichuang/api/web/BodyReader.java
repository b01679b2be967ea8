package org.yichuang.api.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import io.swagger.v3.core.util.Json31;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yichuang.pages.Page;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads what callers send, after holding it against the schema that is published for it.
@Component
class BodyReader {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final String TYPE = "type";

    private final MemberWords words = new MemberWords();
    private final Map<Class<?>, Schema> schemas = new ConcurrentHashMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(
                    Dialects.getDraft202012(),
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .pathType(PathType.JSON_POINTER)
                                            .build()));

    /// @throws ApiProblem 400 when it is no JSON, 422 when it is not what the schema says
    <T> T read(Page page, String body, Class<T> type) {
        JsonNode node = parse(page, body);
        Class<? extends T> exact = exact(page, node, type);
        List<Fault> faults =
                schemas
                        .computeIfAbsent(exact, this::compile)
                        .validate(
                                node,
                                context ->
                                        context.executionConfig(
                                                config ->
                                                        config.locale(
                                                                page.english()
                                                                        ? Locale.ENGLISH
                                                                        : Locale
                                                                                .SIMPLIFIED_CHINESE)))
                        .stream()
                        .map(BodyReader::fault)
                        .toList();
        ApiProblems.refuse(page, faults);
        return JSON.treeToValue(node, exact);
    }

    private static JsonNode parse(Page page, String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException broken) {
            var at = broken.getLocation();
            throw ApiProblems.problem(
                    page,
                    HttpStatus.BAD_REQUEST,
                    "NOT_JSON",
                    "api.not-json",
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        }
    }

    /// Of several bodies, the one that is named.
    @SuppressWarnings("unchecked")
    private static <T> Class<? extends T> exact(Page page, JsonNode node, Class<T> type) {
        if (!type.isSealed()) {
            return type;
        }
        String named = node.path(TYPE).asString("");
        List<Class<?>> bodies = RecordSchemas.bodies(type);
        return bodies.stream()
                .filter(body -> RecordSchemas.typeName(body).equals(named))
                .map(body -> (Class<? extends T>) body)
                .findFirst()
                .orElseThrow(
                        () ->
                                ApiProblems.invalid(
                                        page,
                                        List.of(
                                                new Fault(
                                                        "/" + TYPE,
                                                        page.text(
                                                                "api.command.unknown",
                                                                String.join(
                                                                        ", ",
                                                                        bodies.stream()
                                                                                .map(
                                                                                        RecordSchemas
                                                                                                ::typeName)
                                                                                .toList()))))));
    }

    private Schema compile(Class<?> type) {
        RecordSchemas made = new RecordSchemas(words);
        String root = made.of(type).get$ref();
        ObjectNode document = JSON.createObjectNode().put("$ref", root);
        ObjectNode named = document.putObject("components").putObject("schemas");
        made.named().forEach((name, schema) -> named.set(name, json(schema)));
        return registry.getSchema(document);
    }

    static JsonNode json(Object openApi) {
        try {
            return JSON.readTree(Json31.mapper().writeValueAsString(openApi));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a schema cannot be written", e);
        }
    }

    private static Fault fault(Error error) {
        String at = error.getInstanceLocation().toString();
        boolean ofMember =
                error.getKeyword().equals("required")
                        || error.getKeyword().equals("additionalProperties");
        return new Fault(
                ofMember ? Fault.pointer(at, error.getProperty()) : at, error.getMessage());
    }
}
