package org.yichuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.pages.Htmx;

/// Leads to the sign-in, or to the change of a password, and remembers in the address where the
/// person was.
final class WayBack {

    private WayBack() {}

    /// @param ended why the session ended, when one did
    static String toSignIn(HttpServletRequest request, @Nullable String ended) {
        return path(ended == null ? "/sign-in" : "/sign-in?ended=" + ended, page(request));
    }

    static String toPasswordChange(HttpServletRequest request) {
        return path("/account/password", page(request));
    }

    /// A path that remembers where to go on.
    static String path(String to, @Nullable String back) {
        return back == null
                ? to
                : UriComponentsBuilder.fromUriString(to)
                        .queryParam("return", "{back}")
                        .build()
                        .expand(back)
                        .encode()
                        .toUriString();
    }

    /// The page the person looks at: the one they asked for, or the one whose form or part it was.
    private static @Nullable String page(HttpServletRequest request) {
        if (Htmx.wantsFragment(request) || !"GET".equals(request.getMethod())) {
            return referrer(request);
        }
        String query = request.getQueryString();
        String path = request.getRequestURI();
        return ReturnPath.safe(query == null ? path : path + "?" + query);
    }

    /// The page of this site that the request came from.
    static @Nullable String referrer(HttpServletRequest request) {
        String referrer = request.getHeader(HttpHeaders.REFERER);
        if (referrer == null) {
            return null;
        }
        try {
            URI uri = URI.create(referrer);
            if (!request.getServerName().equalsIgnoreCase(uri.getHost())) {
                return null;
            }
            String query = uri.getRawQuery();
            return ReturnPath.safe(
                    query == null ? uri.getRawPath() : uri.getRawPath() + "?" + query);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /// Leaves the page; a request of htmx would put the answer into a part of it otherwise.
    static void redirect(HttpServletRequest request, HttpServletResponse response, String path)
            throws IOException {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (Htmx.wantsFragment(request)) {
            response.setStatus(HttpStatus.UNAUTHORIZED.value());
            response.setHeader(Htmx.REDIRECT, path);
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, path);
        }
    }
}
