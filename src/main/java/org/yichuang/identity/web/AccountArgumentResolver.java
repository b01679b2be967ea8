package org.yichuang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.yichuang.identity.Account;

/// Gives a controller the account that sent the request; null where the parameter is nullable and
/// nobody signed in.
final class AccountArgumentResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Account.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        Account account = SignedIn.present().map(SignedIn::account).orElse(null);
        if (account == null && !parameter.isOptional()) {
            throw new InsufficientAuthenticationException("nobody signed in");
        }
        return account;
    }
}
