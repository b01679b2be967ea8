package org.yichuang.intake.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.catalogue.Narrowed.Asked;
import org.yichuang.catalogue.Question;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.SummaryRow;

/// The guided questions within an application, one a page. An answer that other questions hang on
/// changes what is asked next.
@Controller
@Allowed(Role.APPLICANT)
class QuestionController {

    private static final String ALL = Drafts.PATH + "/questions";
    private static final String ONE = ALL + "/{question}";

    /// The parameter and the id of the first input.
    private static final String ANSWER = "answer";

    private final Templates templates;
    private final Drafts drafts;
    private final Applications applications;

    QuestionController(Templates templates, Drafts drafts, Applications applications) {
        this.templates = templates;
        this.drafts = drafts;
        this.applications = applications;
    }

    @GetMapping(ALL)
    JteModel all(Page page, Account account, @PathVariable CaseNo no) {
        Application application = drafts.of(account, no);
        return templates.intakeQuestions(
                page,
                Drafts.path(no),
                page.pick(application.item().name()),
                rows(page, application));
    }

    /// Every question that matters with its answer, and the way to change it.
    static List<SummaryRow> rows(Page page, Application application) {
        List<SummaryRow> rows = new ArrayList<>();
        for (Asked asked : application.narrowed().asked()) {
            String answer =
                    asked.answer() == null
                            ? page.text("intake.question.open")
                            : page.pick(asked.answer());
            rows.add(
                    SummaryRow.of(page.pick(asked.question().text()), answer)
                            .changedAt(
                                    page.text("intake.change"),
                                    Drafts.path(application.no())
                                            + "/questions/"
                                            + asked.question().id()));
        }
        return rows;
    }

    @GetMapping(ONE)
    JteModel show(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable String question) {
        Application application = drafts.of(account, no);
        Asked asked = asked(application, question);
        Object answer = application.narrowed().answers().get(question);
        return page(page, application, asked, Answers.texts(answer), null, null);
    }

    @PostMapping(ONE)
    Object answer(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @PathVariable String question,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam MultiValueMap<String, String> parameters) {
        List<String> sent = parameters.getOrDefault(ANSWER, List.of());
        Application application = drafts.of(account, no);
        Asked asked = asked(application, question);
        Checked<Object> read = Answers.read(asked.question(), sent);
        boolean left = Answers.isMissing(asked.question(), sent);
        if (left && asked.question().required()) {
            return wrong(page, application, asked, sent, Answers.missing(asked.question()));
        }
        if (!left && read instanceof Checked.Invalid<Object>(var problem)) {
            return wrong(page, application, asked, sent, problem.key());
        }
        Object answer = left ? null : read.orThrow();
        while (true) {
            Object stored = application.narrowed().answers().get(question);
            boolean same = Answers.mark(stored).equals(Answers.mark(answer));
            if (!same && !seen.isEmpty() && !seen.equals(Answers.mark(stored))) {
                return ResponseEntity.status(HttpStatus.CONFLICT)
                        .body(elsewhere(page, application, asked, sent));
            }
            if (same
                    || applications.answer(
                            account,
                            no,
                            Answers.with(application.answers(), question, answer),
                            application.revision())) {
                return "redirect:" + next(drafts.of(account, no), question);
            }
            application = drafts.of(account, no);
            asked = asked(application, question);
        }
    }

    /// A question that the other answers do not lead to is not asked.
    private static Asked asked(Application application, String question) {
        return application.narrowed().asked().stream()
                .filter(each -> each.question().id().equals(question))
                .findFirst()
                .orElseThrow(Drafts::missing);
    }

    /// The next question without an answer after this one; then one that was left out before; then
    /// the list of what there is to do.
    private static String next(Application application, String question) {
        String path = Drafts.path(application.no());
        if (application.narrowed().endsHere()) {
            return path;
        }
        boolean after = false;
        for (Asked asked : application.narrowed().asked()) {
            if (after && asked.isOpen()) {
                return path + "/questions/" + asked.question().id();
            }
            after |= asked.question().id().equals(question);
        }
        return application.narrowed().asked().stream()
                .filter(asked -> asked.isOpen() && asked.question().required())
                .findFirst()
                .map(asked -> path + "/questions/" + asked.question().id())
                .orElse(path);
    }

    private ResponseEntity<JteModel> wrong(
            Page page, Application application, Asked asked, List<String> sent, String text) {
        return ResponseEntity.unprocessableContent()
                .body(page(page, application, asked, set(sent), page.text(text), null));
    }

    private JteModel elsewhere(Page page, Application application, Asked asked, List<String> sent) {
        String other =
                asked.answer() == null
                        ? page.text("intake.question.open")
                        : page.pick(asked.answer());
        return page(page, application, asked, set(sent), null, other);
    }

    private static Set<String> set(List<String> sent) {
        return new LinkedHashSet<>(sent);
    }

    private JteModel page(
            Page page,
            Application application,
            Asked asked,
            Set<String> values,
            @Nullable String error,
            @Nullable String elsewhere) {
        Question question = asked.question();
        String path = Drafts.path(application.no());
        return templates.intakeQuestion(
                page,
                new AskedPage(
                        path + "/questions/" + question.id(),
                        path,
                        application.item().name(),
                        page.pick(question.text()),
                        question.help() == null ? null : page.pick(question.help()),
                        question.kind(),
                        question.unit(),
                        !question.required(),
                        question.options().stream().map(each -> option(page, each)).toList(),
                        values,
                        Answers.mark(application.narrowed().answers().get(question.id())),
                        elsewhere,
                        error == null ? List.of() : List.of(new FieldError(ANSWER, error))));
    }

    private static Option option(Page page, Question.Option option) {
        return new Option(
                option.id(),
                page.pick(option.text()),
                option.help() == null ? null : page.pick(option.help()));
    }
}
