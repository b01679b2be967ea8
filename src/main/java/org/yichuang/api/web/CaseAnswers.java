package org.yichuang.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.CaseAnswer.AllowedCommandAnswer;
import org.yichuang.api.web.CaseAnswer.ApplicantAnswer;
import org.yichuang.api.web.CaseAnswer.AuthorityAnswer;
import org.yichuang.api.web.CaseAnswer.CorrectionAnswer;
import org.yichuang.api.web.CaseAnswer.FlawAnswer;
import org.yichuang.api.web.CaseAnswer.ItemAnswer;
import org.yichuang.api.web.CaseAnswer.StepAnswer;
import org.yichuang.api.web.CaseAnswer.TaskAnswer;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.Capacity;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.OfferedActs;
import org.yichuang.casework.SeenCase;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.kernel.Masking;
import org.yichuang.pages.Language;
import org.yichuang.pages.Page;
import org.yichuang.wording.CaseWords;
import org.yichuang.wording.WordsOfCases;

/// Puts together what a caller is told of a case.
@Component
class CaseAnswers {

    private final WorkQueue queue;
    private final Catalogue catalogue;
    private final Directory directory;
    private final CaseAccess access;
    private final CaseClock caseClock;
    private final OfferedActs offered;
    private final WordsOfCases wording;

    CaseAnswers(
            WorkQueue queue,
            Catalogue catalogue,
            Directory directory,
            CaseAccess access,
            CaseClock caseClock,
            OfferedActs offered,
            WordsOfCases wording) {
        this.queue = queue;
        this.catalogue = catalogue;
        this.directory = directory;
        this.access = access;
        this.caseClock = caseClock;
        this.offered = offered;
        this.wording = wording;
    }

    CaseAnswer of(Page page, Account account, SeenCase seen) {
        CaseSummary summary = seen.file().summary();
        CaseState state = seen.file().state();
        boolean own = seen.as(Capacity.APPLICANT);
        CaseWords words = words(page, summary);
        return new CaseAnswer(
                summary.no().text(),
                summary.version(),
                item(page, summary.item(), summary.itemVersion()),
                summary.region().value(),
                summary.stage(),
                stage(page, summary.stage(), own),
                applicant(summary.applicant(), own),
                summary.openedAt(),
                summary.receivedAt(),
                summary.acceptedOn(),
                summary.closedOn(),
                summary.ending(),
                summary.card(),
                caseClock.of(state),
                steps(words, state, seen.official()),
                queue.ofCase(summary.no()).stream().map(entry -> task(page, entry.task())).toList(),
                correction(words, state),
                access.actor(account, seen)
                        .map(actor -> commands(page, seen.file(), actor))
                        .orElse(List.of()),
                own ? seen.file().trackingCode().value() : null);
    }

    CaseWords words(Page page, CaseSummary summary) {
        return wording.of(page, summary);
    }

    ItemAnswer item(Page page, String slug, int version) {
        return new ItemAnswer(
                slug,
                version,
                catalogue.version(slug, version).map(each -> page.pick(each.name())).orElse(slug));
    }

    static String stage(Page page, String stage, boolean toApplicant) {
        return page.text("cases.stage." + stage + (toApplicant ? ".applicant" : ""));
    }

    static ApplicantAnswer applicant(Applicant applicant, boolean whole) {
        return applicant(applicant.kind(), applicant.name(), whole);
    }

    static ApplicantAnswer applicant(Applicant.Kind kind, String name, boolean whole) {
        boolean masked = !whole && kind == Applicant.Kind.NATURAL;
        return new ApplicantAnswer(kind, masked ? Masking.personName(name) : name);
    }

    AuthorityAnswer authority(Language language, String id) {
        return new AuthorityAnswer(id, language.pick(directory.authorityName(id)));
    }

    TaskAnswer task(Page page, Task task) {
        return new TaskAnswer(
                task.kind(),
                page.text("cases.task." + task.kind()),
                authority(page, task.authority()),
                task.step().isEmpty() ? null : task.step(),
                task.due());
    }

    private List<StepAnswer> steps(CaseWords words, CaseState state, boolean official) {
        return CaseState.stepsOf(state).stream().map(step -> step(words, step, official)).toList();
    }

    private StepAnswer step(CaseWords words, CaseState.Step step, boolean official) {
        CaseState.Opinion opinion = step.opinion();
        return new StepAnswer(
                step.id(),
                words.name(step.id()),
                authority(words.language(), step.authority()),
                step.due(),
                opinion != null,
                official && opinion != null ? opinion.agrees() : null);
    }

    static @Nullable CorrectionAnswer correction(CaseWords words, CaseState state) {
        return state instanceof CaseState.AwaitingCorrection awaiting
                ? new CorrectionAnswer(
                        awaiting.correction().defects().stream()
                                .map(
                                        defect ->
                                                new FlawAnswer(
                                                        defect.subject(),
                                                        words.name(defect.subject()),
                                                        defect.reason()))
                                .toList(),
                        awaiting.correction().supplyBy())
                : null;
    }

    private List<AllowedCommandAnswer> commands(Page page, CaseView file, Actor actor) {
        return offered.of(file, actor).stream()
                .map(
                        edge -> {
                            String type = Lifecycle.inWords(edge.command());
                            return new AllowedCommandAnswer(
                                    type, page.text("cases.act." + type), edge.article());
                        })
                .toList();
    }
}
