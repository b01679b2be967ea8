package org.yichuang.forms.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormInput;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.Forms;
import org.yichuang.forms.Forms.Stage;
import org.yichuang.forms.Stall;
import org.yichuang.pages.Page;

/// Lets one person fill in the form of the market stall, as an application would.
@TestComponent
@RestController
public class StallApplication {

    static final String PATH = "/stall/";

    private final FormDefinition form = Stall.form();
    private final Forms forms = Stall.FORMS;
    private final FormPages pages;
    private final Templates templates;
    private FilledForm filled = FilledForm.empty();

    StallApplication(FormPages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    void start(FilledForm with) {
        filled = with;
    }

    FilledForm filled() {
        return filled;
    }

    @GetMapping(PATH + "{section}")
    String show(Page page, @PathVariable String section) {
        return html(page, "", sectionForm(page, section, List.of()));
    }

    @GetMapping("/stall-summary")
    String summary(Page page, @RequestParam(defaultValue = "false") boolean masked) {
        var sections = pages.summary(page, form, filled, Stall.PERSON, masked, id -> PATH + id);
        return html(page, "", templates.formsSummary(page, sections).render());
    }

    @PostMapping(PATH + "{section}")
    ResponseEntity<String> save(
            Page page,
            @PathVariable String section,
            @RequestParam MultiValueMap<String, String> parameters,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean htmx) {
        FormSection posted = form.section(section).orElseThrow();
        FormInput input =
                FormInput.read(
                        posted, filled.values(), Map.<String, List<String>>copyOf(parameters));
        filled = filled.with(input.values());
        if (htmx) {
            String before = parameters.getOrDefault(FormInput.SHOWN, List.of("")).getFirst();
            var appearing = AppearingView.of(view(page, posted, List.of()), before);
            return ResponseEntity.ok(templates.formsAppearing(page, appearing).render());
        }
        List<FieldProblem> problems =
                forms.problems(form, filled.values(), Stall.PERSON, Stage.SUBMISSION).stream()
                        .filter(problem -> belongs(posted, problem))
                        .toList();
        if (input.rowsChanged()) {
            problems = List.of();
        }
        var summary = pages.errors(page, problems);
        String errors =
                summary.isEmpty()
                        ? ""
                        : "<ul class=\"error-summary\">"
                                + summary.stream()
                                        .map(
                                                error ->
                                                        "<li><a href=\"#%s\">%s</a></li>"
                                                                .formatted(
                                                                        error.field(),
                                                                        error.message()))
                                        .collect(Collectors.joining())
                                + "</ul>";
        return ResponseEntity.status(HttpStatus.OK)
                .body(html(page, errors, sectionForm(page, section, problems)));
    }

    private static boolean belongs(FormSection section, FieldProblem problem) {
        return section.fields().stream()
                .anyMatch(field -> problem.pointer().split("/")[1].equals(field.name()));
    }

    private SectionView view(Page page, FormSection section, List<FieldProblem> problems) {
        return pages.section(
                page, form, section, filled, Stall.PERSON, problems, PATH + section.id());
    }

    private String sectionForm(Page page, String section, List<FieldProblem> problems) {
        JteModel model =
                templates.formsSection(
                        page, view(page, form.section(section).orElseThrow(), problems));
        return """
        <form method="post" action="%s%s" novalidate>
        <input type="hidden" name="%s" value="%s">
        %s
        <button class="button" id="save">Save</button></form>
        """
                .formatted(PATH, section, page.csrfParameter(), page.csrfToken(), model.render());
    }

    private static String html(Page page, String errors, String body) {
        return """
        <!doctype html><html lang="%s"><head><meta charset="utf-8"><title>Stall</title>
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="htmx-config" content='{"allowEval":false,"includeIndicatorStyles":false}'>
        <link rel="icon" href="%s"><link rel="stylesheet" href="%s">
        <script type="module" src="%s"></script><script defer src="%s"></script></head>
        <body><main class="wrap page"><h1>Stall</h1>%s%s</main></body></html>
        """
                .formatted(
                        page.language(),
                        page.asset("icon/favicon.svg"),
                        page.asset("style/portal.css"),
                        page.asset("script/page.js"),
                        page.asset("htmx.min.js"),
                        errors,
                        body);
    }
}
