package org.yichuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;

/// Keeps the token against forged requests in the session of whoever has signed in. Visitors who
/// have not get a token that is never asked for, and no session, so that reading public pages costs
/// no memory; their forms are guarded by [SameOriginFilter].
final class SessionTokens implements CsrfTokenRepository {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    private final HttpSessionCsrfTokenRepository inSession = new HttpSessionCsrfTokenRepository();

    /// Whether a request has to carry the token.
    static boolean required(HttpServletRequest request) {
        return changes(request) && signedIn(request);
    }

    static boolean changes(HttpServletRequest request) {
        return !SAFE.contains(request.getMethod());
    }

    private static boolean signedIn(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null
                && session.getAttribute(
                                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                        != null;
    }

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        return inSession.generateToken(request);
    }

    @Override
    public void saveToken(
            @Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (token == null || signedIn(request)) {
            inSession.saveToken(token, request, response);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        return inSession.loadToken(request);
    }
}
