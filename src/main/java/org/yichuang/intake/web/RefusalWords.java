package org.yichuang.intake.web;

import java.time.LocalDate;
import org.yichuang.cases.RefusalText;
import org.yichuang.pages.Page;

/// A refusal before there is a case, in the reader's language, with days as people read them.
record RefusalWords(Page page) implements RefusalText.Words {

    @Override
    public String text(String key, Object... arguments) {
        return page.text(key, arguments);
    }

    @Override
    public String date(LocalDate date) {
        return page.dateWithYear(date);
    }
}
