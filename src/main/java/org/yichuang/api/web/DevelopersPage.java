package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The operations of the published description as the page shows them.
///
/// @param document where the description itself is
public record DevelopersPage(String description, String document, List<Group> groups) {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "delete", "patch");

    public DevelopersPage {
        groups = List.copyOf(groups);
    }

    /// @param name of the tag, also its anchor
    public record Group(String name, String title, List<Operation> operations) {}

    /// @param roles who may call it; empty for everybody who has signed in
    /// @param open whether nobody need sign in
    /// @param curl a command that calls it
    /// @param answer an example of the answer as JSON, null for none
    public record Operation(
            String id,
            String method,
            String path,
            String summary,
            String description,
            boolean open,
            List<String> roles,
            List<Parameter> parameters,
            List<Response> responses,
            String curl,
            @Nullable String answer) {}

    /// @param place query, path or header
    public record Parameter(String name, String place, boolean required, String description) {}

    public record Response(String status, String description) {}

    /// @param site the address of this installation, for the commands
    static DevelopersPage of(JsonNode document, String site, String path) {
        Map<String, List<Operation>> byTag = new LinkedHashMap<>();
        document.path("tags")
                .forEach(tag -> byTag.put(tag.path("name").asString(), new ArrayList<>()));
        document.path("paths")
                .properties()
                .forEach(
                        at ->
                                at.getValue()
                                        .properties()
                                        .forEach(
                                                method -> {
                                                    if (METHODS.contains(method.getKey())) {
                                                        JsonNode operation = method.getValue();
                                                        byTag.computeIfAbsent(
                                                                        operation
                                                                                .at("/tags/0")
                                                                                .asString(""),
                                                                        _ -> new ArrayList<>())
                                                                .add(
                                                                        operation(
                                                                                document,
                                                                                site,
                                                                                at.getKey(),
                                                                                method.getKey(),
                                                                                operation));
                                                    }
                                                }));
        List<Group> groups = new ArrayList<>();
        document.path("tags")
                .forEach(
                        tag -> {
                            String name = tag.path("name").asString();
                            groups.add(
                                    new Group(
                                            name,
                                            tag.path("description").asString(""),
                                            List.copyOf(byTag.getOrDefault(name, List.of()))));
                        });
        return new DevelopersPage(
                document.at("/info/description").asString(""),
                path,
                groups.stream().filter(group -> !group.operations().isEmpty()).toList());
    }

    private static Operation operation(
            JsonNode document, String site, String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation
                .path("parameters")
                .forEach(each -> parameters.add(parameter(resolved(document, each))));
        List<Response> responses = new ArrayList<>();
        operation
                .path("responses")
                .properties()
                .forEach(
                        each ->
                                responses.add(
                                        new Response(
                                                each.getKey(),
                                                resolved(document, each.getValue())
                                                        .path("description")
                                                        .asString(""))));
        List<String> roles = new ArrayList<>();
        operation.path(OperationRights.ROLES).forEach(role -> roles.add(role.asString()));
        return new Operation(
                operation.path("operationId").asString(),
                method.toUpperCase(Locale.ROOT),
                path,
                operation.path("summary").asString(""),
                operation.path("description").asString(""),
                !operation.has("security"),
                roles,
                parameters,
                responses,
                CurlExample.of(document, site, path, method, operation),
                answer(operation));
    }

    static JsonNode resolved(JsonNode document, JsonNode node) {
        String ref = node.path("$ref").asString("");
        return ref.isEmpty() ? node : document.at(ref.substring(1));
    }

    private static Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asString(),
                parameter.path("in").asString(),
                parameter.path("required").asBoolean(false),
                parameter.path("description").asString(""));
    }

    private static @Nullable String answer(JsonNode operation) {
        for (Map.Entry<String, JsonNode> response : operation.path("responses").properties()) {
            if (response.getKey().startsWith("2")) {
                for (JsonNode content : response.getValue().path("content")) {
                    if (content.has("example")) {
                        return content.path("example").toPrettyString();
                    }
                }
            }
        }
        return null;
    }
}
