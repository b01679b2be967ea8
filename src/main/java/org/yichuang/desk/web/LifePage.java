package org.yichuang.desk.web;

import java.util.List;
import org.yichuang.life.LifeDrawing;
import org.yichuang.life.LimitCalendars.LimitCalendar;
import org.yichuang.pages.ui.JournalEntry;

/// One case's life for those who handle it.
///
/// @param section "desk" or "review", as the workbench calls it
/// @param line number and stage
/// @param back the file's own page
/// @param limits those that run, day by day
public record LifePage(
        String section,
        String title,
        String line,
        String back,
        LifeDrawing life,
        List<LimitCalendar> limits,
        List<JournalEntry> entries) {

    public LifePage {
        limits = List.copyOf(limits);
        entries = List.copyOf(entries);
    }
}
