package org.yichuang.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.yichuang.identity.internal.FreshAccounts;

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
        Optional<SignedIn> signedIn = SignedIn.present();
        if (signedIn.isPresent() && hasChanged(signedIn.get())) {
            String signIn = WayBack.toSignIn(request, "changed");
            sessions.end(request, response);
            WayBack.redirect(request, response, signIn);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean hasChanged(SignedIn signedIn) {
        return accounts.byId(signedIn.account().id()).filter(signedIn::stillIs).isEmpty();
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
