package org.yichuang.api.web;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Open;

/// Says of each operation who may call it, and the problems that follow from what it takes.
@Component
class OperationRights implements OperationCustomizer {

    static final String ROLES = "x-roles";

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Optional<List<String>> roles = roles(handler);
        roles.ifPresent(
                each -> {
                    operation.addSecurityItem(
                            new SecurityRequirement().addList(OpenApiConfiguration.BASIC));
                    operation.addExtension(ROLES, each);
                    problem(operation, "401", "Unauthenticated");
                    problem(operation, "403", "Forbidden");
                    problem(operation, "429", "TooMany");
                });
        boolean takesSomething =
                operation.getParameters() != null || operation.getRequestBody() != null;
        if (takesSomething) {
            problem(operation, "400", "BadRequest");
        }
        boolean hasPathVariable =
                operation.getParameters() != null
                        && operation.getParameters().stream()
                                .anyMatch(parameter -> "path".equals(parameter.getIn()));
        if (hasPathVariable) {
            problem(operation, "404", "NotFound");
        }
        problem(operation, "500", "ServerError");
        return operation;
    }

    /// The roles that may call; none for everybody who has signed in. Empty when it is open to all.
    private static Optional<List<String>> roles(HandlerMethod handler) {
        if (AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class)) {
            return Optional.empty();
        }
        Allowed allowed =
                AnnotatedElementUtils.findMergedAnnotation(handler.getMethod(), Allowed.class);
        if (allowed == null) {
            allowed =
                    AnnotatedElementUtils.findMergedAnnotation(
                            handler.getBeanType(), Allowed.class);
        }
        return allowed == null
                ? Optional.empty()
                : Optional.of(Arrays.stream(allowed.value()).map(Enum::name).toList());
    }

    private static void problem(Operation operation, String status, String name) {
        ApiResponses responses = operation.getResponses();
        if (!responses.containsKey(status)) {
            responses.addApiResponse(
                    status, new ApiResponse().$ref(ProblemResponses.PREFIX + name));
        }
    }
}
