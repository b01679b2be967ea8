package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.CheckPoint;

/// The review page: queue, file, and what this officer has to say about it.
///
/// @param task what this officer's authority has to do, null when it has nothing to do now
/// @param points check points of the review step
/// @param template the opinion or decision to start from
/// @param typed what was typed before the act was refused
/// @param procedures special procedures that may be ordered
public record ReviewPage(
        QueueView queue,
        @Nullable FileView file,
        @Nullable Task task,
        List<CheckPoint> points,
        String template,
        Map<String, String> typed,
        List<SpecialProcedure> procedures,
        List<ReviewPlan.RefuseReason> refuseReasons,
        boolean mayExtend,
        String key,
        List<FieldError> errors) {

    public ReviewPage {
        points = List.copyOf(points);
        typed = Map.copyOf(typed);
        procedures = List.copyOf(procedures);
        refuseReasons = List.copyOf(refuseReasons);
        errors = List.copyOf(errors);
    }

    public String typed(String name, String otherwise) {
        return typed.getOrDefault(name, otherwise);
    }

    public boolean is(Task.Kind kind) {
        return task != null && task.kind() == kind;
    }
}
