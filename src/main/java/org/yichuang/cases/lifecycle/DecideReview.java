package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;

/// The rules of reviewing and deciding.
final class DecideReview {

    private DecideReview() {}

    static Outcome act(Existing state, Command command, Circumstances at) {
        return switch (command) {
            case Command.GiveOpinion opinion -> giveOpinion(review(state), opinion, at);
            case Command.ReturnToWindow(var step, var defects) ->
                    returnToWindow(review(state), step, defects);
            case Command.HandBack(var provided, var note) ->
                    new Done(new Event.HandedBack(provided, note));
            case Command.Grant(var text) -> grant(review(state), text, at);
            case Command.Refuse(var reason, var basis) -> refuse(review(state), reason, basis, at);
            default -> throw new IllegalArgumentException("not a review command: " + command);
        };
    }

    private static UnderReview review(Existing state) {
        return switch (state) {
            case UnderReview review -> review;
            case Suspended(var review, _, _, _, _) -> review;
            case CaseState.AtWindowAgain(var review, _, _) -> review;
            default -> throw new IllegalArgumentException("not under review: " + state);
        };
    }

    private static Outcome giveOpinion(
            UnderReview review, Command.GiveOpinion command, Circumstances at) {
        Optional<Refused> closed = closedStep(review, command.step());
        if (closed.isPresent()) {
            return closed.get();
        }
        if (!command.agrees() && command.text().isBlank()) {
            return new Refused(Ground.REASON_MISSING);
        }
        if (command.agrees()) {
            Set<String> open = new TreeSet<>(mandatoryPoints(command.step(), at));
            open.removeIf(point -> command.points().getOrDefault(point, false));
            if (!open.isEmpty()) {
                return new Refused(Ground.POINT_UNCHECKED, open.size(), List.copyOf(open));
            }
        }
        return new Done(
                new Event.OpinionGiven(
                        command.step(), command.agrees(), command.text(), command.points()));
    }

    private static Set<String> mandatoryPoints(String step, Circumstances at) {
        return at.procedure().step(step).map(Procedure.Review::mandatoryPoints).orElseGet(Set::of);
    }

    private static Optional<Refused> closedStep(UnderReview review, String id) {
        Optional<Step> step =
                review.steps().stream().filter(each -> each.id().equals(id)).findFirst();
        if (step.isEmpty()) {
            return Optional.of(new Refused(Ground.NO_SUCH_STEP, id));
        }
        return step.get().opinion() == null
                ? Optional.empty()
                : Optional.of(new Refused(Ground.OPINION_GIVEN, id));
    }

    private static Outcome returnToWindow(
            UnderReview review, String step, List<Command.Defect> defects) {
        Optional<Refused> closed = closedStep(review, step);
        if (closed.isPresent()) {
            return closed.get();
        }
        if (review.returned()) {
            return new Refused(Ground.ALREADY_RETURNED);
        }
        if (defects.isEmpty()) {
            return new Refused(Ground.NOTHING_TO_CORRECT);
        }
        if (defects.stream().anyMatch(defect -> defect.reason().isBlank())) {
            return new Refused(Ground.REASON_MISSING);
        }
        return new Done(new Event.ReturnedToWindow(step, defects));
    }

    private static Outcome grant(UnderReview review, String text, Circumstances at) {
        if (!review.reviewed()) {
            return notReviewed(review);
        }
        boolean against =
                review.steps().stream()
                        .map(Step::opinion)
                        .anyMatch(opinion -> opinion != null && !opinion.agrees());
        if (against && text.isBlank()) {
            return new Refused(Ground.REASON_MISSING);
        }
        return new Done(new Event.Granted(text, deliverBy(at)));
    }

    private static Outcome refuse(
            UnderReview review, String reason, String basis, Circumstances at) {
        if (!review.reviewed()) {
            return notReviewed(review);
        }
        if (reason.isBlank() || basis.isBlank()) {
            return new Refused(Ground.REASON_MISSING);
        }
        return new Done(new Event.Refused(reason, basis, deliverBy(at)));
    }

    private static Refused notReviewed(UnderReview review) {
        List<String> open = review.open().stream().map(Step::id).toList();
        return new Refused(Ground.NOT_REVIEWED, open.size(), open);
    }

    private static LocalDate deliverBy(Circumstances at) {
        return at.lastDay(at.procedure().delivery(), at.today(), List.of());
    }
}
