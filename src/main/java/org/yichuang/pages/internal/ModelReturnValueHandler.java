package org.yichuang.pages.internal;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.server.ServletServerHttpResponse;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;

/// Lets a controller return the template it wants to show.
final class ModelReturnValueHandler implements HandlerMethodReturnValueHandler {

    private final ModelConverter converter;

    ModelReturnValueHandler(ModelConverter converter) {
        this.converter = converter;
    }

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return JteModel.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object model,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest request)
            throws IOException {
        container.setRequestHandled(true);
        HttpServletResponse response =
                Objects.requireNonNull(request.getNativeResponse(HttpServletResponse.class));
        try (ServletServerHttpResponse message = new ServletServerHttpResponse(response)) {
            converter.write((JteModel) Objects.requireNonNull(model), ModelConverter.HTML, message);
        }
    }
}
