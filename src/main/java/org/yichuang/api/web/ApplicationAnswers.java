package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.ApplicationAnswer.ChosenDelivery;
import org.yichuang.api.web.ApplicationAnswer.Courier;
import org.yichuang.api.web.ApplicationAnswer.FileAnswer;
import org.yichuang.api.web.ApplicationAnswer.FormAnswer;
import org.yichuang.api.web.ApplicationAnswer.MaterialAnswer;
import org.yichuang.api.web.ApplicationAnswer.OptionAnswer;
import org.yichuang.api.web.ApplicationAnswer.QuestionAnswer;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.OutcomeRule;
import org.yichuang.catalogue.Question;
import org.yichuang.forms.FieldProblem;
import org.yichuang.intake.Application;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.intake.Provided;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.Page;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// Tells an application that is being prepared.
@Component
class ApplicationAnswers {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};

    private final CaseAnswers cases;

    ApplicationAnswers(CaseAnswers cases) {
        this.cases = cases;
    }

    ApplicationAnswer of(Page page, Application application) {
        OutcomeRule outcome = application.narrowed().outcome();
        return new ApplicationAnswer(
                application.no().text(),
                application.revision(),
                application.savedAt(),
                cases.item(page, application.item().slug(), application.item().version()),
                CaseAnswers.applicant(application.party().applicant(), true),
                application.narrowed().answers(),
                application.narrowed().asked().stream().map(each -> question(page, each)).toList(),
                outcome == null ? null : page.pick(outcome.text()),
                form(page, application),
                application.materials().stream().map(each -> material(page, each)).toList(),
                delivery(application.delivery()),
                application.isReady(),
                missing(page, application));
    }

    private static ChosenDelivery delivery(DeliveryChoice choice) {
        DeliveryChoice.Address to = choice.to();
        return new ChosenDelivery(
                choice.by(),
                to == null ? null : new Courier(to.recipient(), to.phone(), to.place()));
    }

    private static QuestionAnswer question(Page page, Narrowed.Asked asked) {
        Question question = asked.question();
        return new QuestionAnswer(
                question.id(),
                page.pick(question.text()),
                question.kind(),
                question.unit(),
                question.required(),
                question.options().stream()
                        .map(option -> new OptionAnswer(option.id(), page.pick(option.text())))
                        .toList(),
                asked.answer() == null ? null : page.pick(asked.answer()));
    }

    private static FormAnswer form(Page page, Application application) {
        return new FormAnswer(
                JSON.convertValue(application.filled().values().toJson(), OBJECT),
                JSON.readValue(application.form().schema(), OBJECT),
                application.problems().stream().map(each -> fault(page, "", each)).toList());
    }

    static Fault fault(Page page, String parent, FieldProblem problem) {
        return new Fault(
                parent + problem.pointer(),
                page.text("api.of-field", page.pick(problem.label()), problem.text(page)));
    }

    private static MaterialAnswer material(Page page, Provided provided) {
        Provided.Fetched fetched = provided.fetched();
        return new MaterialAnswer(
                provided.needed().material().id(),
                page.pick(provided.needed().material().name()),
                provided.needed().mayFollow(),
                provided.isThere(),
                fetched == null
                        ? null
                        : (page.pick(fetched.issuer()) + " " + fetched.number()).strip(),
                provided.files().stream().map(ApplicationAnswers::file).toList());
    }

    static FileAnswer file(StoredFile file) {
        return new FileAnswer(
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.uploadedAt(),
                file.path());
    }

    /// Everything that keeps the application from being submitted, in the order in which it is
    /// filled in.
    List<Fault> missing(Page page, Application application) {
        List<Fault> missing = new ArrayList<>();
        OutcomeRule outcome = application.narrowed().outcome();
        if (outcome != null) {
            missing.add(new Fault("/answers", page.pick(outcome.text())));
        }
        if (!application.isAboutSomething()) {
            missing.add(new Fault("/licence", page.text("api.licence.gone")));
        }
        application.narrowed().asked().stream()
                .filter(asked -> asked.isOpen() && asked.question().required())
                .forEach(
                        asked ->
                                missing.add(
                                        new Fault(
                                                Fault.pointer("/answers", asked.question().id()),
                                                page.text(
                                                        "api.answer.missing",
                                                        page.pick(asked.question().text())))));
        application.problems().forEach(each -> missing.add(fault(page, "/form", each)));
        application.materials().stream()
                .filter(provided -> !provided.isEnough())
                .forEach(
                        provided ->
                                missing.add(
                                        new Fault(
                                                Fault.pointer(
                                                        "/materials",
                                                        provided.needed().material().id()),
                                                page.text(
                                                        "api.material.missing",
                                                        page.pick(
                                                                provided.needed()
                                                                        .material()
                                                                        .name())))));
        return missing;
    }
}
