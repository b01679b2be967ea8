package org.yichuang.clock.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.clock.CalendarWords;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.DueDate;
import org.yichuang.clock.DueQuestion;
import org.yichuang.identity.Open;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.Texts;

/// Computes the end of a limit for everybody, and shows the year's days off.
@Controller
@Open
class DueController {

    private final Calendars calendars;
    private final Texts texts;
    private final Templates templates;

    DueController(Calendars calendars, Texts texts, Templates templates) {
        this.calendars = calendars;
        this.texts = texts;
        this.templates = templates;
    }

    @GetMapping("/calendar")
    ResponseEntity<JteModel> due(
            Page page,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String workingDays) {
        if (from == null && workingDays == null) {
            String today = page.today().toString();
            return ResponseEntity.ok(show(page, today, "", List.of(), null));
        }
        CalendarWords words = new CalendarWords(texts, page.locale());
        List<FieldError> errors = new ArrayList<>();
        LocalDate day = valid(DueQuestion.day(from), "from", words, errors);
        Integer limit = valid(DueQuestion.limit(workingDays), "workingDays", words, errors);
        DueDate answer =
                day == null || limit == null
                        ? null
                        : new DueQuestion(day, limit).answer(calendars.days());
        HttpStatus status = answer == null ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.OK;
        return ResponseEntity.status(status)
                .body(show(page, typed(from), typed(workingDays), errors, answer));
    }

    private static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <T> @Nullable T valid(
            Checked<T> checked, String field, CalendarWords words, List<FieldError> errors) {
        return switch (checked) {
            case Valid<T>(var value) -> value;
            case Invalid<T>(var problem) -> {
                errors.add(new FieldError(field, words.problem(problem)));
                yield null;
            }
        };
    }

    private JteModel show(
            Page page,
            String from,
            String workingDays,
            List<FieldError> errors,
            @Nullable DueDate answer) {
        CalendarWords words = new CalendarWords(texts, page.locale());
        WorkingDays days = calendars.days();
        int year = answer == null ? page.today().getYear() : answer.due().getYear();
        return templates.clockDue(
                page,
                new DuePage(
                        from,
                        workingDays,
                        errors,
                        answer,
                        answer == null ? null : DueDays.drawn(page, answer, words),
                        String.valueOf(year),
                        !days.published(year),
                        MonthView.of(year, days, words)));
    }
}
