package org.yichuang.clock.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.Publication;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Role;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import org.yichuang.kernel.Problem;
import org.yichuang.kernel.calendar.YearCalendar;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;
import org.yichuang.pages.Page;

/// The administrator's calendar: look at the years, try a change, publish it.
@Controller
@Allowed(Role.ADMINISTRATOR)
@RequestMapping("/administration/calendar")
class YearsController {

    private static final String FIELD = "text";

    private final Calendars calendars;
    private final YearPages pages;
    private final Audit audit;
    private final Templates templates;

    YearsController(Calendars calendars, YearPages pages, Audit audit, Templates templates) {
        this.calendars = calendars;
        this.pages = pages;
        this.audit = audit;
        this.templates = templates;
    }

    @GetMapping
    JteModel years(Page page) {
        return templates.clockYears(page, YearsPage.of(page, calendars));
    }

    @GetMapping("/{year}")
    JteModel year(
            Page page,
            @PathVariable String year,
            @RequestParam(required = false) @Nullable Integer revision) {
        YearDraft draft = pages.draft(number(year), revision);
        return templates.clockYear(page, pages.show(page, draft, List.of()));
    }

    @PostMapping("/{year}/preview")
    ResponseEntity<?> preview(
            Page page,
            @PathVariable String year,
            @RequestParam String text,
            @RequestParam int after) {
        YearDraft draft = new YearDraft(number(year), text, after);
        return switch (draft.parsed()) {
            case Invalid<YearCalendar>(var problem) -> wrong(page, draft, problem);
            case Valid<YearCalendar>(var proposed) ->
                    ResponseEntity.ok(
                            templates.clockYear(page, pages.preview(page, draft, proposed)));
        };
    }

    @PostMapping("/{year}")
    ResponseEntity<?> publish(
            Page page,
            Account by,
            @PathVariable String year,
            @RequestParam String text,
            @RequestParam int after,
            RedirectAttributes redirect) {
        YearDraft draft = new YearDraft(number(year), text, after);
        return switch (draft.parsed()) {
            case Invalid<YearCalendar>(var problem) -> wrong(page, draft, problem);
            case Valid<YearCalendar>(var proposed) ->
                    published(
                            page,
                            by,
                            draft,
                            calendars.publish(proposed, after, by.login()),
                            redirect);
        };
    }

    private ResponseEntity<?> published(
            Page page,
            Account by,
            YearDraft draft,
            Publication publication,
            RedirectAttributes redirect) {
        String number = String.valueOf(draft.year());
        return switch (publication) {
            case Publication.Done(var year) -> {
                String subject = "calendar-" + number + "-" + year.revision();
                audit.record(AuditEntry.done(by, "calendar-published", subject));
                Notice.success(page.text("clock.editor.published", number))
                        .with(page.text("clock.editor.published.text"))
                        .after(redirect);
                yield ResponseEntity.status(HttpStatus.SEE_OTHER)
                        .location(URI.create("/administration/calendar/" + number))
                        .build();
            }
            case Publication.Overtaken(var current) ->
                    ResponseEntity.status(HttpStatus.CONFLICT)
                            .body(
                                    templates.clockYear(
                                            page,
                                            pages.overtaken(page, draft, current.revision())));
            case Publication.OutOfRange(var first, var last) ->
                    wrong(
                            page,
                            draft,
                            Problem.of(
                                    "clock.year.wrong",
                                    number,
                                    String.valueOf(first),
                                    String.valueOf(last)));
        };
    }

    private ResponseEntity<?> wrong(Page page, YearDraft draft, Problem problem) {
        String words = pages.words(page).problem(problem);
        String line = draft.lineOf(problem);
        String message = line.isEmpty() ? words : page.text("clock.editor.line", words, line);
        List<FieldError> errors = List.of(new FieldError(FIELD, message));
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(templates.clockYear(page, pages.show(page, draft, errors)));
    }

    private static int number(String year) {
        return YearAnswer.year(year) instanceof Checked.Valid<Integer>(var number)
                ? number
                : notFound();
    }

    private static int notFound() {
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
