package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormInput;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.Forms;
import org.yichuang.forms.Forms.Stage;
import org.yichuang.forms.InputId;
import org.yichuang.forms.web.AppearingView;
import org.yichuang.forms.web.FormPages;
import org.yichuang.forms.web.SectionView;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.SummaryRow;

/// Lets people fill in the sections of a form: shows one, saves it as it is typed and when it is
/// done, and says when somebody else changed it meanwhile. The caller's paths below
/// [Edited#path()] are `/form/{section}` with `/autosave` and `/fields`.
@Component
public class SectionPages {

    /// The parameter with the mark of the values that a page was made from.
    public static final String SEEN = "seen";

    /// The button that leaves the section as it is for now.
    public static final String LATER = "later";

    private final Templates templates;
    private final Forms forms;
    private final FormPages pages;

    SectionPages(Templates templates, Forms forms, FormPages pages) {
        this.templates = templates;
        this.forms = forms;
        this.pages = pages;
    }

    /// The section to fill in, with what is wrong in it already.
    public JteModel show(Page page, Editor editor, String id) {
        Edited edited = editor.read();
        FormSection section = shown(edited, id);
        return page(
                page,
                edited,
                section,
                SectionValues.problems(forms, edited, section, Stage.DRAFT),
                false,
                null);
    }

    /// Saves a section.
    ///
    /// @return the way on, or the same page with what is to be put right
    public Object save(Page page, Editor editor, String id, Map<String, List<String>> parameters) {
        shown(editor.read(), id);
        SectionValues.Written written =
                SectionValues.write(editor, id, seen(parameters), parameters);
        Edited edited = written.edited();
        FormSection section = written.section();
        if (written.conflict()) {
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(
                            page(
                                    page,
                                    edited.with(written.input().values()),
                                    section,
                                    List.of(),
                                    false,
                                    edited.filled()));
        }
        if (written.input().rowsChanged()) {
            return ResponseEntity.ok(page(page, edited, section, List.of(), false, null));
        }
        boolean later = parameters.containsKey(LATER);
        List<FieldProblem> problems =
                SectionValues.problems(
                        forms, edited, section, later ? Stage.DRAFT : Stage.SUBMISSION);
        if (!problems.isEmpty() && !later) {
            return ResponseEntity.unprocessableContent()
                    .body(page(page, edited, section, problems, true, null));
        }
        return "redirect:" + (later ? edited.path() : next(edited, section));
    }

    /// Saves a section while it is typed.
    public ResponseEntity<Saved> autosave(
            Page page, Editor editor, String id, Map<String, List<String>> parameters) {
        shown(editor.read(), id);
        SectionValues.Written written =
                SectionValues.write(editor, id, seen(parameters), parameters);
        if (written.conflict()) {
            return ResponseEntity.status(HttpStatus.CONFLICT).build();
        }
        Edited edited = written.edited();
        List<Saved.Wrong> wrong =
                SectionValues.problems(forms, edited, written.section(), Stage.DRAFT).stream()
                        .map(
                                problem ->
                                        new Saved.Wrong(
                                                InputId.of(problem.input()), problem.text(page)))
                        .toList();
        return ResponseEntity.ok(
                new Saved(SectionValues.mark(written.section(), edited.filled().values()), wrong));
    }

    /// What a script is told.
    ///
    /// @param seen the mark of what is stored now
    /// @param wrong what is wrong in what was typed
    public record Saved(String seen, List<Wrong> wrong) {

        /// @param field id of its input
        public record Wrong(String field, String text) {}
    }

    /// The fields that come and go with what is chosen, without saving anything.
    public JteModel fields(
            Page page, Editor editor, String id, Map<String, List<String>> parameters) {
        Edited edited = editor.read();
        FormSection section = shown(edited, id);
        FormInput input = FormInput.read(section, edited.filled().values(), parameters);
        SectionView view = view(page, edited.with(input.values()), section, List.of());
        String before = first(parameters, FormInput.SHOWN);
        return templates.formsAppearing(page, AppearingView.of(view, before));
    }

    private FormSection shown(Edited edited, String id) {
        return sections(edited).stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(Drafts::missing);
    }

    /// The sections that have something to ask this applicant.
    List<FormSection> sections(Edited edited) {
        Set<String> shown = forms.shown(edited.form(), edited.filled().values(), edited.answers());
        return edited.form().sections().stream()
                .filter(
                        section ->
                                section.fields().stream()
                                        .anyMatch(field -> shown.contains(field.name())))
                .toList();
    }

    static String path(Edited edited, FormSection section) {
        return edited.path() + "/form/" + section.id();
    }

    /// A clerk changes one thing and goes back; an applicant goes on.
    private String next(Edited edited, FormSection section) {
        if (edited.atWindow()) {
            return edited.path();
        }
        List<FormSection> all = sections(edited);
        int after = all.indexOf(section) + 1;
        return after < all.size() ? path(edited, all.get(after)) : edited.path();
    }

    private JteModel page(
            Page page,
            Edited edited,
            FormSection section,
            List<FieldProblem> problems,
            boolean summarised,
            @Nullable FilledForm elsewhere) {
        List<FormSection> all = sections(edited);
        FilledForm stored = elsewhere == null ? edited.filled() : elsewhere;
        return templates.intakeSection(
                page,
                new SectionPage(
                        path(edited, section),
                        edited.path(),
                        edited.title(),
                        view(page, edited, section, problems),
                        all.indexOf(section) + 1,
                        all.size(),
                        SectionValues.mark(section, stored.values()),
                        page.time(edited.savedAt()),
                        summarised ? pages.errors(page, problems) : List.of(),
                        elsewhere == null ? null : rows(page, edited, section, elsewhere),
                        edited.atWindow()));
    }

    private List<SummaryRow> rows(
            Page page, Edited edited, FormSection section, FilledForm filled) {
        return pages.summary(page, edited.form(), filled, edited.answers(), false, null).stream()
                .filter(each -> each.id().equals(section.id()))
                .findFirst()
                .map(SummarySection::rows)
                .orElse(List.of());
    }

    private SectionView view(
            Page page, Edited edited, FormSection section, List<FieldProblem> problems) {
        return pages.section(
                page,
                edited.form(),
                section,
                edited.filled(),
                edited.answers(),
                problems,
                path(edited, section) + "/fields");
    }

    private static String seen(Map<String, List<String>> parameters) {
        return first(parameters, SEEN);
    }

    private static String first(Map<String, List<String>> parameters, String name) {
        List<String> values = parameters.getOrDefault(name, List.of());
        return values.isEmpty() ? "" : values.getFirst();
    }
}
