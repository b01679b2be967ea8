package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Open;
import org.yichuang.identity.internal.SignIn;
import org.yichuang.identity.internal.SignInOutcome.Closed;
import org.yichuang.identity.internal.SignInOutcome.Locked;
import org.yichuang.identity.internal.SignInOutcome.Welcome;
import org.yichuang.identity.internal.SignInOutcome.Wrong;
import org.yichuang.pages.Page;

/// Signs people in and out.
@Controller
@Open
class SignInController {

    private final SignIn signIn;
    private final Sessions sessions;
    private final Landing landing;
    private final Audit audit;
    private final Templates templates;
    private final Clock clock;

    SignInController(
            SignIn signIn,
            Sessions sessions,
            Landing landing,
            Audit audit,
            Templates templates,
            Clock clock) {
        this.signIn = signIn;
        this.sessions = sessions;
        this.landing = landing;
        this.audit = audit;
        this.templates = templates;
        this.clock = clock;
    }

    @GetMapping("/sign-in")
    ResponseEntity<?> show(
            Page page,
            @Nullable Account account,
            @RequestParam(name = "return", required = false) @Nullable String back,
            @RequestParam(required = false) @Nullable String ended) {
        String safe = ReturnPath.safe(back);
        return account == null
                ? answer(
                        HttpStatus.OK,
                        templates.identitySignIn(page, SignInForm.empty(safe, ended)))
                : seeOther(safe == null ? landing.of(account) : safe);
    }

    @PostMapping("/sign-in")
    ResponseEntity<?> signIn(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(name = "return", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response) {
        SignInForm form = SignInForm.typed(name, ReturnPath.safe(back));
        if (name.isBlank() || password.isEmpty()) {
            return failed(page, form.missing(page, password.isEmpty()));
        }
        return switch (signIn.attempt(name, password, request.getRemoteAddr())) {
            case Welcome(var stored, var mustChange) -> {
                sessions.open(request, response, stored, mustChange);
                yield seeOther(onward(stored.account(), mustChange, form.back()));
            }
            case Wrong(int left) -> failed(page, form.wrong(page, left));
            case Locked(Instant until) -> locked(page, form.locked(page, until), until);
            case Closed ignored -> failed(page, form.closed(page));
        };
    }

    private String onward(Account account, boolean mustChange, @Nullable String back) {
        String target = back == null ? landing.of(account) : back;
        return mustChange ? WayBack.path(PasswordController.PATH, target) : target;
    }

    @PostMapping("/sign-out")
    ResponseEntity<?> signOut(
            @Nullable Account account, HttpServletRequest request, HttpServletResponse response) {
        if (account != null) {
            audit.record(AuditEntry.done(account, "sign-out", account.login()));
        }
        sessions.end(request, response);
        return seeOther("/sign-in?ended=signed-out");
    }

    private ResponseEntity<?> failed(Page page, SignInForm form) {
        return answer(HttpStatus.UNPROCESSABLE_CONTENT, templates.identitySignIn(page, form));
    }

    private ResponseEntity<?> locked(Page page, SignInForm form, Instant until) {
        long seconds = Math.max(1, Duration.between(clock.instant(), until).toSeconds());
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header(HttpHeaders.RETRY_AFTER, Long.toString(seconds))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(templates.identitySignIn(page, form));
    }

    private static ResponseEntity<?> answer(HttpStatus status, JteModel model) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(model);
    }

    private static ResponseEntity<?> seeOther(String path) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(path)).build();
    }
}
