package org.yichuang.desk.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Proceedings.Consultation;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.pages.Page;
import org.yichuang.wording.CaseWords;

/// A case as one officer has it before them who looks for an act.
record ActCase(
        Page page,
        FileView file,
        Account account,
        Procedure procedure,
        CaseWords words,
        Directory directory) {

    String text(String key, Object... arguments) {
        return page.text(key, arguments);
    }

    String authority(String id) {
        return page.pick(directory.authorityName(id));
    }

    String ownAuthority() {
        return Objects.requireNonNull(account.authority());
    }

    boolean isOwn(CaseState.Step step) {
        return step.authority().equals(account.authority());
    }

    Optional<CaseState.UnderReview> review() {
        return CaseState.reviewOf(file.file().state());
    }

    /// The review steps that have no opinion.
    Stream<CaseState.Step> open() {
        return steps(step -> step.opinion() == null);
    }

    Stream<CaseState.Step> steps(Predicate<CaseState.Step> which) {
        return review().stream().flatMap(each -> each.steps().stream()).filter(which);
    }

    List<JournalEntry> journal() {
        return file.journal();
    }

    /// Consultations that wait for this officer's authority.
    List<Consultation> questions() {
        return review().stream()
                .flatMap(each -> each.beside().consultations().stream())
                .filter(each -> each.open().contains(account.authority()))
                .toList();
    }

    /// Who asks: the department of a step, or the decider.
    ///
    /// @param step empty for the decider
    String asker(String step) {
        return step.isEmpty()
                ? authority(procedure.decision().authority())
                : steps(each -> each.id().equals(step))
                        .findFirst()
                        .map(each -> authority(each.authority()) + " · " + words.name(step))
                        .orElse(words.name(step));
    }
}
