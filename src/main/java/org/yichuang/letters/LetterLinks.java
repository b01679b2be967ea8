package org.yichuang.letters;

import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.pages.Page;

/// The letters of a case for a page: the latest first, each with its day and where it opens.
@Component
public class LetterLinks {

    private final Letters letters;

    LetterLinks(Letters letters) {
        this.letters = letters;
    }

    /// @param path of the PDF
    public record LetterLink(String title, String day, String path, int seq) {}

    public List<LetterLink> of(Page page, CaseView file, List<JournalEntry> journal) {
        return letters.of(file, journal).reversed().stream()
                .map(written -> link(page, written))
                .toList();
    }

    private static LetterLink link(Page page, Letters.Written written) {
        JournalEntry act = written.act();
        return new LetterLink(
                page.english() ? page.text("letters.name." + written.kind()) : written.title(),
                page.date(page.local(act.at()).toLocalDate()),
                "/letters/" + act.no().text() + "/" + act.seq(),
                act.seq());
    }
}
