package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;
import org.yichuang.pages.ui.DenseRow;
import org.yichuang.pages.ui.KeyHint;

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

    /// The keys that do something now.
    public List<KeyHint> keys(Page page) {
        List<KeyHint> keys = new ArrayList<>();
        keys.add(KeyHint.of(page.text("desk.keys.move"), "J", "K"));
        keys.add(KeyHint.of(page.text("desk.keys.open"), "Enter"));
        if (file != null) {
            keys.add(KeyHint.of(page.text("desk.keys.document"), "[", "]"));
            keys.add(KeyHint.of(page.text("desk.life"), "L"));
        }
        if (!points.isEmpty()) {
            keys.add(KeyHint.of(page.text("desk.keys.verdict"), "1", "2"));
            keys.add(KeyHint.of(page.text("desk.keys.seen"), "B"));
        }
        for (DeskAct act : acts) {
            String key = act.key();
            if (key != null && act.reason() == null) {
                keys.add(KeyHint.of(act.label(), key));
            }
        }
        return keys;
    }
}
