package org.yichuang.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.CheckPoint;
import org.yichuang.pages.ui.DenseRow;

/// The desk: queue, file, acts.
///
/// @param key drawn for the next act on the file, so that pressing twice is acting once
/// @param points what the clerk has to look at before accepting
/// @param open how many mandatory points have no good verdict yet
/// @param others the applicant's other cases
/// @param errors why the last act was refused
public record DeskPage(
        QueueView queue,
        @Nullable FileView file,
        @Nullable DocumentView document,
        List<DeskAct> acts,
        List<CheckPoint> points,
        long open,
        Notes notes,
        List<DenseRow> others,
        String key,
        List<FieldError> errors) {

    public DeskPage {
        acts = List.copyOf(acts);
        points = List.copyOf(points);
        others = List.copyOf(others);
        errors = List.copyOf(errors);
    }
}
