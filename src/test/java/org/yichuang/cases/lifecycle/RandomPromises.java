package org.yichuang.cases.lifecycle;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Draws what is about promises, commitments, renewals and what rules grant at once.
final class RandomPromises {

    private final Random random;
    private final RandomCommands words;

    RandomPromises(Random random, RandomCommands words) {
        this.random = random;
        this.words = words;
    }

    /// The filing with what the item lets an application ask for, and now and then with what not.
    Filing with(Filing filing, Procedure item, LocalDate today) {
        Procedure.Promises promises = item.promises();
        boolean committed = promises.commitment() != null ? random.nextInt(3) > 0 : seldom();
        return new Filing(
                filing.item(),
                filing.version(),
                filing.window(),
                filing.applicant(),
                filing.channel(),
                filing.steps(),
                filing.essentials(),
                filing.provided(),
                filing.formDigest(),
                filing.delivery(),
                promises.tolerance() == null ? null : Set.of("rules"),
                committed ? "commitment" : null,
                purpose(item, today),
                seldom() ? "elsewhere" : null,
                seldom() ? "other" : null);
    }

    private boolean seldom() {
        return random.nextInt(25) == 0;
    }

    private Filing.@Nullable Purpose purpose(Procedure item, LocalDate today) {
        if (item.renewal() == null && !seldom()) {
            return null;
        }
        return new Filing.Purpose(
                words.any(
                        List.of(
                                Filing.Purpose.Kind.RENEWAL,
                                Filing.Purpose.Kind.RENEWAL,
                                Filing.Purpose.Kind.CHANGE)),
                "licence-0",
                seldom() ? null : today.plusDays(random.nextInt(45) - 4));
    }

    Event.RuleApplied rule(Procedure item) {
        return new Event.RuleApplied(
                words.seldom()
                        ? "other-rules"
                        : Objects.requireNonNullElse(item.decision().atOnce(), "none"),
                1,
                "digest",
                words.seldom() ? List.of() : List.of("rule-1"));
    }

    Command draw(Class<? extends Command> kind) {
        return switch (kind.getSimpleName()) {
            case "AcceptOwing" ->
                    new Promising.AcceptOwing(
                            words.any(List.of(Set.of("plan"), Set.of("plan", "rules"), Set.of())),
                            words.text());
            case "SupplyOwed" ->
                    new Promising.SupplyOwed(words.seldom() ? Set.of("photo") : Set.of("rules"));
            case "ExtendPromise" -> new Promising.ExtendPromise(words.text());
            case "RemindOwed" -> new Promising.RemindOwed();
            case "Default" -> new Promising.Default();
            case "Verify" -> new Promising.Verify(random.nextBoolean(), words.text());
            case "NoteUnverified" -> new Promising.NoteUnverified();
            case "ConfirmCorrected" -> new Promising.ConfirmCorrected(words.text());
            case "RepairCredit" -> new Promising.RepairCredit(words.text());
            default -> throw new AssertionError("no random " + kind);
        };
    }

    /// Mostly the broken commitment, where one was broken.
    Command.Revocation revocation(CaseState state) {
        boolean broken =
                CaseState.verificationOf(state)
                        .filter(open -> open.standing() == CaseState.Standing.BREACHED)
                        .isPresent();
        return broken && !words.seldom()
                ? Command.Revocation.COMMITMENT_BROKEN
                : words.any(List.of(Command.Revocation.values()));
    }

    Actor actor(Promising command) {
        return switch (command) {
            case Promising.AcceptOwing _, Promising.ExtendPromise _ -> Actors.CLERK;
            case Promising.SupplyOwed _ -> words.any(List.of(Actors.APPLICANT, Actors.CLERK));
            case Promising.RemindOwed _, Promising.Default _, Promising.NoteUnverified _ ->
                    Actors.PLATFORM;
            case Promising.Verify _, Promising.ConfirmCorrected _, Promising.RepairCredit _ ->
                    Actors.DECIDER;
        };
    }
}
