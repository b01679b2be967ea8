package org.yichuang.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.yichuang.identity.web.AccessRule.ForAll;
import org.yichuang.identity.web.AccessRule.ForRoles;
import org.yichuang.identity.web.AccessRule.Unsaid;

/// Lets a handler run only for those it is meant for; one that does not say so runs for nobody.
@Component
class AccessInterceptor implements HandlerInterceptor {

    private static final Logger log = LoggerFactory.getLogger(AccessInterceptor.class);

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() != DispatcherType.REQUEST
                || !(handler instanceof HandlerMethod method)) {
            return true;
        }
        switch (AccessRule.of(method)) {
            case ForAll() -> {}
            case ForRoles rule -> check(rule, method);
            case Unsaid() -> {
                log.error("{} does not say who may call it, so it is refused", method);
                throw new NotAllowed(Set.of());
            }
        }
        return true;
    }

    private static void check(ForRoles rule, HandlerMethod method) {
        SignedIn signedIn =
                SignedIn.present()
                        .orElseThrow(
                                () -> new InsufficientAuthenticationException("nobody signed in"));
        if (signedIn.mustChangePassword() && method.getBeanType() != PasswordController.class) {
            throw new PasswordChangeDue();
        }
        if (!rule.admits(signedIn.account())) {
            throw new NotAllowed(rule.roles());
        }
    }
}
