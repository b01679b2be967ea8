package org.yichuang.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yichuang.identity.internal.FreshAccounts;
import org.yichuang.identity.internal.StoredAccount;

/// Ends the sessions of an account that was closed, or whose roles or password changed, at the next
/// request, in whichever process the change was made.
@Component
class AccountChangeFilter extends OncePerRequestFilter {

    private static final String ASSETS = "/assets/";

    private final FreshAccounts accounts;
    private final Sessions sessions;

    AccountChangeFilter(FreshAccounts accounts, Sessions sessions) {
        this.accounts = accounts;
        this.sessions = sessions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith(ASSETS);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        SignedIn signedIn = SignedIn.present().orElse(null);
        if (signedIn != null) {
            StoredAccount present =
                    accounts.byId(signedIn.account().id()).filter(signedIn::stillIs).orElse(null);
            if (present == null) {
                String signIn = WayBack.toSignIn(request, "changed");
                sessions.end(request, response);
                WayBack.redirect(request, response, signIn);
                return;
            }
            standIn(signedIn, present);
        }
        chain.doFilter(request, response);
    }

    /// Whoever stands in for a colleague today has more roles than at the sign-in, for this
    /// request.
    private static void standIn(SignedIn signedIn, StoredAccount present) {
        if (!present.account().roles().equals(signedIn.account().roles())) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(
                    SignedIn.as(present, signedIn.mustChangePassword()).authentication());
            SecurityContextHolder.setContext(context);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OnlyInTheChainOfPeople {

        @Bean
        FilterRegistrationBean<AccountChangeFilter> notByItself(AccountChangeFilter filter) {
            FilterRegistrationBean<AccountChangeFilter> registration =
                    new FilterRegistrationBean<>(filter);
            registration.setEnabled(false);
            return registration;
        }
    }
}
