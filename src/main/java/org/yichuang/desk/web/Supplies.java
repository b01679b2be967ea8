package org.yichuang.desk.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;

/// Finds what a case's file held when its applicant was told what to correct, so that officers see
/// what has changed since.
@Component
class Supplies {

    private final Cases cases;

    Supplies(Cases cases) {
        this.cases = cases;
    }

    /// Empty when nothing was supplied after a notice.
    Optional<Supply> of(CaseNo no) {
        List<JournalEntry> journal = cases.journal(no);
        if (journal.stream().noneMatch(entry -> entry.event() instanceof Event.Supplied)) {
            return Optional.empty();
        }
        return journal.reversed().stream()
                .filter(entry -> entry.event() instanceof Event.CorrectionRequired)
                .findFirst()
                .map(entry -> supply(no, entry));
    }

    private Supply supply(CaseNo no, JournalEntry notice) {
        List<Defect> defects =
                notice.event() instanceof Event.CorrectionRequired required
                        ? required.defects()
                        : List.of();
        return new Supply(defects, cases.dossier(no, notice.seq()));
    }

    /// What was asked for, and the file as it was then.
    record Supply(List<Defect> defects, Dossier before) {

        Supply {
            defects = List.copyOf(defects);
        }
    }
}
