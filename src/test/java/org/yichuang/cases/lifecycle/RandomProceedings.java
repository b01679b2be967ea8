package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/// Draws what may be asked for beside the opinions, mostly right.
final class RandomProceedings {

    private final Random random;
    private final RandomCommands words;

    RandomProceedings(Random random, RandomCommands words) {
        this.random = random;
        this.words = words;
    }

    Command draw(Class<? extends Command> kind, CaseState state, LocalDate today) {
        return switch (kind.getSimpleName()) {
            case "DelegateStep" ->
                    new Proceeding.DelegateStep(
                            words.step(state), words.seldom() ? "water" : "street", words.text());
            case "Consult" ->
                    new Proceeding.Consult(
                            random.nextInt(3) == 0 ? "" : words.step(state),
                            words.any(List.of(Set.of(), Set.of("water"), Set.of("water", "fire"))),
                            words.text(),
                            today.plusDays(words.seldom() ? 90 : random.nextInt(9) - 1));
            case "AnswerConsultation" ->
                    new Proceeding.AnswerConsultation(asking(state), words.text());
            case "ArrangeVisit" ->
                    new Proceeding.ArrangeVisit(
                            steps(state), today.plusDays(random.nextInt(9) - 1), officers(), "");
            case "RecordVisit" ->
                    new Proceeding.RecordVisit(
                            steps(state), officers(), words.text(), words.text());
            case "OfferHearing" ->
                    new Proceeding.OfferHearing(
                            words.text(), random.nextInt(3) == 0 ? Set.of("邻居") : Set.of());
            case "OrderHearing" -> new Proceeding.OrderHearing(words.text());
            case "AskForHearing" ->
                    new Proceeding.AskForHearing(random.nextInt(3) == 0 ? "邻居" : "申请人");
            case "WaiveHearing" -> new Proceeding.WaiveHearing();
            case "CallHearing" ->
                    new Proceeding.CallHearing(
                            today.plusDays(5 + random.nextInt(25)).atTime(9, 0),
                            words.text(),
                            words.any(List.of("legal", "legal", "clerk", "reviewer-fire")));
            case "RecordHearing" -> new Proceeding.RecordHearing(words.text(), words.text());
            case "Prolong" ->
                    new Proceeding.Prolong(
                            words.text(),
                            today.plusDays(words.seldom() ? 200 : random.nextInt(30)),
                            words.procedure(state));
            case "NoteOverrun" -> new Proceeding.NoteOverrun();
            case "AskExtension" -> new Proceeding.AskExtension(words.text());
            case "DenyExtension" -> new Proceeding.DenyExtension(words.text());
            case "DeemAgreed" -> new Proceeding.DeemAgreed();
            default -> throw new AssertionError("no random " + kind);
        };
    }

    private Set<String> steps(CaseState state) {
        return words.seldom() ? Set.of() : Set.of(words.step(state));
    }

    private Set<String> officers() {
        return words.seldom() ? Set.of("a") : Set.of("a", "b");
    }

    /// A step that has asked somebody, if there is one.
    private String asking(CaseState state) {
        return CaseState.reviewOf(state).stream()
                .filter(_ -> !words.seldom())
                .flatMap(review -> review.beside().consultations().stream())
                .map(Proceedings.Consultation::step)
                .findAny()
                .orElse("");
    }

    Actor actor(CaseState state, Proceeding command) {
        return switch (command) {
            case Proceeding.DelegateStep delegation -> words.reviewer(state, delegation.step());
            case Proceeding.AnswerConsultation _ ->
                    words.any(List.of(Actors.REVIEWER_ELSEWHERE, Actors.FIRE_REVIEWER));
            case Proceeding.AskForHearing _, Proceeding.WaiveHearing _ ->
                    words.any(List.of(Actors.APPLICANT, Actors.CLERK));
            case Proceeding.OfferHearing _,
                    Proceeding.OrderHearing _,
                    Proceeding.CallHearing _,
                    Proceeding.RecordHearing _ ->
                    Actors.DECIDER;
            case Proceeding.Prolong _ ->
                    state instanceof CaseState.Suspended suspended
                            ? Actors.reviewer(words.any(suspended.running()).orderedBy())
                            : Actors.MARKET_REVIEWER;
            case Proceeding.Consult consult ->
                    consult.step().isEmpty() || words.seldom()
                            ? Actors.DECIDER
                            : words.reviewer(state, consult.step());
            case Proceeding.ArrangeVisit _, Proceeding.RecordVisit _, Proceeding.AskExtension _ ->
                    words.any(List.of(Actors.MARKET_REVIEWER, Actors.DECIDER));
            case Proceeding.DenyExtension _ -> Actors.HEAD;
            case Proceeding.NoteOverrun _, Proceeding.DeemAgreed _ -> Actors.PLATFORM;
        };
    }
}
