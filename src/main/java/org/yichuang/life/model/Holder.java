package org.yichuang.life.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.cases.lifecycle.Tasks;

/// Somebody who has the file in a state, and what they are at.
///
/// @param about which one of its kind, such as the number of a challenge; mostly empty
/// @param due last day for it, null if it has none
record Holder(Lane lane, Activity what, String about, @Nullable LocalDate due) {

    static List<Holder> of(CaseState state, Procedure procedure) {
        List<Holder> holders = new ArrayList<>();
        Tasks.of(state, procedure).forEach(task -> holders.add(of(task)));
        switch (state) {
            case CaseState.Draft _ ->
                    holders.add(new Holder(Lane.APPLICANT, Activity.PREPARING, "", null));
            case CaseState.AwaitingCorrection(_, _, var correction) ->
                    holders.add(
                            new Holder(
                                    Lane.APPLICANT,
                                    Activity.CORRECTING,
                                    "",
                                    correction.supplyBy()));
            case CaseState.AwaitingOwed(_, _, var until) ->
                    holders.add(new Holder(Lane.APPLICANT, Activity.BRINGING, "", until));
            case CaseState.Closed(_, _, _, var after) -> {
                for (CaseState.Challenged each : after.challenges()) {
                    if (each.result() == null) {
                        holders.add(
                                new Holder(Lane.DECISION, Activity.CONTESTED, each.number(), null));
                    }
                }
            }
            default ->
                    CaseState.reviewOf(state)
                            .ifPresent(review -> owed(review).ifPresent(holders::add));
        }
        return holders;
    }

    /// The applicant, who promised to bring something.
    private static Optional<Holder> owed(CaseState.UnderReview review) {
        Proceedings.Promise promise = review.beside().promise();
        return promise == null || review.owed().isEmpty()
                ? Optional.empty()
                : Optional.of(new Holder(Lane.APPLICANT, Activity.BRINGING, "", promise.by()));
    }

    private static Holder of(Task task) {
        LocalDate due = task.due();
        return switch (task.kind()) {
            case ANSWER, ANSWER_SUPPLIED -> new Holder(Lane.WINDOW, Activity.ANSWERING, "", due);
            case REVIEW -> new Holder(Lane.review(task.step()), Activity.REVIEWING, "", due);
            case MEND -> new Holder(Lane.WINDOW, Activity.MENDING, "", due);
            case RESUME, HEARING -> new Holder(procedure(task), Activity.EXAMINING, "", due);
            case CONSULT ->
                    new Holder(
                            Lane.consulted(task.authority()), Activity.ADVISING, task.step(), due);
            case APPROVE -> new Holder(Lane.HEAD, Activity.APPROVING, "", due);
            case DECIDE -> new Holder(Lane.DECISION, Activity.DECIDING, "", due);
            case ISSUE -> new Holder(Lane.WINDOW, Activity.ISSUING, "", due);
            case DELIVER -> new Holder(Lane.WINDOW, Activity.DELIVERING, "", due);
            case CLOSE -> new Holder(Lane.WINDOW, Activity.CLOSING, "", due);
            case VERIFY -> new Holder(Lane.DECISION, Activity.VERIFYING, "", due);
            case CHECK_CORRECTED -> new Holder(Lane.DECISION, Activity.CHECKING, "", due);
            case ACT_AGAIN -> new Holder(Lane.DECISION, Activity.ACTING_AGAIN, task.step(), due);
        };
    }

    private static Lane procedure(Task task) {
        return Lane.procedure(task.kind() == Task.Kind.HEARING ? CaseState.HEARING : task.step());
    }

    boolean is(Stretch stretch) {
        return stretch.lane().equals(lane)
                && stretch.what() == what
                && stretch.about().equals(about);
    }
}
