package org.yichuang.letters.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.catalogue.Item;
import org.yichuang.letters.LetterKind;
import org.yichuang.seals.SealPurpose;

/// An act that is put in writing, with what its letter depends on.
///
/// @param journal of the case
record LetterSubject(
        CaseView file,
        Item item,
        Procedure procedure,
        JournalEntry act,
        LetterKind kind,
        List<JournalEntry> journal) {

    /// Code of an administrative licence among the types of items 事项类型.
    private static final String LICENCE = "01";

    LetterSubject {
        journal = List.copyOf(journal);
    }

    /// 文书编号: the case's number and the act's.
    String number() {
        return file.summary().no().text() + "-" + act.seq();
    }

    Filing filing() {
        return ((CaseState.Existing) file.state()).filing();
    }

    /// Whose letter it is: of whoever acted, or where nobody did, of the window that takes the
    /// application or of the authority that decides it.
    String authority() {
        if (act.actor() instanceof Actor.Officer officer) {
            return officer.authority();
        }
        return kind.part() == LetterKind.Part.WINDOW
                ? filing().window()
                : procedure.decision().authority();
    }

    /// Who has it sealed, for the log of the seal.
    String by() {
        return act.actor() instanceof Actor.Officer officer
                ? officer.account()
                : act.actor().text();
    }

    SealPurpose purpose() {
        return switch (kind.part()) {
            case WINDOW -> SealPurpose.ACCEPTANCE_NOTICE;
            case PROCEDURE ->
                    authority().equals(filing().window())
                            ? SealPurpose.ACCEPTANCE_NOTICE
                            : SealPurpose.PROCEDURE_NOTICE;
            case DECISION -> SealPurpose.DECISION;
        };
    }

    boolean isLicence() {
        return item.type().equals(LICENCE);
    }

    /// What the applicant promised with the act.
    Optional<PromiseEvent.PromiseMade> promise() {
        return journal.stream()
                .filter(each -> each.command().equals(act.command()))
                .map(JournalEntry::event)
                .filter(PromiseEvent.PromiseMade.class::isInstance)
                .map(PromiseEvent.PromiseMade.class::cast)
                .findFirst();
    }

    /// In which other words the same letter may be written, the most fitting first.
    List<String> variants() {
        List<String> variants = new ArrayList<>();
        switch (act.event()) {
            case Event.AcceptanceRefused refused -> variants.add(refused.why().name());
            case Event.Accepted _ -> promise().ifPresent(_ -> variants.add("OWING"));
            case Event.Granted granted when granted.except() != null -> variants.add("PART");
            default -> {}
        }
        Filing.Purpose purpose = filing().purpose();
        if (purpose != null) {
            variants.add(purpose.kind().name());
        }
        if (!isLicence()) {
            variants.add("OTHER");
        }
        return variants;
    }
}
