package org.yichuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.session.SessionRegistry;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.security.web.authentication.session.ChangeSessionIdAuthenticationStrategy;
import org.springframework.security.web.authentication.session.CompositeSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.ConcurrentSessionControlAuthenticationStrategy;
import org.springframework.security.web.authentication.session.RegisterSessionAuthenticationStrategy;
import org.springframework.security.web.authentication.session.SessionAuthenticationStrategy;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.yichuang.identity.internal.IdentitySettings;
import org.yichuang.identity.internal.IdentitySettings.SessionSettings;
import org.yichuang.identity.internal.StoredAccount;

/// Opens and ends the sessions of people.
@Component
class Sessions {

    private final HttpSessionSecurityContextRepository contexts =
            new HttpSessionSecurityContextRepository();
    private final SessionSettings settings;
    private final SessionAuthenticationStrategy opening;

    Sessions(IdentitySettings settings, SessionRegistry registry) {
        this.settings = settings.sessions();
        ConcurrentSessionControlAuthenticationStrategy limit =
                new ConcurrentSessionControlAuthenticationStrategy(registry);
        limit.setMaximumSessions(this.settings.perAccount());
        this.opening =
                new CompositeSessionAuthenticationStrategy(
                        List.of(
                                limit,
                                new ChangeSessionIdAuthenticationStrategy(),
                                new RegisterSessionAuthenticationStrategy(registry)));
    }

    /// Opens a session under a new number; the oldest of the account ends when there are too many.
    void open(
            HttpServletRequest request,
            HttpServletResponse response,
            StoredAccount account,
            boolean mustChangePassword) {
        SignedIn signedIn = SignedIn.as(account, mustChangePassword);
        if (SignedIn.present().filter(before -> !before.equals(signedIn)).isPresent()) {
            end(request, response);
        }
        Authentication authentication = signedIn.authentication();
        request.getSession(true)
                .setMaxInactiveInterval(Math.toIntExact(settings.idle().toSeconds()));
        opening.onAuthentication(authentication, request, response);
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(authentication);
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        new SecurityContextLogoutHandler().logout(request, response, null);
    }
}
