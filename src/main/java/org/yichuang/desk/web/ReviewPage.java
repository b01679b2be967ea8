package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;
import org.yichuang.pages.ui.FileEntry;
import org.yichuang.pages.ui.KeyHint;
import org.yichuang.pages.ui.Option;

/// The review of a file: what it holds, the document in the middle, and what this officer has to
/// say about it.
///
/// @param dossier the application and the materials, in the order of J and K
/// @param task what this officer's authority has to do, null when it has nothing to do now
/// @param points check points of the review step
/// @param open how many mandatory points have no verdict yet
/// @param template the opinion or decision to start from
/// @param notes what was typed and ticked before
/// @param running the special procedures that this officer's authority can end
/// @param procedures special procedures that may be ordered
/// @param further the seldom acts that make sense now
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
        List<Option> running,
        List<SpecialProcedure> procedures,
        List<ReviewPlan.RefuseReason> refuseReasons,
        List<ReviewPlan.Discretion> discretion,
        List<ActForm> further,
        boolean mayTerminate,
        @Nullable AfterTheEnd after,
        int waiting,
        @Nullable String following,
        String key,
        List<FieldError> errors) {

    public ReviewPage {
        dossier = List.copyOf(dossier);
        points = List.copyOf(points);
        running = List.copyOf(running);
        procedures = List.copyOf(procedures);
        refuseReasons = List.copyOf(refuseReasons);
        discretion = List.copyOf(discretion);
        further = List.copyOf(further);
        errors = List.copyOf(errors);
    }

    public boolean is(Task.Kind kind) {
        return task != null && task.kind() == kind;
    }

    /// The acts of which the task consists, the usual one first; empty where the page has a form of
    /// its own for it.
    public List<ActForm> ofTask() {
        List<String> acts = acts();
        return further.stream()
                .filter(form -> acts.contains(form.act()))
                .sorted(Comparator.comparing(form -> acts.indexOf(form.act())))
                .toList();
    }

    /// All other seldom acts.
    public List<ActForm> others() {
        return further.stream()
                .filter(form -> !acts().contains(form.act()) && form.isPossible())
                .toList();
    }

    private List<String> acts() {
        if (task == null) {
            return List.of();
        }
        return switch (task.kind()) {
            case CONSULT -> List.of("ANSWER_CONSULTATION");
            case APPROVE -> List.of("EXTEND", "DENY_EXTENSION");
            case HEARING -> List.of("CALL_HEARING", "RECORD_HEARING");
            case VERIFY -> List.of("VERIFY");
            case CHECK_CORRECTED -> List.of("CONFIRM_CORRECTED");
            case ACT_AGAIN -> List.of("ACT_AGAIN");
            default -> List.of();
        };
    }

    /// Whether there is nothing that this officer can do.
    public boolean isIdle() {
        return task == null && !mayTerminate && further.isEmpty();
    }

    /// What is wrong in a field, null when nothing is.
    public @Nullable String error(String field) {
        return FieldError.of(errors, field);
    }

    /// Whether something stands in one of these fields, or is wrong with it: then they must be
    /// seen.
    public boolean isTouched(String... fields) {
        return Stream.of(fields)
                .anyMatch(field -> error(field) != null || !notes.value(field, "").isBlank());
    }

    /// The keys that do something now.
    public List<KeyHint> keys(Page page) {
        List<KeyHint> keys = new ArrayList<>();
        keys.add(KeyHint.of(page.text("desk.keys.documents"), "J", "K"));
        if (!points.isEmpty()) {
            keys.add(KeyHint.of(page.text("desk.keys.verdict"), "1", "2"));
            keys.add(KeyHint.of(page.text("desk.keys.next-point"), "G"));
        }
        keys.add(KeyHint.of(page.text("desk.keys.zoom"), "Z"));
        keys.add(KeyHint.of(page.text("desk.keys.original"), "O"));
        if (task != null) {
            acts(task.kind()).forEach((key, text) -> keys.add(KeyHint.of(page.text(text), key)));
        }
        if (following != null) {
            keys.add(KeyHint.of(page.text("desk.keys.following"), "N"));
        }
        keys.add(KeyHint.of(page.text("desk.life"), "L"));
        return keys;
    }

    private static Map<String, String> acts(Task.Kind kind) {
        Map<String, String> acts = new LinkedHashMap<>();
        switch (kind) {
            case REVIEW -> {
                acts.put("A", "desk.review.agree");
                acts.put("X", "desk.keys.disagree");
                acts.put("R", "cases.act.RETURN_TO_WINDOW");
            }
            case DECIDE -> {
                acts.put("A", "cases.act.GRANT");
                acts.put("X", "cases.act.REFUSE");
            }
            case RESUME -> acts.put("A", "cases.act.RESUME");
            default -> {}
        }
        return acts;
    }
}
