package org.yichuang.clock.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.clock.CalendarWords;
import org.yichuang.clock.Calendars;
import org.yichuang.clock.DueDate;
import org.yichuang.clock.DueQuestion;
import org.yichuang.identity.Open;
import org.yichuang.kernel.Checked.Invalid;
import org.yichuang.kernel.Checked.Valid;
import org.yichuang.kernel.Problem;
import org.yichuang.pages.Page;
import org.yichuang.pages.ProblemDetails;
import org.yichuang.pages.Texts;

/// Tells programs the working days and the end of a limit.
@RestController
@Open
@RequestMapping("/api/v1/calendar")
@Tag(name = "calendar")
class CalendarApi {

    private final Calendars calendars;
    private final Texts texts;

    CalendarApi(Calendars calendars, Texts texts) {
        this.calendars = calendars;
        this.texts = texts;
    }

    @GetMapping("/due")
    @Operation(
            operationId = "getDueDate",
            summary = "The last day of a limit in working days, counted out day by day",
            description =
                    "Each day with whether it counts and why not: weekend, day off by the State"
                            + " Council's notice, make-up workday. Provisional when it reaches into"
                            + " a year whose days off are not published.")
    @ApiResponse(
            responseCode = "200",
            description = "The last day and every day before it",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = DueDate.class)))
    ResponseEntity<?> due(
            Page page,
            @RequestParam(required = false)
                    @Parameter(
                            required = true,
                            description = "Day 0, the day of receipt or acceptance",
                            example = "2026-09-24",
                            schema = @Schema(type = "string", format = "date"))
                    @Nullable String from,
            @RequestParam(required = false)
                    @Parameter(
                            required = true,
                            description = "The length of the limit",
                            example = "20",
                            schema = @Schema(type = "integer", minimum = "0", maximum = "2000"))
                    @Nullable String workingDays) {
        return switch (DueQuestion.day(from)) {
            case Invalid<LocalDate>(var problem) -> wrong(page, "from", problem, "2026-09-24");
            case Valid<LocalDate>(var day) -> due(page, day, workingDays);
        };
    }

    private ResponseEntity<?> due(Page page, LocalDate from, @Nullable String workingDays) {
        return switch (DueQuestion.limit(workingDays)) {
            case Invalid<Integer>(var problem) -> wrong(page, "workingDays", problem, "20");
            case Valid<Integer>(var limit) ->
                    ResponseEntity.ok(new DueQuestion(from, limit).answer(calendars.days()));
        };
    }

    @GetMapping("/{year}")
    @Operation(
            operationId = "getYear",
            summary = "Days off and make-up workdays of a year",
            description =
                    "As the State Council published them, or provisionally by weekends alone.")
    @ApiResponse(
            responseCode = "200",
            description = "The year",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = YearAnswer.class)))
    ResponseEntity<?> year(
            Page page,
            @PathVariable
                    @Parameter(
                            description = "The year, 2007 to 2200",
                            example = "2026",
                            schema = @Schema(type = "integer", minimum = "2007", maximum = "2200"))
                    String year) {
        return switch (YearAnswer.year(year)) {
            case Invalid<Integer>(var problem) -> wrong(page, "year", problem, "2026");
            case Valid<Integer>(var number) -> ResponseEntity.ok(YearAnswer.of(number, calendars));
        };
    }

    private ResponseEntity<?> wrong(Page page, String parameter, Problem problem, String example) {
        CalendarWords words = new CalendarWords(texts, page.locale());
        return ProblemDetails.of(HttpStatus.BAD_REQUEST, words.problem(problem))
                .title(words.text("clock.problem.title", parameter))
                .ground("PARAMETER_INVALID")
                .with("parameter", parameter)
                .expected(words.text("clock.problem.expected." + parameter))
                .remedy(words.text("clock.problem.remedy", parameter, example))
                .answer();
    }
}
