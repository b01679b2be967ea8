package org.yichuang.api.web;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/// Adds examples of what is sent and answered, which are kept as files named after the operation,
/// and the words for the numbers of cases and applications.
@Component
class OperationExamples implements OpenApiCustomizer {

    private static final String FOLDER = "/openapi/examples/";
    private static final String NO = "no";
    private static final String EXAMPLE_NO = "99010226092300042";

    @Override
    public void customise(OpenAPI document) {
        document.getPaths()
                .forEach(
                        (path, item) ->
                                item.readOperations().forEach(operation -> add(path, operation)));
    }

    private static void add(String path, Operation operation) {
        String id = operation.getOperationId();
        if (operation.getRequestBody() != null && operation.getRequestBody().getContent() != null) {
            operation
                    .getRequestBody()
                    .getContent()
                    .values()
                    .forEach(content -> example(content, id + ".request"));
        }
        operation
                .getResponses()
                .forEach(
                        (status, response) -> {
                            if (status.startsWith("2") && response.getContent() != null) {
                                response.getContent()
                                        .values()
                                        .forEach(content -> example(content, id + ".response"));
                            }
                        });
        List<Parameter> parameters =
                operation.getParameters() == null ? new ArrayList<>() : operation.getParameters();
        parameters.replaceAll(OperationExamples::referenceAlone);
        parameters.stream()
                .filter(parameter -> NO.equals(parameter.getName()))
                .forEach(
                        parameter ->
                                parameter
                                        .description(
                                                path.contains("/applications/")
                                                        ? "Number of the application, which stays"
                                                                + " that of the case"
                                                        : "Number of the case")
                                        .example(EXAMPLE_NO));
    }

    /// What a reference leads to says everything.
    private static Parameter referenceAlone(Parameter parameter) {
        return parameter.get$ref() == null ? parameter : new Parameter().$ref(parameter.get$ref());
    }

    private static void example(@Nullable MediaType content, String name) {
        if (content != null) {
            read(name).ifPresent(content::setExample);
        }
    }

    private static Optional<JsonNode> read(String name) {
        try (InputStream file =
                OperationExamples.class.getResourceAsStream(FOLDER + name + ".json")) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(Json.mapper().readTree(file.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
