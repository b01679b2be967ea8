package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Task.Kind;

/// Who has to do what in a state. A file has a holder at every moment until it is closed, unless it
/// waits for the applicant.
public final class Tasks {

    private Tasks() {}

    public static List<Task> of(CaseState state, Procedure procedure) {
        return switch (state) {
            case Received received ->
                    List.of(
                            window(
                                    received.correction() == null
                                            ? Kind.ANSWER
                                            : Kind.ANSWER_SUPPLIED,
                                    received.filing(),
                                    received.answerBy()));
            case UnderReview review -> review(review, procedure);
            case AtWindowAgain(var review, _, _) -> {
                List<Task> tasks = new ArrayList<>();
                tasks.add(window(Kind.MEND, review.filing(), review.clock().promisedDue()));
                approval(review, procedure).ifPresent(tasks::add);
                yield List.copyOf(tasks);
            }
            case Suspended suspended -> suspended(suspended, procedure);
            case Decided decided ->
                    afterDecision(
                            making(Kind.ISSUE, decided.filing(), decided.deliverBy()),
                            verification(state, procedure));
            case Issued issued ->
                    afterDecision(
                            making(
                                    issued.delivered() == null ? Kind.DELIVER : Kind.CLOSE,
                                    issued.filing(),
                                    issued.decided().deliverBy()),
                            verification(state, procedure));
            case CaseState.Closed closed -> afterTheEnd(closed, procedure);
            case CaseState.None _,
                    CaseState.Draft _,
                    CaseState.AwaitingCorrection _,
                    CaseState.AwaitingOwed _ ->
                    List.of();
        };
    }

    private static List<Task> review(UnderReview review, Procedure procedure) {
        boolean onCommitment = review.filing().commitment() != null;
        List<Task> tasks = new ArrayList<>(onCommitment ? List.of() : openSteps(review));
        if (onCommitment || review.neededToRefuse().isEmpty()) {
            tasks.add(
                    new Task(
                            Kind.DECIDE.name(),
                            Kind.DECIDE,
                            procedure.decision().authority(),
                            Duty.DECIDE,
                            "",
                            review.clock().promisedDue()));
        }
        approval(review, procedure).ifPresent(tasks::add);
        tasks.addAll(answers(review));
        return List.copyOf(tasks);
    }

    /// The head's, when more time was asked for.
    private static Optional<Task> approval(UnderReview review, Procedure procedure) {
        Procedure.Extension extension = procedure.limits().extension();
        return review.beside().extensionAsked() == null || extension == null
                ? Optional.empty()
                : Optional.of(
                        new Task(
                                Kind.APPROVE.name(),
                                Kind.APPROVE,
                                extension.approver(),
                                Duty.HEAD,
                                "",
                                review.clock().promisedDue()));
    }

    private static List<Task> answers(UnderReview review) {
        List<Task> answers = new ArrayList<>();
        for (Proceedings.Consultation asked : review.beside().consultations()) {
            for (String authority : new TreeSet<>(asked.open())) {
                answers.add(
                        new Task(
                                Kind.CONSULT.name() + ":" + asked.step() + ":" + authority,
                                Kind.CONSULT,
                                authority,
                                Duty.REVIEW,
                                asked.step(),
                                asked.by()));
            }
        }
        return answers;
    }

    private static List<Task> suspended(Suspended suspended, Procedure procedure) {
        UnderReview review = suspended.review();
        Kind kind = suspended.isHearing() ? Kind.HEARING : Kind.RESUME;
        List<Task> tasks = new ArrayList<>(openSteps(review));
        for (CaseState.Excluded each : suspended.running()) {
            String by = each.orderedBy();
            boolean first = each == suspended.running().getFirst();
            boolean decider =
                    by.equals(procedure.decision().authority())
                            && (review.reviewed() || !reviews(by, review));
            tasks.add(
                    new Task(
                            first ? kind.name() : kind.name() + ":" + each.procedure(),
                            kind,
                            by,
                            decider ? Duty.DECIDE : Duty.REVIEW,
                            suspended.isHearing() ? "" : each.procedure(),
                            each.until()));
        }
        tasks.addAll(answers(review));
        return List.copyOf(tasks);
    }

    private static boolean reviews(String authority, UnderReview review) {
        return review.steps().stream().anyMatch(step -> step.authority().equals(authority));
    }

    private static List<Task> openSteps(UnderReview review) {
        return review.open().stream().map(Tasks::review).toList();
    }

    private static Task review(Step step) {
        return new Task(
                Kind.REVIEW.name() + ":" + step.id(),
                Kind.REVIEW,
                step.authority(),
                Duty.REVIEW,
                step.id(),
                step.due());
    }

    private static List<Task> afterTheEnd(CaseState.Closed closed, Procedure procedure) {
        List<Task> tasks = new ArrayList<>(verification(closed, procedure).stream().toList());
        List<CaseState.Challenged> challenges = closed.after().challenges();
        for (int place = 0; place < challenges.size(); place++) {
            CaseState.Challenged each = challenges.get(place);
            if (each.actBy() != null) {
                tasks.add(
                        new Task(
                                Kind.ACT_AGAIN.name() + ":" + place,
                                Kind.ACT_AGAIN,
                                procedure.decision().authority(),
                                Duty.DECIDE,
                                each.number(),
                                each.actBy()));
            }
        }
        return List.copyOf(tasks);
    }

    private static List<Task> afterDecision(Task making, Optional<Task> verification) {
        return verification.map(task -> List.of(making, task)).orElse(List.of(making));
    }

    /// Who has to look whether a commitment was kept, or whether a breach was put right.
    private static Optional<Task> verification(CaseState state, Procedure procedure) {
        CaseState.Verification open = CaseState.verificationOf(state).orElse(null);
        if (open == null) {
            return Optional.empty();
        }
        CaseState.Order order = open.order();
        if (order != null) {
            return Optional.of(verifying(Kind.CHECK_CORRECTED, order.by(), procedure));
        }
        return open.pending()
                ? Optional.of(verifying(Kind.VERIFY, open.by(), procedure))
                : Optional.empty();
    }

    private static Task verifying(Kind kind, LocalDate due, Procedure procedure) {
        return new Task(kind.name(), kind, procedure.decision().authority(), Duty.DECIDE, "", due);
    }

    private static Task making(Kind kind, Filing filing, LocalDate due) {
        return new Task(kind.name(), kind, filing.maker(), Duty.WINDOW, "", due);
    }

    private static Task window(Kind kind, Filing filing, LocalDate due) {
        return new Task(kind.name(), kind, filing.window(), Duty.WINDOW, "", due);
    }
}
