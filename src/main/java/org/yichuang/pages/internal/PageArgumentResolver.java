package org.yichuang.pages.internal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yichuang.pages.Page;
import org.yichuang.pages.Pages;

/// Hands controllers the page of the request.
final class PageArgumentResolver implements HandlerMethodArgumentResolver {

    private final Pages pages;

    PageArgumentResolver(Pages pages) {
        this.pages = pages;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Page.class;
    }

    @Override
    public Page resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return pages.of(Objects.requireNonNull(request.getNativeRequest(HttpServletRequest.class)));
    }
}
