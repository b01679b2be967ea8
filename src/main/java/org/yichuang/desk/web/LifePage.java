package org.yichuang.desk.web;

import java.util.List;
import org.yichuang.life.LifeDrawing;
import org.yichuang.life.LimitCalendars.Limits;
import org.yichuang.pages.ui.JournalEntry;

/// One case's life for those who handle it.
///
/// @param section "desk" or "review", as the workbench calls it
/// @param line number and stage
/// @param back the file's own page
/// @param limits day by day
public record LifePage(
        String section,
        String title,
        String line,
        String back,
        LifeDrawing life,
        Limits limits,
        List<JournalEntry> entries) {

    public LifePage {
        entries = List.copyOf(entries);
    }
}
