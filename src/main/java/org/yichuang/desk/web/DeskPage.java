package org.yichuang.desk.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.CheckPoint;

/// The desk: queue, file, acts.
///
/// @param key drawn for the next act on the file, so that pressing twice is acting once
/// @param points what the clerk has to look at before accepting
/// @param errors why the last act was refused
public record DeskPage(
        QueueView queue,
        @Nullable FileView file,
        List<DeskAct> acts,
        List<CheckPoint> points,
        String key,
        List<FieldError> errors) {

    public DeskPage {
        acts = List.copyOf(acts);
        points = List.copyOf(points);
        errors = List.copyOf(errors);
    }
}
