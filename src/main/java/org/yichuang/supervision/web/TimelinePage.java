package org.yichuang.supervision.web;

import java.util.List;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.JournalEntry;

/// The life of one case: its journal with the chain, its clock, and whether the chain holds.
///
/// @param breaks what does not hold, in words; empty when everything does
public record TimelinePage(
        String title,
        String line,
        List<JournalEntry> entries,
        List<DenseRow> facts,
        List<String> breaks) {

    public TimelinePage {
        entries = List.copyOf(entries);
        facts = List.copyOf(facts);
        breaks = List.copyOf(breaks);
    }
}
