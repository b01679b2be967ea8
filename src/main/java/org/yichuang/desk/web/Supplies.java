package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.kernel.CaseNo;

/// Finds what a case's file held before its applicant put something right, on the spot or after a
/// notice, so that officers see what has changed since.
@Component
class Supplies {

    private final Cases cases;

    Supplies(Cases cases) {
        this.cases = cases;
    }

    /// Empty when nothing was put right.
    Optional<Supply> of(CaseNo no, List<JournalEntry> journal) {
        List<JournalEntry> onTheSpot =
                journal.stream()
                        .filter(entry -> entry.event() instanceof Event.CorrectedOnTheSpot)
                        .toList();
        Optional<JournalEntry> notice = answered(journal);
        List<Integer> whole = new ArrayList<>();
        notice.ifPresent(entry -> whole.add(entry.seq()));
        onTheSpot.stream().findFirst().ifPresent(entry -> whole.add(entry.seq() - 1));
        return whole.stream()
                .min(Integer::compare)
                .map(
                        seq ->
                                new Supply(
                                        notice.map(Supplies::defects).orElse(List.of()),
                                        onTheSpot,
                                        cases.dossier(no, seq)));
    }

    /// The last notice, once something was supplied.
    private static Optional<JournalEntry> answered(List<JournalEntry> journal) {
        return journal.stream().anyMatch(entry -> entry.event() instanceof Event.Supplied)
                ? journal.reversed().stream()
                        .filter(entry -> entry.event() instanceof Event.CorrectionRequired)
                        .findFirst()
                : Optional.empty();
    }

    private static List<Defect> defects(JournalEntry notice) {
        return notice.event() instanceof Event.CorrectionRequired required
                ? required.defects()
                : List.of();
    }

    /// What was asked for, what was put right without asking, and the file as it was before.
    record Supply(List<Defect> defects, List<JournalEntry> onTheSpot, Dossier before) {

        Supply {
            defects = List.copyOf(defects);
            onTheSpot = List.copyOf(onTheSpot);
        }
    }
}
