package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Open;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;
import org.yichuang.identity.internal.Passwords;
import org.yichuang.identity.internal.Registration;
import org.yichuang.identity.internal.Registration.Wish;
import org.yichuang.identity.internal.SignIn;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Lets a natural person open an account, and signs them in.
@Controller
@Open
class RegisterController {

    private static final String PATH = "/register";

    private final Registration registration;
    private final Passwords passwords;
    private final SignIn signIn;
    private final Sessions sessions;
    private final Landing landing;
    private final Templates templates;

    RegisterController(
            Registration registration,
            Passwords passwords,
            SignIn signIn,
            Sessions sessions,
            Landing landing,
            Templates templates) {
        this.registration = registration;
        this.passwords = passwords;
        this.signIn = signIn;
        this.sessions = sessions;
        this.landing = landing;
        this.templates = templates;
    }

    @GetMapping(PATH)
    ResponseEntity<?> show(
            Page page, @RequestParam(name = "return", required = false) @Nullable String back) {
        RegisterForm form =
                new RegisterForm(
                        "",
                        "",
                        "",
                        false,
                        passwords.minimumLength(),
                        ReturnPath.safe(back),
                        List.of());
        return answer(HttpStatus.OK, page, form);
    }

    @PostMapping(PATH)
    ResponseEntity<?> register(
            Page page,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String identityNumber,
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "false") boolean consent,
            @RequestParam(name = "return", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String safe = ReturnPath.safe(back);
        Wish wish = new Wish(name, identityNumber, phone, password, consent);
        return switch (registration.register(wish, request.getRemoteAddr())) {
            case Refused(var problems) -> {
                List<FieldError> errors = Problems.errors(page, problems);
                RegisterForm form =
                        new RegisterForm(
                                name,
                                identityNumber,
                                phone,
                                consent,
                                passwords.minimumLength(),
                                safe,
                                errors);
                yield answer(HttpStatus.UNPROCESSABLE_CONTENT, page, form);
            }
            case Done(var stored) -> {
                signIn.afterRegistration(stored);
                sessions.open(request, response, stored, false);
                Notice.success(page.text("identity.register.done", stored.account().name()))
                        .with(page.text("identity.register.done.detail", stored.account().login()))
                        .after(redirect);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(safe == null ? landing.of(stored.account()) : safe))
                        .build();
            }
        };
    }

    private ResponseEntity<?> answer(HttpStatus status, Page page, RegisterForm form) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(templates.identityRegister(page, form));
    }
}
