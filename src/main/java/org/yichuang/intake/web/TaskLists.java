package org.yichuang.intake.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.OutcomeRule;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FilledForm.Provenance;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.web.FormPages;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.intake.Application;
import org.yichuang.intake.Provided;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Source;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Task;
import org.yichuang.pages.ui.Tone;

/// Makes the list of what there is to do.
@Component
class TaskLists {

    private final FormPages forms;
    private final SectionPages sections;
    private final MaterialViews materials;

    TaskLists(FormPages forms, SectionPages sections, MaterialViews materials) {
        this.forms = forms;
        this.sections = sections;
        this.materials = materials;
    }

    TaskListPage of(Page page, Application application) {
        Edited edited = Drafts.edited(application);
        Progress progress = new Progress(application, sections.sections(edited));
        Item item = application.item();
        OutcomeRule outcome = application.narrowed().outcome();
        List<Task> tasks = tasks(page, edited, progress);
        return new TaskListPage(
                application.no().text(),
                edited.path(),
                page.pick(item.name()),
                item.slug(),
                application.party().applicant().name(),
                finished(page, tasks),
                progress.minutes(),
                tasks,
                next(page, tasks),
                page.dateTime(application.savedAt()),
                outcome == null ? null : page.pick(outcome.text()),
                warnings(page, application),
                summary(page, edited),
                application.materials().stream()
                        .map(each -> materials.row(page, edited, application.formComplete(), each))
                        .toList(),
                (int) application.materials().stream().filter(Provided::isThere).count(),
                item.phone(),
                item.hours() == null ? null : page.pick(item.hours()));
    }

    private static List<String> warnings(Page page, Application application) {
        List<String> warnings = new ArrayList<>();
        if (!application.isAboutSomething()) {
            warnings.add(page.text("intake.about.gone"));
        }
        if (application.about() != null && application.about().late()) {
            warnings.add(page.text("intake.about.late.text"));
        }
        application.narrowed().warnings().forEach(rule -> warnings.add(page.pick(rule.text())));
        return warnings;
    }

    private static int finished(Page page, List<Task> tasks) {
        Tag done = done(page);
        return (int) tasks.stream().filter(task -> done.equals(task.status())).count();
    }

    private List<Task> tasks(Page page, Edited edited, Progress progress) {
        Application application = progress.application();
        List<Task> tasks = new ArrayList<>();
        tasks.add(questions(page, edited, application));
        for (FormSection section : progress.sections()) {
            tasks.add(section(page, edited, section, progress.problems(section)));
        }
        tasks.add(materials(page, edited, progress));
        tasks.add(
                new Task(
                        page.text("intake.task.delivery"),
                        edited.path() + "/delivery",
                        done(page),
                        page.text("intake.delivery." + application.delivery().by() + ".short")));
        boolean ready = application.isReady();
        Tag last =
                ready
                        ? new Tag(Tone.ACTIVE, page.text("intake.tag.next"), null)
                        : Tag.plain(page.text("intake.tag.later"));
        String check = ready ? edited.path() + "/check" : null;
        tasks.add(
                new Task(
                        page.text("intake.task.check"),
                        check,
                        last,
                        page.text("intake.task.check.hint")));
        tasks.add(
                new Task(
                        page.text("intake.task.submit"),
                        null,
                        Tag.plain(page.text("intake.tag.later")),
                        page.text("intake.task.submit.hint")));
        return tasks;
    }

    private static Task questions(Page page, Edited edited, Application application) {
        long answered =
                application.narrowed().asked().stream().filter(asked -> !asked.isOpen()).count();
        boolean done = application.questionsAnswered();
        String path =
                done || application.narrowed().endsHere()
                        ? edited.path() + "/questions"
                        : edited.path()
                                + "/questions/"
                                + application.narrowed().asked().stream()
                                        .filter(asked -> asked.isOpen())
                                        .filter(asked -> asked.question().required())
                                        .findFirst()
                                        .orElseThrow()
                                        .question()
                                        .id();
        return new Task(
                page.text("intake.task.questions"),
                path,
                done ? done(page) : toDo(page),
                page.text(
                        "intake.task.questions.hint",
                        answered,
                        application.item().materials().size(),
                        application.narrowed().needed().size()));
    }

    private static Task section(
            Page page, Edited edited, FormSection section, List<FieldProblem> problems) {
        Map<Boolean, Long> filled = counts(edited, section);
        return new Task(
                page.pick(section.title()),
                SectionPages.path(edited, section),
                problems.isEmpty()
                        ? done(page)
                        : new Tag(
                                Tone.ATTENTION,
                                page.text("intake.tag.fields", problems.size()),
                                null),
                page.text(
                        "intake.task.section.hint",
                        filled.getOrDefault(true, 0L),
                        filled.getOrDefault(false, 0L)));
    }

    /// How many values the state supplied, and how many the applicant typed.
    private static Map<Boolean, Long> counts(Edited edited, FormSection section) {
        long supplied = 0;
        long typed = 0;
        for (var field : section.fields()) {
            switch (edited.filled().provenance(field.name())) {
                case Provenance.Supplied _ -> supplied++;
                case Provenance.Typed _, Provenance.Corrected _ -> typed++;
                case Provenance.Empty _ -> {}
            }
        }
        return Map.of(true, supplied, false, typed);
    }

    private static Task materials(Page page, Edited edited, Progress progress) {
        List<Provided> wanted = progress.wanted();
        Application application = progress.application();
        if (!wanted.isEmpty()) {
            Provided first = wanted.getFirst();
            return new Task(
                    page.text("intake.task.materials"),
                    edited.path() + "/materials/" + first.id(),
                    new Tag(Tone.ATTENTION, page.text("intake.tag.materials", wanted.size()), null),
                    page.text(
                            "intake.task.materials.hint",
                            page.pick(first.needed().material().name())));
        }
        return new Task(
                page.text("intake.task.materials"),
                "#materials",
                application.questionsAnswered() ? done(page) : toDo(page),
                page.text("intake.task.materials.all", application.materials().size()));
    }

    private static Tag done(Page page) {
        return Tag.of(Tone.GOOD, page.text("intake.tag.done"));
    }

    private static Tag toDo(Page page) {
        return new Tag(Tone.ATTENTION, page.text("intake.tag.to-do"), null);
    }

    private static Link next(Page page, List<Task> tasks) {
        Task next =
                tasks.stream()
                        .filter(task -> task.path() != null && task.status().tone() != Tone.GOOD)
                        .findFirst()
                        .orElse(tasks.getFirst());
        String path = next.path();
        return new Link(page.text("intake.next", next.title()), path == null ? "#main" : path);
    }

    /// What is filled in, masked, because this page is left open in halls and shops.
    private List<SummarySection> summary(Page page, Edited edited) {
        return forms
                .summary(
                        page,
                        edited.form(),
                        edited.filled(),
                        edited.answers(),
                        true,
                        id -> edited.path() + "/form/" + id)
                .stream()
                .map(section -> disputable(page, section))
                .filter(section -> !section.rows().isEmpty())
                .toList();
    }

    /// What a register says is not changed but said to be wrong.
    private static SummarySection disputable(Page page, SummarySection section) {
        return new SummarySection(
                section.id(),
                section.title(),
                section.rows().stream()
                        .filter(row -> !isEmpty(page, row))
                        .map(row -> disputable(page, row))
                        .toList());
    }

    /// What is still to be filled in stands in the list of tasks.
    private static boolean isEmpty(Page page, SummaryRow row) {
        return row.source() == null && row.value().equals(page.text("forms.empty"));
    }

    private static SummaryRow disputable(Page page, SummaryRow row) {
        Source source = row.source();
        Link change = row.change();
        return source != null && change != null && source.kind() == Source.Kind.REGISTER
                ? row.changedAt(page.text("intake.wrong"), change.path())
                : row;
    }
}
