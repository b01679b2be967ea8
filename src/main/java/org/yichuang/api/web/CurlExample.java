package org.yichuang.api.web;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.web.util.UriUtils;
import tools.jackson.databind.JsonNode;

/// A command line that calls an operation with the examples of its description.
final class CurlExample {

    private static final String CONTINUED = " \\\n  ";

    private CurlExample() {}

    static String of(
            JsonNode document, String site, String path, String method, JsonNode operation) {
        StringBuilder curl = new StringBuilder("curl");
        if (!method.equals("get")) {
            curl.append(" -X ").append(method.toUpperCase(Locale.ROOT));
        }
        if (operation.at("/responses/200/content").has(MediaType.TEXT_EVENT_STREAM_VALUE)) {
            curl.append(" -N");
        }
        if (operation.has("security")) {
            curl.append(" -u NAME:PASSWORD");
        }
        String filled = path;
        StringBuilder query = new StringBuilder();
        for (JsonNode each : operation.path("parameters")) {
            JsonNode parameter = DevelopersPage.resolved(document, each);
            String name = parameter.path("name").asString();
            String example = example(parameter);
            boolean required = parameter.path("required").asBoolean(false);
            switch (parameter.path("in").asString()) {
                case "path" -> filled = filled.replace("{" + name + "}", example);
                case "header" -> {
                    if (required) {
                        curl.append(CONTINUED)
                                .append("-H '")
                                .append(name)
                                .append(": ")
                                .append(header(parameter))
                                .append('\'');
                    }
                }
                case "query" -> {
                    if (required || method.equals("get") && query.isEmpty()) {
                        query.append(query.isEmpty() ? "?" : "&")
                                .append(name)
                                .append('=')
                                .append(example);
                    }
                }
                default -> {}
            }
        }
        body(curl, operation.at("/requestBody/content"));
        return curl.append(CONTINUED)
                .append('\'')
                .append(site)
                .append(filled)
                .append(query)
                .append('\'')
                .toString();
    }

    private static void body(StringBuilder curl, JsonNode content) {
        if (content.has("application/json")) {
            curl.append(CONTINUED)
                    .append("-H 'Content-Type: application/json'")
                    .append(CONTINUED)
                    .append("-d '")
                    .append(content.path("application/json").path("example"))
                    .append('\'');
        } else if (content.has("multipart/form-data")) {
            curl.append(CONTINUED).append("-F file=@FILE");
        }
    }

    private static String header(JsonNode parameter) {
        return parameter.path("example").asString("");
    }

    private static String example(JsonNode parameter) {
        JsonNode example = parameter.path("example");
        return example.isMissingNode()
                ? "{" + parameter.path("name").asString() + "}"
                : UriUtils.encode(example.asString(), StandardCharsets.UTF_8);
    }
}
