package org.yichuang.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses what another site makes a browser send here. Browsers say where a request comes from;
/// one that does not say is let through, and whoever has signed in needs the token besides.
final class SameOriginFilter extends OncePerRequestFilter {

    private static final String SITE = "Sec-Fetch-Site";
    private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

    private final PageRefusals refusals;

    SameOriginFilter(PageRefusals refusals) {
        this.refusals = refusals;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SessionTokens.changes(request) && isForeign(request)) {
            refusals.handle(request, response, new ForeignOrigin());
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean isForeign(HttpServletRequest request) {
        String site = request.getHeader(SITE);
        if (site != null) {
            return !OWN_SITES.contains(site);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        return origin != null && !isOwn(origin, request);
    }

    /// Compares host and port alone: in front of the server the scheme may be another.
    private static boolean isOwn(String origin, HttpServletRequest request) {
        try {
            URI uri = URI.create(origin);
            return request.getServerName().equalsIgnoreCase(uri.getHost())
                    && given(uri.getPort()) == given(request.getServerPort());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /// The port as an address names it: the usual ones are left out.
    private static int given(int port) {
        return port == 80 || port == 443 ? -1 : port;
    }
}
