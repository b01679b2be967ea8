package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Step;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Outcome.Done;
import org.yichuang.cases.lifecycle.Outcome.Refused;
import org.yichuang.cases.lifecycle.Procedure.Trait;

/// The rules of reviewing and deciding.
final class DecideReview {

    private DecideReview() {}

    static Outcome act(Existing state, Command command, Circumstances at) {
        return switch (command) {
            case Command.GiveOpinion opinion -> giveOpinion(review(state), opinion, at);
            case Command.ReturnToWindow back -> returnToWindow(review(state), back, at);
            case Command.HandBack(var provided, var note) ->
                    new Done(new Event.HandedBack(provided, note));
            case Command.Grant grant -> grant(review(state), grant, at);
            case Command.DeemGranted _ -> deemGranted(review(state), at);
            case Command.DeemRenewed _ -> deemRenewed(review(state), at);
            case Command.Refuse(var reason, var basis) -> refuse(review(state), reason, basis, at);
            default -> throw new IllegalArgumentException("not a review command: " + command);
        };
    }

    private static UnderReview review(Existing state) {
        return CaseState.reviewOf(state).orElseThrow();
    }

    private static Outcome giveOpinion(
            UnderReview review, Command.GiveOpinion command, Circumstances at) {
        Optional<Refused> closed =
                closedStep(review, command.step())
                        .or(() -> notBegun(review, command.step()))
                        .or(() -> sameReviewer(review, command.step(), at))
                        .or(() -> unready(review, command.step(), at));
        if (closed.isPresent()) {
            return closed.get();
        }
        Optional<Refused> unfounded =
                command.agrees()
                        ? unchecked(command, at)
                        : Saying.unsaid(Article.LAW_34, Saying.REASON.as(command.text()));
        return Decide.unless(
                unfounded,
                new Event.OpinionGiven(
                        command.step(),
                        command.agrees(),
                        command.text(),
                        command.points(),
                        StepLimits.begun(review, Set.of(command.step()), at)));
    }

    private static Optional<Refused> unchecked(Command.GiveOpinion command, Circumstances at) {
        Set<String> open = new TreeSet<>(mandatoryPoints(command.step(), at));
        open.removeIf(point -> command.points().getOrDefault(point, false));
        return open.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refused(Ground.POINT_UNCHECKED, open.size(), List.copyOf(open)));
    }

    private static Optional<Refused> notBegun(UnderReview review, String id) {
        Set<String> awaited = new TreeSet<>(review.step(id).orElseThrow().waitsFor());
        awaited.removeAll(review.done());
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refused(Ground.STEP_NOT_BEGUN, awaited.size(), List.copyOf(awaited)));
    }

    /// Whether the officer did a step before this one for the same authority, where another has to.
    private static Optional<Refused> sameReviewer(UnderReview review, String id, Circumstances at) {
        if (!at.procedure().is(id, Trait.BY_ANOTHER)
                || !(at.by() instanceof Actor.Officer officer)) {
            return Optional.empty();
        }
        Step step = review.step(id).orElseThrow();
        boolean did =
                review.steps().stream()
                        .filter(each -> step.waitsFor().contains(each.id()))
                        .map(Step::opinion)
                        .anyMatch(given -> given != null && given.by().equals(officer.account()));
        return did ? Optional.of(new Refused(Ground.SAME_REVIEWER)) : Optional.empty();
    }

    /// Whether something must happen before the opinion: an answer, or a look at the place.
    private static Optional<Refused> unready(UnderReview review, String id, Circumstances at) {
        Optional<Refused> awaited = awaited(review, id, at);
        if (awaited.isPresent()) {
            return awaited;
        }
        return at.procedure().is(id, Trait.ON_SITE) && !review.beside().visited().contains(id)
                ? Optional.of(new Refused(Ground.VISIT_MISSING))
                : Optional.empty();
    }

    private static Optional<Refused> awaited(UnderReview review, String step, Circumstances at) {
        Set<String> awaited = review.beside().awaited(step, at.today());
        return awaited.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Refused(
                                Ground.CONSULTATION_OPEN, awaited.size(), List.copyOf(awaited)));
    }

    private static Set<String> mandatoryPoints(String step, Circumstances at) {
        return at.procedure().step(step).map(Procedure.Review::mandatoryPoints).orElseGet(Set::of);
    }

    static Optional<Refused> closedStep(UnderReview review, String id) {
        Optional<Step> step = review.step(id);
        if (step.isEmpty()) {
            return Optional.of(new Refused(Ground.NO_SUCH_STEP, Outcome.named(id)));
        }
        return step.get().opinion() == null
                ? Optional.empty()
                : Optional.of(new Refused(Ground.OPINION_GIVEN, id));
    }

    private static Outcome returnToWindow(
            UnderReview review, Command.ReturnToWindow command, Circumstances at) {
        Optional<Refused> refused =
                closedStep(review, command.step())
                        .or(() -> notBegun(review, command.step()))
                        .or(() -> DecideHearing.open(review, at))
                        .or(
                                () ->
                                        Decide.incomplete(
                                                command.defects(), Saying.DEFECT, Article.LAW_34));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (review.returned() && command.because() == null) {
            return new Refused(Ground.ALREADY_RETURNED);
        }
        return new Done(
                new Event.ReturnedToWindow(
                        command.step(),
                        command.defects(),
                        review.returned() ? command.because() : null));
    }

    private static Outcome grant(UnderReview review, Command.Grant command, Circumstances at) {
        Optional<Refused> unready = undecidable(review, at);
        if (unready.isPresent()) {
            return unready.get();
        }
        Set<String> owed = review.owed();
        if (!owed.isEmpty()) {
            return new Refused(Ground.STILL_OWED, owed.size(), List.copyOf(owed));
        }
        boolean onCommitment = review.filing().commitment() != null;
        if (!review.reviewed() && !onCommitment) {
            return notReviewed(unfinished(review));
        }
        return Decide.unless(
                unexplained(review, command),
                new Event.Granted(
                        command.text(),
                        deliverBy(at),
                        command.except(),
                        verifyBy(review.filing(), at),
                        null));
    }

    /// A partial grant refuses the rest, and so needs reasons as a refusal does (art. 38 (2)); one
    /// against an opinion says why.
    private static Optional<Refused> unexplained(UnderReview review, Command.Grant command) {
        Saying.Said reason = Saying.REASON.as(command.text());
        String except = command.except();
        if (except != null) {
            return Saying.unsaid(Article.LAW_38_2, Saying.EXCEPT.as(except), reason);
        }
        boolean against =
                review.steps().stream()
                        .map(Step::opinion)
                        .anyMatch(opinion -> opinion != null && !opinion.agrees());
        return against ? Saying.unsaid(Article.LAW_37, reason) : Optional.empty();
    }

    /// Silence does not go over the head of somebody who may still ask to be heard (art. 46, 47).
    private static Outcome deemGranted(UnderReview review, Circumstances at) {
        Optional<Refused> heard = DecideHearing.open(review, at);
        if (heard.isPresent()) {
            return heard.get();
        }
        return at.procedure().decision().bySilence()
                        && review.owed().isEmpty()
                        && !at.now().isBefore(Deadlines.redFrom(review.clock()))
                ? new Done(new Event.DeemedGranted(deliverBy(at), verifyBy(review.filing(), at)))
                : DecideProceedings.silence("cases.act.DEEM_GRANTED", Article.SILENCE_GRANTS);
    }

    private static Outcome deemRenewed(UnderReview review, Circumstances at) {
        return Deadlines.renewedFrom(review, at.procedure())
                        .filter(from -> !at.today().isBefore(from))
                        .isPresent()
                ? new Done(new Event.DeemedRenewed(deliverBy(at), verifyBy(review.filing(), at)))
                : DecideProceedings.silence("cases.act.DEEM_RENEWED", Article.LAW_50);
    }

    private static Outcome refuse(
            UnderReview review, String reason, String basis, Circumstances at) {
        Optional<Refused> unready = undecidable(review, at);
        if (unready.isPresent()) {
            return unready.get();
        }
        List<Step> needed = review.neededToRefuse();
        if (!needed.isEmpty() && review.filing().commitment() == null) {
            return notReviewed(needed);
        }
        return Decide.unless(
                Saying.unsaid(Article.LAW_38_2, Saying.REASON.as(reason), Saying.BASIS.as(basis)),
                new Event.Refused(reason, basis, deliverBy(at)));
    }

    /// Whether a decision has to wait for something besides the opinions.
    private static Optional<Refused> undecidable(UnderReview review, Circumstances at) {
        return DecideHearing.open(review, at).or(() -> awaited(review, "", at));
    }

    private static List<Step> unfinished(UnderReview review) {
        return review.steps().stream().filter(step -> step.opinion() == null).toList();
    }

    private static Refused notReviewed(List<Step> steps) {
        List<String> open = steps.stream().map(Step::id).toList();
        return new Refused(Ground.NOT_REVIEWED, open.size(), open);
    }

    /// The last day to verify the commitment of an application.
    static @Nullable LocalDate verifyBy(Filing filing, Circumstances at) {
        Procedure.Commitment commitment = at.procedure().promises().commitment();
        return filing.commitment() == null || commitment == null
                ? null
                : at.lastDay(commitment.verify(), at.today(), List.of());
    }

    static LocalDate deliverBy(Circumstances at) {
        return at.lastDay(at.procedure().limits().delivery(), at.today(), List.of());
    }
}
