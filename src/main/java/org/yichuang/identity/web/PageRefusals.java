package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.yichuang.pages.Page;
import org.yichuang.pages.Pages;

/// Shows a person the way on: to the sign-in and back, to the new password they have to choose, or
/// who may see what they may not.
@Component
class PageRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Pages pages;
    private final Templates templates;

    PageRefusals(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException nobody)
            throws IOException {
        boolean ended =
                request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
        WayBack.redirect(request, response, WayBack.toSignIn(request, ended ? "idle" : null));
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException, ServletException {
        switch (denied) {
            case PasswordChangeDue ignored ->
                    WayBack.redirect(request, response, WayBack.toPasswordChange(request));
            case NotAllowed notAllowed ->
                    show(request, response, new Refusal.OtherRoles(notAllowed.allowed()));
            case CsrfException ignored when isTooLarge(request) ->
                    response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
            case CsrfException ignored ->
                    show(request, response, new Refusal.Stale(WayBack.referrer(request)));
            case ForeignOrigin ignored -> show(request, response, new Refusal.Foreign());
            default -> show(request, response, new Refusal.OtherRoles(Set.of()));
        }
    }

    /// An upload above the limit is not read, so its token is not found either.
    private static boolean isTooLarge(HttpServletRequest request)
            throws IOException, ServletException {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return false;
        }
        try {
            request.getParts();
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private void show(HttpServletRequest request, HttpServletResponse response, Refusal refusal)
            throws IOException {
        Page page = pages.of(request);
        JteModel words = templates.identityRefusal(page, refusal);
        Utf8ByteOutput output = new Utf8ByteOutput();
        words.render(output);
        response.setStatus(HttpStatus.FORBIDDEN.value());
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        output.writeTo(response.getOutputStream());
    }
}
