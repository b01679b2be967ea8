package org.yichuang.identity.web;

import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// Puts the check of access before every handler, gives controllers the account, and adds this
/// module's links to the page shell.
@Configuration(proxyBeanMethods = false)
class IdentityWebConfiguration implements WebMvcConfigurer {

    private final AccessInterceptor access;

    IdentityWebConfiguration(AccessInterceptor access) {
        this.access = access;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(access).order(Ordered.HIGHEST_PRECEDENCE);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new AccountArgumentResolver());
    }

    @Configuration(proxyBeanMethods = false)
    static class Links {

        private static final Set<String> ADMINISTRATORS = Set.of(Role.ADMINISTRATOR.name());

        @Bean
        NavigationLink accountsLink() {
            return new NavigationLink(
                    Area.WORKBENCH,
                    "accounts",
                    "identity.accounts.link",
                    "/administration/accounts",
                    810,
                    ADMINISTRATORS);
        }

        @Bean
        NavigationLink auditLink() {
            return new NavigationLink(
                    Area.WORKBENCH,
                    "audit",
                    "identity.audit.link",
                    "/administration/audit",
                    820,
                    ADMINISTRATORS);
        }

        @Bean
        NavigationLink substitutesLink() {
            return new NavigationLink(
                    Area.WORKBENCH,
                    "substitutes",
                    "identity.substitutes.link",
                    SubstitutesController.PATH,
                    700,
                    Set.of(
                            Role.CLERK.name(),
                            Role.REVIEWER.name(),
                            Role.DECIDER.name(),
                            Role.HEAD.name()));
        }

        @Bean
        NavigationLink passwordLink() {
            return new NavigationLink(
                    Area.ACCOUNT,
                    "password",
                    "identity.password.link",
                    "/account/password",
                    900,
                    Set.of());
        }
    }
}
