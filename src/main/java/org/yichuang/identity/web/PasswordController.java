package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.ArrayList;
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
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;
import org.yichuang.identity.internal.PasswordChange;
import org.yichuang.identity.internal.Passwords;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// Lets somebody choose another password.
@Controller
@Allowed
class PasswordController {

    static final String PATH = "/account/password";

    private final PasswordChange change;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Landing landing;
    private final Templates templates;

    PasswordController(
            PasswordChange change,
            Passwords passwords,
            Sessions sessions,
            Landing landing,
            Templates templates) {
        this.change = change;
        this.passwords = passwords;
        this.sessions = sessions;
        this.landing = landing;
        this.templates = templates;
    }

    @GetMapping(PATH)
    ResponseEntity<?> show(
            Page page, @RequestParam(name = "return", required = false) @Nullable String back) {
        return answer(HttpStatus.OK, page, form(ReturnPath.safe(back), List.of()));
    }

    @PostMapping(PATH)
    ResponseEntity<?> change(
            Page page,
            Account account,
            @RequestParam(defaultValue = "") String present,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(name = "return", required = false) @Nullable String back,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        String safe = ReturnPath.safe(back);
        List<FieldError> slips = slips(page, present, password, again);
        if (!slips.isEmpty()) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT, page, form(safe, slips));
        }
        return switch (change.change(account, present, password)) {
            case Refused(var problems) ->
                    answer(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            page,
                            form(safe, Problems.errors(page, problems)));
            case Done(var stored) -> {
                sessions.open(request, response, stored, false);
                Notice.success(page.text("identity.password.changed"))
                        .with(page.text("identity.password.changed.detail"))
                        .after(redirect);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create(safe == null ? landing.of(account) : safe))
                        .build();
            }
        };
    }

    private static List<FieldError> slips(
            Page page, String present, String password, String again) {
        List<FieldError> slips = new ArrayList<>();
        if (present.isEmpty()) {
            slips.add(new FieldError("present", page.text("identity.password.presentMissing")));
        }
        if (password.isEmpty()) {
            slips.add(new FieldError("password", page.text("identity.password.newMissing")));
        } else if (!password.equals(again)) {
            slips.add(new FieldError("again", page.text("identity.password.differ")));
        }
        return slips;
    }

    private PasswordForm form(@Nullable String back, List<FieldError> errors) {
        boolean due = SignedIn.present().filter(SignedIn::mustChangePassword).isPresent();
        return new PasswordForm(due, passwords.minimumLength(), back, errors);
    }

    private ResponseEntity<?> answer(HttpStatus status, Page page, PasswordForm form) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(templates.identityPassword(page, form));
    }
}
