package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.Proceedings.Consultation;
import org.yichuang.cases.lifecycle.PromiseEvent;

/// What an officer must have read before an act, a line each.
record ActBackground(ActCase of) {

    /// What this officer's authority was asked and has not answered, with who asked.
    List<String> asked() {
        return of.questions().stream().flatMap(this::asked).toList();
    }

    private Stream<String> asked(Consultation question) {
        return of.journal().reversed().stream()
                .filter(
                        entry ->
                                entry.event() instanceof ProceedingEvent.Consulted consulted
                                        && consulted.step().equals(question.step()))
                .limit(1)
                .map(entry -> asked(entry, (ProceedingEvent.Consulted) entry.event()));
    }

    private String asked(JournalEntry entry, ProceedingEvent.Consulted consulted) {
        return of.text(
                "desk.act.question",
                of.asker(consulted.step()),
                of.page().dateTime(entry.at()),
                consulted.question());
    }

    /// Why more time was asked for, empty when nobody did.
    List<String> extensionAsked() {
        return of.review().map(each -> each.beside().extensionAsked()).stream()
                .map(reason -> of.text("desk.act.extension-asked", reason))
                .toList();
    }

    /// What was found broken last, and until when it must be put right.
    List<String> breach() {
        return of.journal().reversed().stream()
                .map(JournalEntry::event)
                .filter(PromiseEvent.BreachFound.class::isInstance)
                .map(PromiseEvent.BreachFound.class::cast)
                .limit(1)
                .map(
                        found ->
                                of.text(
                                        "desk.act.breach",
                                        found.text(),
                                        of.page().date(correctBy(found))))
                .toList();
    }

    /// As it is in force: a calendar that was published since may have given more time.
    private LocalDate correctBy(PromiseEvent.BreachFound found) {
        return CaseState.verificationOf(of.file().file().state())
                .map(CaseState.Verification::order)
                .map(CaseState.Order::by)
                .orElse(found.correctBy());
    }

    /// Why the file came back.
    List<String> returned() {
        return of.file().file().state() instanceof CaseState.AtWindowAgain(_, _, var defects)
                ? defects.stream()
                        .map(
                                defect ->
                                        of.words()
                                                .text(
                                                        "cases.said",
                                                        of.words().name(defect.subject()),
                                                        defect.reason()))
                        .toList()
                : List.of();
    }

    /// Until when what follows must come, and what if it does not.
    List<String> tolerance() {
        Procedure.Tolerance tolerance = of.procedure().promises().tolerance();
        return tolerance == null
                ? List.of()
                : List.of(
                        of.text(
                                "desk.act.tolerance",
                                of.text(
                                        "cases.limit." + tolerance.limit().unit(),
                                        tolerance.limit().value())),
                        of.text("desk.act.consequence." + tolerance.onDefault()),
                        tolerance.basis());
    }

    /// Until when the applicant has promised to bring the rest.
    List<String> promise() {
        return of.review().map(each -> each.beside().promise()).stream()
                .map(each -> of.text("desk.act.promised", of.page().date(each.by())))
                .toList();
    }
}
