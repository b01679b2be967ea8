package org.yichuang.identity.web;

import gg.jte.generated.precompiled.Templates;
import java.net.URI;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.AccountProblem;
import org.yichuang.identity.internal.StandIn;
import org.yichuang.identity.internal.StandIns;
import org.yichuang.identity.internal.StandIns.Wanted;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Arranges who stands in for whom.
@Controller
@Allowed({Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD})
class SubstitutesController {

    static final String PATH = "/account/substitutes";

    private final StandIns standIns;
    private final Templates templates;

    SubstitutesController(StandIns standIns, Templates templates) {
        this.standIns = standIns;
        this.templates = templates;
    }

    @GetMapping(PATH)
    ResponseEntity<?> show(Page page, Account account) {
        String today = standIns.today().toString();
        return answer(
                HttpStatus.OK,
                page,
                account,
                new SubstitutesPage.Sent("", "", today, "", ""),
                List.of());
    }

    @PostMapping(PATH)
    ResponseEntity<?> arrange(
            Page page,
            Account account,
            @RequestParam(defaultValue = "") String absent,
            @RequestParam(defaultValue = "") String substitute,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        String who = absent.isEmpty() && !standIns.forOthers(account) ? account.login() : absent;
        List<AccountProblem> problems =
                standIns.arrange(
                        account, new Wanted(who, substitute, day(from), day(until), reason));
        if (!problems.isEmpty()) {
            return answer(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    page,
                    account,
                    new SubstitutesPage.Sent(absent, substitute, from, until, reason),
                    Problems.errors(page, problems));
        }
        Notice.success(page.text("identity.substitutes.arranged")).after(redirect);
        return toTheList();
    }

    @PostMapping(PATH + "/{id}/end")
    ResponseEntity<?> end(
            Page page, Account account, @PathVariable UUID id, RedirectAttributes redirect) {
        boolean ended = standIns.end(account, id);
        (ended
                        ? Notice.success(page.text("identity.substitutes.ended"))
                        : Notice.warning(page.text("identity.substitutes.not-ended")))
                .after(redirect);
        return toTheList();
    }

    private static ResponseEntity<?> toTheList() {
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(PATH)).build();
    }

    private static @Nullable LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    private ResponseEntity<?> answer(
            HttpStatus status,
            Page page,
            Account account,
            SubstitutesPage.Sent sent,
            List<FieldError> errors) {
        List<Account> colleagues = standIns.colleagues(account);
        boolean forOthers = standIns.forOthers(account);
        return ResponseEntity.status(status)
                .body(
                        templates.identitySubstitutes(
                                page,
                                new SubstitutesPage(
                                        forOthers ? options(page, colleagues) : List.of(),
                                        options(
                                                page,
                                                colleagues.stream()
                                                        .filter(
                                                                each ->
                                                                        forOthers
                                                                                || !isOf(
                                                                                        each,
                                                                                        account))
                                                        .toList()),
                                        sent,
                                        standIns.list(account).stream()
                                                .map(each -> row(page, account, forOthers, each))
                                                .toList(),
                                        errors)));
    }

    private static boolean isOf(Account one, Account other) {
        return one.login().equals(other.login());
    }

    private static List<Option> options(Page page, List<Account> accounts) {
        return accounts.stream()
                .map(
                        each ->
                                new Option(
                                        each.login(),
                                        page.text(
                                                "identity.substitutes.person",
                                                each.name(),
                                                RoleNames.of(page, each.roles()))))
                .toList();
    }

    private SubstitutesPage.Row row(Page page, Account account, boolean forOthers, StandIn each) {
        LocalDate today = standIns.today();
        boolean over = !each.lends();
        boolean coming = !over && each.from().isAfter(today);
        boolean may = forOthers || isOf(each.absent(), account);
        return new SubstitutesPage.Row(
                page.text(
                        "identity.substitutes.row", each.substitute().name(), each.absent().name()),
                page.text(
                        "identity.substitutes.period",
                        page.dateWithYear(each.from()),
                        page.dateWithYear(each.until())),
                RoleNames.of(page, each.lent()),
                each.reason(),
                new Tag(
                        over || coming ? Tone.PLAIN : Tone.ACTIVE,
                        page.text(
                                "identity.substitutes.state."
                                        + (over ? "over" : coming ? "coming" : "now")),
                        null),
                over || !may ? null : PATH + "/" + each.id() + "/end");
    }
}
