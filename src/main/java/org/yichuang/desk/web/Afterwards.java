package org.yichuang.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.casework.WordsOfCases;
import org.yichuang.pages.Page;

/// Finds what may still be done with the decision of a closed case.
@Component
class Afterwards {

    private final Cases cases;
    private final WordsOfCases wording;

    Afterwards(Cases cases, WordsOfCases wording) {
        this.cases = cases;
        this.wording = wording;
    }

    /// Null while the case is not closed.
    @Nullable AfterTheEnd of(Page page, FileView file) {
        if (!(file.file().state() instanceof CaseState.Closed)) {
            return null;
        }
        CaseSummary summary = file.file().summary();
        List<JournalEntry> journal = cases.journal(summary.no());
        return AfterTheEnd.of(page, file, journal, wording.of(page, summary)).orElse(null);
    }
}
