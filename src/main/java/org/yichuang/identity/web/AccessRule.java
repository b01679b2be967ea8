package org.yichuang.identity.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Open;
import org.yichuang.identity.Role;

/// Who may call a handler.
public sealed interface AccessRule {

    /// Anybody.
    record ForAll() implements AccessRule {}

    /// Accounts with one of these roles; an empty set is every account.
    record ForRoles(Set<Role> roles) implements AccessRule {
        boolean admits(Account account) {
            return roles.isEmpty() || account.roles().stream().anyMatch(roles::contains);
        }
    }

    /// Nobody, because the handler does not say who.
    record Unsaid() implements AccessRule {}

    /// Handlers that cannot carry our annotations and are meant for anybody: the error page and
    /// settings of the page shell, which knows no accounts, and the description of the API.
    List<String> OPEN_PACKAGES = List.of("org.yichuang.pages.", "org.springdoc.");

    static AccessRule of(HandlerMethod handler) {
        AccessRule own =
                said(
                        AnnotatedElementUtils.findMergedAnnotation(
                                handler.getMethod(), Allowed.class),
                        AnnotatedElementUtils.hasAnnotation(handler.getMethod(), Open.class));
        if (own != null) {
            return own;
        }
        Class<?> type = handler.getBeanType();
        AccessRule ofClass =
                said(
                        AnnotatedElementUtils.findMergedAnnotation(type, Allowed.class),
                        AnnotatedElementUtils.hasAnnotation(type, Open.class));
        if (ofClass != null) {
            return ofClass;
        }
        return OPEN_PACKAGES.stream().anyMatch(type.getName()::startsWith)
                ? new ForAll()
                : new Unsaid();
    }

    private static @Nullable AccessRule said(@Nullable Allowed allowed, boolean open) {
        if (allowed != null) {
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(Arrays.asList(allowed.value()));
            return new ForRoles(Set.copyOf(roles));
        }
        return open ? new ForAll() : null;
    }
}
