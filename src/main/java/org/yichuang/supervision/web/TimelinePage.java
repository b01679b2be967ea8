package org.yichuang.supervision.web;

import java.util.List;
import org.yichuang.life.LifeDrawing;
import org.yichuang.life.LimitCalendars.Limits;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.JournalEntry;

/// The life of one case: its journal with the chain, its clock, who acted, and whether the chain
/// holds.
///
/// @param line number, applicant and stage
/// @param life the picture of it
/// @param verified when and how much was recomputed
/// @param breaks what does not hold, in words; empty when everything does
/// @param findings what the rules of supervision found, in words
/// @param limits day by day
/// @param command what checks the same outside the pages
/// @param mayUrge whether somebody holds the file who can be urged
/// @param urging what was typed for them
public record TimelinePage(
        String title,
        String line,
        LifeDrawing life,
        List<JournalEntry> entries,
        List<DenseRow> facts,
        List<DenseRow> people,
        String verified,
        List<String> breaks,
        List<DenseRow> findings,
        Limits limits,
        String command,
        String no,
        boolean mayUrge,
        String key,
        String urging,
        List<FieldError> errors) {

    public TimelinePage {
        entries = List.copyOf(entries);
        facts = List.copyOf(facts);
        people = List.copyOf(people);
        breaks = List.copyOf(breaks);
        findings = List.copyOf(findings);
        errors = List.copyOf(errors);
    }
}
