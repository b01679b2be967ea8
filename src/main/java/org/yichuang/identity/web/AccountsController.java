package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.AccountAdministration;
import org.yichuang.identity.internal.AccountAdministration.Handover;
import org.yichuang.identity.internal.AccountOutcome;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;
import org.yichuang.identity.internal.AccountQuery;
import org.yichuang.identity.internal.RegionPattern;
import org.yichuang.identity.internal.StoredAccount;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// The administrator's accounts: find, open, change, close, unlock, give a new password.
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping("/administration/accounts")
class AccountsController {

    private static final int PAGE = 25;

    private final AccountAdministration administration;
    private final Places places;
    private final Templates templates;

    AccountsController(AccountAdministration administration, Places places, Templates templates) {
        this.administration = administration;
        this.places = places;
        this.templates = templates;
    }

    @GetMapping
    JteModel list(Page page, Account by, @ModelAttribute AccountFilter filter) {
        AccountQuery query =
                new AccountQuery(
                        RegionPattern.of(by.region()),
                        by.authority(),
                        filter.text(),
                        filter.roleOrNull(),
                        filter.onlyClosed(),
                        filter.after());
        List<StoredAccount> found = administration.list(query, PAGE + 1);
        boolean more = found.size() > PAGE;
        List<StoredAccount> shown = more ? found.subList(0, PAGE) : found;
        String next = more ? filter.next(shown.getLast().account().login()) : null;
        return templates.identityAccounts(
                page,
                AccountsPage.of(page, filter, shown, administration.locked(shown), next, places));
    }

    @GetMapping("/new")
    JteModel blank(Page page, Account by) {
        return templates.identityNewAccount(
                page, AccountForm.blank(by, places.choices(page, by), List.of()));
    }

    @PostMapping
    ResponseEntity<?> open(Page page, Account by, @ModelAttribute AccountInput input) {
        List<FieldError> slips = input.slips(page, places);
        AccountForm form = AccountForm.typed(input, places.choices(page, by), slips);
        if (!slips.isEmpty()) {
            return again(templates.identityNewAccount(page, form));
        }
        Handover handover = administration.open(by, input.asNewAccount());
        return switch (handover.outcome()) {
            case Refused(var problems) ->
                    again(
                            templates.identityNewAccount(
                                    page, form.with(Problems.errors(page, problems))));
            case Done(var stored) -> handOver(page, stored, handover.oneTimePassword(), true);
        };
    }

    @GetMapping("/{id}")
    JteModel show(Page page, Account by, @PathVariable UUID id) {
        return form(page, by, find(by, id), List.of());
    }

    @PostMapping("/{id}")
    ResponseEntity<?> change(
            Page page,
            Account by,
            @PathVariable UUID id,
            @ModelAttribute AccountInput input,
            @RequestParam int version,
            RedirectAttributes redirect) {
        StoredAccount stored = find(by, id);
        List<FieldError> slips = input.slips(page, places);
        if (!slips.isEmpty()) {
            return again(form(page, by, stored, input, slips));
        }
        AccountOutcome outcome =
                administration.change(by, input.appliedTo(stored.account()), version);
        return switch (outcome) {
            case Refused(var problems) ->
                    again(form(page, by, stored, input, Problems.errors(page, problems)));
            case Done ignored -> seeAgain(page, stored, "identity.account.changed", redirect);
        };
    }

    @PostMapping("/{id}/closure")
    ResponseEntity<?> close(
            Page page, Account by, @PathVariable UUID id, RedirectAttributes redirect) {
        StoredAccount stored = find(by, id);
        AccountOutcome outcome = administration.setEnabled(by, stored, false);
        return acted(page, by, stored, outcome, "identity.account.closed", redirect);
    }

    @PostMapping("/{id}/reopening")
    ResponseEntity<?> reopen(
            Page page, Account by, @PathVariable UUID id, RedirectAttributes redirect) {
        StoredAccount stored = find(by, id);
        AccountOutcome outcome = administration.setEnabled(by, stored, true);
        return acted(page, by, stored, outcome, "identity.account.reopened", redirect);
    }

    @PostMapping("/{id}/unlocking")
    ResponseEntity<?> unlock(
            Page page, Account by, @PathVariable UUID id, RedirectAttributes redirect) {
        StoredAccount stored = find(by, id);
        AccountOutcome outcome = administration.unlock(by, stored);
        return acted(page, by, stored, outcome, "identity.account.unlocked", redirect);
    }

    @PostMapping("/{id}/password")
    ResponseEntity<?> resetPassword(Page page, Account by, @PathVariable UUID id) {
        StoredAccount stored = find(by, id);
        Handover handover = administration.resetPassword(by, stored);
        return switch (handover.outcome()) {
            case Refused(var problems) ->
                    again(form(page, by, stored, Problems.errors(page, problems)));
            case Done(var changed) -> handOver(page, changed, handover.oneTimePassword(), false);
        };
    }

    private StoredAccount find(Account by, UUID id) {
        return administration
                .find(by, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ResponseEntity<?> acted(
            Page page,
            Account by,
            StoredAccount stored,
            AccountOutcome outcome,
            String key,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Refused(var problems) ->
                    again(form(page, by, stored, Problems.errors(page, problems)));
            case Done ignored -> seeAgain(page, stored, key, redirect);
        };
    }

    private static ResponseEntity<?> seeAgain(
            Page page, StoredAccount stored, String key, RedirectAttributes redirect) {
        Notice.success(page.text(key, stored.account().name())).after(redirect);
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/administration/accounts/" + stored.account().id()))
                .build();
    }

    /// The password stands on this one answer and nowhere else.
    private ResponseEntity<?> handOver(
            Page page, StoredAccount stored, @Nullable String password, boolean opened) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(
                        templates.identityHandover(
                                page, stored.account(), password == null ? "" : password, opened));
    }

    private JteModel form(Page page, Account by, StoredAccount stored, List<FieldError> errors) {
        return form(page, by, stored, AccountInput.of(stored.account()), errors);
    }

    private JteModel form(
            Page page,
            Account by,
            StoredAccount stored,
            AccountInput input,
            List<FieldError> errors) {
        AccountForm form = AccountForm.typed(input, places.choices(page, by), errors);
        boolean own = by.id().equals(stored.account().id());
        return templates.identityAccount(
                page,
                new AccountPage(
                        stored,
                        administration.locked(List.of(stored)).get(stored.account().id()),
                        own,
                        form));
    }

    private static ResponseEntity<?> again(JteModel model) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(model);
    }
}
