package org.yichuang.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.CheckPoint;
import org.yichuang.pages.ui.FileEntry;

/// The review of a file: what it holds, the document in the middle, and what this officer has to
/// say about it.
///
/// @param dossier the application and the materials, in the order of J and K
/// @param task what this officer's authority has to do, null when it has nothing to do now
/// @param points check points of the review step
/// @param open how many mandatory points have no verdict yet
/// @param template the opinion or decision to start from
/// @param notes what was typed and ticked before
/// @param procedures special procedures that may be ordered
/// @param after what this officer may still do when the case is closed, null while it is not
/// @param following the next file of the queue, null at its end
public record ReviewPage(
        FileView file,
        List<FileEntry> dossier,
        DocumentView document,
        @Nullable Task task,
        List<CheckPoint> points,
        long open,
        String template,
        Notes notes,
        List<SpecialProcedure> procedures,
        List<ReviewPlan.RefuseReason> refuseReasons,
        boolean mayExtend,
        boolean mayTerminate,
        @Nullable AfterTheEnd after,
        int waiting,
        @Nullable String following,
        String key,
        List<FieldError> errors) {

    public ReviewPage {
        dossier = List.copyOf(dossier);
        points = List.copyOf(points);
        procedures = List.copyOf(procedures);
        refuseReasons = List.copyOf(refuseReasons);
        errors = List.copyOf(errors);
    }

    public boolean is(Task.Kind kind) {
        return task != null && task.kind() == kind;
    }
}
