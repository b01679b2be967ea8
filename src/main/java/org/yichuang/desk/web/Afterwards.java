package org.yichuang.desk.web;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.pages.Page;
import org.yichuang.wording.WordsOfCases;

/// Finds what may still be done with the decision of a closed case.
@Component
class Afterwards {

    private final WordsOfCases wording;

    Afterwards(WordsOfCases wording) {
        this.wording = wording;
    }

    /// Null while the case is not closed.
    @Nullable AfterTheEnd of(Page page, FileView file) {
        if (!(file.file().state() instanceof CaseState.Closed)) {
            return null;
        }
        return AfterTheEnd.of(page, file, wording.of(page, file.file().summary())).orElse(null);
    }
}
