package org.yichuang.intake.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.web.SummarySection;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Task;

/// Everything there is to do for an application, and how far it is.
///
/// @param done how many of the tasks are done
/// @param minutes how long the rest may take
/// @param next where to go on
/// @param saved when it was saved last, in words
/// @param ending why there is nothing to apply for after all, null when there is
/// @param warnings what the applicant should know
/// @param there how many materials are there
/// @param phone whom to call, null when the item names nobody
public record TaskListPage(
        String no,
        String path,
        String item,
        String slug,
        String party,
        int done,
        int minutes,
        List<Task> tasks,
        Link next,
        String saved,
        @Nullable String ending,
        List<String> warnings,
        List<SummarySection> sections,
        List<MaterialRow> materials,
        int there,
        @Nullable String phone,
        @Nullable String hours) {

    public TaskListPage {
        tasks = List.copyOf(tasks);
        warnings = List.copyOf(warnings);
        sections = List.copyOf(sections);
        materials = List.copyOf(materials);
    }
}
