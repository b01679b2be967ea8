package org.yichuang.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.yichuang.identity.web.ApiSignInFailure.AccountClosed;
import org.yichuang.identity.web.ApiSignInFailure.TooManyFailures;
import org.yichuang.identity.web.ApiSignInFailure.WrongPassword;
import org.yichuang.pages.Page;
import org.yichuang.pages.Pages;
import org.yichuang.pages.ProblemDetails;
import tools.jackson.databind.json.JsonMapper;

/// Tells a machine as a problem why it may not go on.
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String CHALLENGE = "Basic realm=\"yichuang\", charset=\"UTF-8\"";

    private final Pages pages;
    private final JsonMapper json;
    private final Clock clock;

    ApiRefusals(Pages pages, JsonMapper json, Clock clock) {
        this.pages = pages;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException failure)
            throws IOException {
        Page page = pages.of(request);
        switch (failure) {
            case TooManyFailures locked -> {
                Duration left = Duration.between(clock.instant(), locked.until());
                response.setHeader(
                        HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, left.toSeconds())));
                String detail =
                        page.text("identity.api.locked.text", page.dateTime(locked.until()));
                write(
                        response,
                        problem(
                                page,
                                HttpStatus.TOO_MANY_REQUESTS,
                                "LOCKED_OUT",
                                "identity.api.locked",
                                detail));
            }
            case AccountClosed ignored ->
                    write(response, problem(page, "ACCOUNT_CLOSED", "identity.api.closed"));
            case WrongPassword ignored -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                write(response, problem(page, "WRONG_CREDENTIALS", "identity.api.wrong"));
            }
            default -> {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE);
                write(response, problem(page, "NOT_SIGNED_IN", "identity.api.nobody"));
            }
        }
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Page page = pages.of(request);
        ProblemDetails problem =
                switch (denied) {
                    case PasswordChangeDue ignored ->
                            problem(
                                    page,
                                    HttpStatus.FORBIDDEN,
                                    "PASSWORD_CHANGE_DUE",
                                    "identity.api.password",
                                    page.text("identity.api.password.text"));
                    case NotAllowed notAllowed ->
                            forbidden(page)
                                    .with("roles", notAllowed.allowed().stream().sorted().toList());
                    default -> forbidden(page);
                };
        write(response, problem);
    }

    private static ProblemDetails forbidden(Page page) {
        return problem(
                page,
                HttpStatus.FORBIDDEN,
                "NOT_ALLOWED",
                "identity.api.forbidden",
                page.text("identity.api.forbidden.text"));
    }

    private static ProblemDetails problem(Page page, String ground, String key) {
        return problem(page, HttpStatus.UNAUTHORIZED, ground, key, page.text(key + ".text"));
    }

    private static ProblemDetails problem(
            Page page, HttpStatus status, String ground, String key, String detail) {
        return ProblemDetails.of(status, detail)
                .title(page.text(key + ".title"))
                .ground(ground)
                .remedy(page.text(key + ".remedy"));
    }

    private void write(HttpServletResponse response, ProblemDetails problem) throws IOException {
        response.setStatus(problem.body().getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.getOutputStream()
                .write(json.writeValueAsString(problem.body()).getBytes(StandardCharsets.UTF_8));
    }
}
