package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.testing.PlatformTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Calls operations as the published description has them, and holds every answer against it: the
/// status must be described, the content must fit its schema and hold nothing that is not
/// described.
final class ContractClient {

    static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete");

    private final String site;
    private final HttpClient http = HttpClient.newHttpClient();
    private final JsonNode document;
    private final JsonNode strict;
    private final Map<String, Operation> operations = new TreeMap<>();
    private final Map<String, Set<Integer>> answered = new TreeMap<>();
    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(
                    Dialects.getDraft202012(),
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .pathType(PathType.JSON_POINTER)
                                            .build()));

    /// @param node what the description says of it
    record Operation(String id, String method, String path, JsonNode node) {

        boolean isSecured() {
            return node.has("security");
        }
    }

    record Answer(int status, JsonNode body, HttpResponse<String> response) {

        String text(String pointer) {
            return body.at(pointer).asString("");
        }

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    ContractClient(int port) {
        site = "http://127.0.0.1:" + port;
        document = JSON.readTree(send(HttpRequest.newBuilder(uri("/v3/api-docs"))).body());
        strict = strict();
        document.path("paths")
                .properties()
                .forEach(
                        path ->
                                path.getValue()
                                        .properties()
                                        .forEach(method -> add(path.getKey(), method)));
    }

    private void add(String path, Map.Entry<String, JsonNode> method) {
        if (METHODS.contains(method.getKey())) {
            String id = method.getValue().path("operationId").asString();
            operations.put(id, new Operation(id, method.getKey(), path, method.getValue()));
        }
    }

    /// The description with every object closed to members that it does not name.
    private JsonNode strict() {
        JsonNode copy = document.deepCopy();
        copy.at("/components/schemas")
                .forEach(
                        schema -> {
                            if (schema.has("properties") && schema instanceof ObjectNode object) {
                                object.put("additionalProperties", false);
                            }
                        });
        return copy;
    }

    JsonNode document() {
        return document;
    }

    Map<String, Operation> operations() {
        return operations;
    }

    /// The statuses that each operation was answered with.
    Map<String, Set<Integer>> answered() {
        return answered;
    }

    Call call(String operation) {
        Operation found = operations.get(operation);
        assertThat(found).as("operation " + operation).isNotNull();
        return new Call(found);
    }

    private URI uri(String path) {
        return URI.create(site + path);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<Stream<String>> lines(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofLines());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /// A call that is being put together.
    final class Call {

        private final Operation operation;
        private final Map<String, String> headers = new TreeMap<>();
        private final StringBuilder query = new StringBuilder();
        private String path;
        private @Nullable JsonNode json;
        private HttpRequest.BodyPublisher body = BodyPublishers.noBody();

        private Call(Operation operation) {
            this.operation = operation;
            this.path = operation.path();
        }

        Call as(String login) {
            String pair = login + ":" + PlatformTest.PASSWORD;
            String basic =
                    Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
            return header("Authorization", "Basic " + basic);
        }

        Call at(String variable, String value) {
            path = path.replace("{" + variable + "}", encode(value));
            return this;
        }

        Call with(String parameter, String value) {
            query.append(query.isEmpty() ? '?' : '&')
                    .append(parameter)
                    .append('=')
                    .append(encode(value));
            return this;
        }

        Call header(String name, String value) {
            headers.put(name, value);
            return this;
        }

        Call sending(String text) {
            body = BodyPublishers.ofString(text);
            return header("Content-Type", "application/json");
        }

        Call sending(JsonNode node) {
            json = node;
            return sending(JSON.writeValueAsString(node));
        }

        /// Sends a file as the part `file`.
        Call file(String name, byte[] content) {
            String boundary = "----contract";
            byte[] head =
                    ("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\n"
                                    + "Content-Type: application/octet-stream\r\n\r\n")
                            .formatted(boundary, name)
                            .getBytes(StandardCharsets.UTF_8);
            byte[] tail = "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8);
            body = BodyPublishers.ofByteArrays(List.of(head, content, tail));
            return header("Content-Type", "multipart/form-data; boundary=" + boundary);
        }

        /// Sends it and expects this status.
        Answer expecting(int status) {
            for (JsonNode parameter : operation.node().path("parameters")) {
                path = path.replace("{" + parameter.path("name").asString() + "}", "1");
            }
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(uri(path + query))
                            .method(operation.method().toUpperCase(Locale.ROOT), body);
            headers.forEach(request::header);
            HttpResponse<String> response = send(request);
            assertThat(response.statusCode())
                    .as("%s %s: %s", operation.id(), path + query, response.body())
                    .isEqualTo(status);
            if (json != null && status < 300) {
                JsonNode schema =
                        operation.node().at("/requestBody/content/application~1json/schema");
                assertThat(errors(document, schema, json)).as("%s sends", operation.id()).isEmpty();
            }
            return check(response);
        }

        /// Reads so many events of a stream and goes. Each must fit the schema of that name.
        List<JsonNode> streaming(int events, String schema) {
            HttpRequest.Builder request = HttpRequest.newBuilder(uri(path + query));
            headers.forEach(request::header);
            HttpResponse<Stream<String>> response = lines(request);
            assertThat(response.statusCode()).as(operation.id()).isEqualTo(200);
            assertThat(response.headers().firstValue("Content-Type").orElse(""))
                    .startsWith("text/event-stream");
            assertThat(operation.node().at("/responses/200/content").has("text/event-stream"))
                    .as("%s describes what it answers", operation.id())
                    .isTrue();
            answered.computeIfAbsent(operation.id(), _ -> new TreeSet<>()).add(200);
            ObjectNode reference =
                    JSON.createObjectNode().put("$ref", "#/components/schemas/" + schema);
            try (Stream<String> lines = response.body()) {
                return lines.filter(line -> line.startsWith("data: "))
                        .limit(events)
                        .map(line -> JSON.readTree(line.substring("data: ".length())))
                        .peek(
                                event ->
                                        assertThat(errors(strict, reference, event))
                                                .as("%s sends %s", operation.id(), event)
                                                .isEmpty())
                        .toList();
            }
        }

        private Answer check(HttpResponse<String> response) {
            String status = String.valueOf(response.statusCode());
            answered.computeIfAbsent(operation.id(), _ -> new TreeSet<>())
                    .add(response.statusCode());
            JsonNode described = operation.node().path("responses").path(status);
            assertThat(described.isMissingNode())
                    .as("%s describes the status %s", operation.id(), status)
                    .isFalse();
            JsonNode content = resolved(described).path("content");
            String type =
                    response.headers().firstValue("Content-Type").orElse("").replaceAll(";.*", "");
            if (response.body().isEmpty()) {
                assertThat(content.isEmpty())
                        .as("%s %s describes no content", operation.id(), status)
                        .isTrue();
                return new Answer(response.statusCode(), JSON.createObjectNode(), response);
            }
            assertThat(content.has(type))
                    .as("%s %s describes %s", operation.id(), status, type)
                    .isTrue();
            if (!type.endsWith("json")) {
                return new Answer(response.statusCode(), JSON.createObjectNode(), response);
            }
            JsonNode answer = JSON.readTree(response.body());
            assertThat(errors(strict, content.path(type).path("schema"), answer))
                    .as("%s %s answers %s", operation.id(), status, response.body())
                    .isEmpty();
            return new Answer(response.statusCode(), answer, response);
        }
    }

    private JsonNode resolved(JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    /// Where a value does not fit a schema of the description.
    List<String> errors(JsonNode schema, JsonNode value) {
        return errors(document, schema, value);
    }

    private List<String> errors(JsonNode of, JsonNode schema, JsonNode value) {
        ObjectNode root = JSON.createObjectNode();
        root.putArray("allOf").add(schema);
        root.set("components", of.path("components"));
        return registry.getSchema(root).validate(value).stream().map(Error::toString).toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
