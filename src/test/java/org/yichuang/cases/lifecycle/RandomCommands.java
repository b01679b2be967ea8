package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command.Answered;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Cancellation;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Command.Cause;
import org.yichuang.cases.lifecycle.Command.Challenge;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Command.NotAccepted;

/// Draws commands and actors that are mostly right, and wrong in every way often enough.
final class RandomCommands {

    private static final int ONE_IN = 12;

    private final Random random;
    private final RandomProceedings proceedings;
    private final RandomPromises promises;

    RandomCommands(Random random) {
        this.random = random;
        this.proceedings = new RandomProceedings(random, this);
        this.promises = new RandomPromises(random, this);
    }

    boolean seldom() {
        return random.nextInt(ONE_IN) == 0;
    }

    <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    Filing filing(Procedure item, CaseState state, LocalDate today) {
        Filing filing =
                new Filing(
                        item.item(),
                        seldom() ? item.version() + 1 : item.version(),
                        "window",
                        seldom() ? "p2" : "p1",
                        any(List.of("1", "2", "3")),
                        Filing.steps(
                                item,
                                item.steps().stream()
                                        .filter(_ -> random.nextInt(4) > 0)
                                        .map(Procedure.Review::id)
                                        .collect(Collectors.toSet())),
                        Set.of("form", "plan"),
                        random.nextInt(3) == 0 ? Set.of("form") : Set.of("form", "plan"),
                        "digest",
                        any(List.of(Delivery.values())));
        boolean begins = state instanceof CaseState.None;
        return promises.with(begins ? own(filing, item) : filing, item, today);
    }

    private static Filing own(Filing filing, Procedure item) {
        return new Filing(
                filing.item(),
                item.version(),
                filing.window(),
                "p1",
                filing.channel(),
                filing.steps(),
                filing.essentials(),
                filing.provided(),
                filing.formDigest(),
                filing.delivery());
    }

    /// A command of a kind, for a case in a state.
    Command draw(Class<? extends Command> kind, CaseState state, Procedure item, LocalDate today) {
        if (Proceeding.class.isAssignableFrom(kind)) {
            return proceedings.draw(kind, state, today);
        }
        if (Promising.class.isAssignableFrom(kind)) {
            return promises.draw(kind);
        }
        return switch (kind.getSimpleName()) {
            case "Open" -> new Command.Open(filing(item, state, today));
            case "Submit" -> new Command.Submit(filing(item, state, today));
            case "Receive" -> new Command.Receive(filing(item, state, today));
            case "RequireCorrection" -> new Command.RequireCorrection(defects(), because());
            case "CorrectOnTheSpot" ->
                    new Command.CorrectOnTheSpot(
                            defects(), materials(), seldom() ? "" : "digest-2");
            case "Supply" -> new Command.Supply(materials(), seldom() ? "" : "digest-2");
            case "Accept" -> new Command.Accept(materials());
            case "DeemAccepted" -> new Command.DeemAccepted();
            case "RefuseAcceptance" -> refuseAcceptance();
            case "GiveOpinion" -> opinion(state);
            case "ReturnToWindow" -> new Command.ReturnToWindow(step(state), defects(), because());
            case "HandBack" -> new Command.HandBack(materials(), text());
            case "Suspend" -> suspend(today);
            case "Resume" -> new Command.Resume(text(), procedure(state));
            case "Extend" -> new Command.Extend(text());
            case "Grant" ->
                    new Command.Grant(random.nextBoolean() ? text() : "", seldom() ? text() : null);
            case "DeemGranted" -> new Command.DeemGranted();
            case "DeemRenewed" -> new Command.DeemRenewed();
            case "GrantAtOnce" ->
                    new Command.GrantAtOnce(
                            filing(item, state, today), text(), promises.rule(item));
            case "Terminate" -> new Command.Terminate(any(List.of(Cause.values())), text());
            case "Urge" -> new Command.Urge(text());
            case "Archive" -> new Command.Archive(text());
            case "RegisterChallenge" ->
                    new Command.RegisterChallenge(
                            any(List.of(Challenge.values())), number(), text());
            case "AnswerChallenge" ->
                    new Command.AnswerChallenge(
                            number(),
                            any(List.of(Answered.values())),
                            text(),
                            random.nextInt(3) == 0 ? today.plusDays(random.nextInt(40) - 5) : null);
            case "ActAgain" -> new Command.ActAgain(number(), text());
            case "CorrectDecision" -> new Command.CorrectDecision(text(), text());
            case "Revoke" -> new Command.Revoke(promises.revocation(state), text());
            case "Cancel" -> new Command.Cancel(any(List.of(Cancellation.values())), text());
            case "Refuse" -> new Command.Refuse(text(), text());
            case "Issue" -> new Command.Issue(text(), random.nextBoolean());
            case "Deliver" -> new Command.Deliver(any(List.of(Delivery.values())), text());
            case "Close" -> new Command.Close();
            case "Withdraw" -> new Command.Withdraw(text());
            case "Lapse" -> new Command.Lapse();
            case "ShowCard" -> new Command.ShowCard(any(List.of(Card.values())));
            case "Recount" -> new Command.Recount(2026, 1 + random.nextInt(3), today);
            default -> throw new AssertionError("no random " + kind);
        };
    }

    private String number() {
        return seldom() ? "" : "challenge-" + random.nextInt(2);
    }

    private @Nullable Attribution because() {
        return random.nextInt(3) == 0 ? any(List.of(Attribution.values())) : null;
    }

    String text() {
        return seldom() ? " " : "理由" + random.nextInt(100);
    }

    private Set<String> materials() {
        return any(List.of(Set.of(), Set.of("plan"), Set.of("form", "plan", "photo")));
    }

    private List<Defect> defects() {
        return seldom()
                ? List.of()
                : List.of(new Defect(any(List.of("form", "plan", "photo")), text()));
    }

    private Command refuseAcceptance() {
        NotAccepted why = any(List.of(NotAccepted.values()));
        return new Command.RefuseAcceptance(why, text(), random.nextBoolean() ? text() : null);
    }

    private Command suspend(LocalDate today) {
        return new Command.Suspend(
                seldom() ? "lunch" : any(List.of("testing", "testing", "notice")),
                text(),
                today.plusDays(seldom() ? 200 : random.nextInt(20) - 1),
                null);
    }

    /// One of the special procedures that are running, or none in particular.
    String procedure(CaseState state) {
        if (seldom()) {
            return "lunch";
        }
        return state instanceof CaseState.Suspended suspended && random.nextBoolean()
                ? any(suspended.running()).procedure()
                : "";
    }

    private Command opinion(CaseState state) {
        Map<String, Boolean> points = seldom() ? Map.of() : Map.of("point", !seldom());
        return new Command.GiveOpinion(step(state), random.nextInt(5) > 0, text(), points);
    }

    String step(CaseState state) {
        List<Filing.StepRef> steps =
                state instanceof CaseState.Existing existing
                        ? existing.filing().steps()
                        : List.of();
        return steps.isEmpty() || seldom() ? "check-water" : any(steps).id();
    }

    /// Somebody who could do the command, or anybody at all.
    Actor actor(CaseState state, Command command) {
        if (seldom()) {
            return any(Actors.EVERYBODY);
        }
        return switch (command) {
            case Command.Open _, Command.Submit _, Command.Supply _, Command.Withdraw _ ->
                    random.nextBoolean() ? Actors.APPLICANT : Actors.CLERK;
            case Command.GiveOpinion opinion -> reviewer(state, opinion.step());
            case Command.ReturnToWindow back -> reviewer(state, back.step());
            case Command.Suspend _ -> any(List.of(Actors.MARKET_REVIEWER, Actors.DECIDER));
            case Command.Resume _ ->
                    state instanceof CaseState.Suspended suspended
                            ? Actors.reviewer(any(suspended.running()).orderedBy())
                            : Actors.MARKET_REVIEWER;
            case Command.Extend _, Proceeding.DenyExtension _ -> Actors.HEAD;
            case Proceeding proceeding -> proceedings.actor(state, proceeding);
            case Promising promising -> promises.actor(promising);
            case Command.Grant _, Command.Refuse _ -> decider();
            case Command.Terminate _,
                    Command.RegisterChallenge _,
                    Command.AnswerChallenge _,
                    Command.ActAgain _,
                    Command.CorrectDecision _,
                    Command.Revoke _,
                    Command.Cancel _ ->
                    Actors.DECIDER;
            case Command.Urge _ -> any(List.of(Actors.APPLICANT, Actors.CLERK, Actors.SUPERVISOR));
            case Command.DeemAccepted _,
                    Command.DeemGranted _,
                    Command.DeemRenewed _,
                    Command.GrantAtOnce _,
                    Command.Lapse _,
                    Command.ShowCard _,
                    Command.Recount _ ->
                    Actors.PLATFORM;
            case Command.Receive _,
                    Command.CorrectOnTheSpot _,
                    Command.RequireCorrection _,
                    Command.Accept _,
                    Command.RefuseAcceptance _,
                    Command.HandBack _,
                    Command.Issue _,
                    Command.Deliver _,
                    Command.Close _,
                    Command.Archive _ ->
                    Actors.CLERK;
        };
    }

    private Actor decider() {
        return random.nextInt(3) == 0
                ? Actors.officer("clerk", "market", Duty.DECIDE)
                : Actors.DECIDER;
    }

    /// The officer of the step's authority; now and then another of the same authority.
    Actor reviewer(CaseState state, String step) {
        String authority =
                CaseState.stepsOf(state).stream()
                        .filter(each -> each.id().equals(step))
                        .map(CaseState.Step::authority)
                        .findFirst()
                        .orElse("market");
        return random.nextInt(4) == 0
                ? Actors.officer("second-" + authority, authority, Duty.REVIEW)
                : Actors.reviewer(authority);
    }
}
