package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.Edge.Who.APPLICANT_OR_WINDOW;
import static org.yichuang.cases.lifecycle.Edge.Who.DECIDER;
import static org.yichuang.cases.lifecycle.Edge.Who.PLATFORM;
import static org.yichuang.cases.lifecycle.Edge.Who.REVIEWER_OF_STEP;
import static org.yichuang.cases.lifecycle.Edge.Who.REVIEWER_OR_DECIDER;
import static org.yichuang.cases.lifecycle.Edge.Who.WHO_ORDERED;
import static org.yichuang.cases.lifecycle.Edge.Who.WINDOW;
import static org.yichuang.cases.lifecycle.Edge.Who.WINDOW_OR_PLATFORM;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.None;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;

/// The whole lifecycle as one table, and the one way to decide an act.
public final class Lifecycle {

    /// Every act that is possible. What is not here is refused with [Ground#WRONG_STAGE].
    public static final List<Edge> EDGES =
            List.of(
                    edge(
                            None.class,
                            Command.Open.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Opened.class),
                    edge(
                            None.class,
                            Command.Submit.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Submitted.class),
                    edge(None.class, Command.Receive.class, WINDOW, "29, 32", Event.Received.class),
                    edge(
                            Draft.class,
                            Command.Submit.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Submitted.class),
                    edge(
                            Draft.class,
                            Command.Withdraw.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Withdrawn.class),
                    edge(
                            Received.class,
                            Command.RequireCorrection.class,
                            WINDOW,
                            "32 (4)",
                            Event.CorrectionRequired.class),
                    edge(
                            Received.class,
                            Command.Accept.class,
                            WINDOW,
                            "32 (5)",
                            Event.Accepted.class),
                    edge(
                            Received.class,
                            Command.DeemAccepted.class,
                            PLATFORM,
                            "32 (4)",
                            Event.DeemedAccepted.class),
                    edge(
                            Received.class,
                            Command.RefuseAcceptance.class,
                            WINDOW,
                            "32 (1), (2)",
                            Event.AcceptanceRefused.class),
                    edge(
                            Received.class,
                            Command.Withdraw.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Withdrawn.class),
                    edge(
                            AwaitingCorrection.class,
                            Command.Supply.class,
                            APPLICANT_OR_WINDOW,
                            "32 (4)",
                            Event.Supplied.class),
                    edge(
                            AwaitingCorrection.class,
                            Command.Lapse.class,
                            PLATFORM,
                            "32",
                            Event.Lapsed.class),
                    edge(
                            AwaitingCorrection.class,
                            Command.Withdraw.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Withdrawn.class),
                    edge(
                            UnderReview.class,
                            Command.GiveOpinion.class,
                            REVIEWER_OF_STEP,
                            "34",
                            Event.OpinionGiven.class),
                    edge(
                            UnderReview.class,
                            Command.ReturnToWindow.class,
                            REVIEWER_OF_STEP,
                            "32, 34",
                            Event.ReturnedToWindow.class),
                    edge(
                            UnderReview.class,
                            Command.Suspend.class,
                            REVIEWER_OR_DECIDER,
                            "45",
                            Event.Suspended.class),
                    edge(
                            UnderReview.class,
                            Command.Extend.class,
                            DECIDER,
                            "42",
                            Event.Extended.class),
                    edge(
                            UnderReview.class,
                            Command.Grant.class,
                            DECIDER,
                            "37, 38 (1)",
                            Event.Granted.class),
                    edge(
                            UnderReview.class,
                            Command.Refuse.class,
                            DECIDER,
                            "37, 38 (2)",
                            Event.Refused.class),
                    edge(
                            UnderReview.class,
                            Command.ShowCard.class,
                            PLATFORM,
                            "42",
                            Event.CardShown.class),
                    edge(
                            UnderReview.class,
                            Command.Withdraw.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Withdrawn.class),
                    edge(
                            AtWindowAgain.class,
                            Command.HandBack.class,
                            WINDOW,
                            "34",
                            Event.HandedBack.class),
                    edge(
                            AtWindowAgain.class,
                            Command.ShowCard.class,
                            PLATFORM,
                            "42",
                            Event.CardShown.class),
                    edge(
                            AtWindowAgain.class,
                            Command.Withdraw.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Withdrawn.class),
                    edge(
                            Suspended.class,
                            Command.GiveOpinion.class,
                            REVIEWER_OF_STEP,
                            "34",
                            Event.OpinionGiven.class),
                    edge(
                            Suspended.class,
                            Command.Resume.class,
                            WHO_ORDERED,
                            "45",
                            Event.Resumed.class),
                    edge(
                            Suspended.class,
                            Command.Withdraw.class,
                            APPLICANT_OR_WINDOW,
                            "29",
                            Event.Withdrawn.class),
                    edge(
                            Decided.class,
                            Command.Issue.class,
                            WINDOW_OR_PLATFORM,
                            "39, 44",
                            Event.Issued.class,
                            Event.Delivered.class),
                    edge(
                            Issued.class,
                            Command.Deliver.class,
                            WINDOW_OR_PLATFORM,
                            "44",
                            Event.Delivered.class),
                    edge(
                            Issued.class,
                            Command.Close.class,
                            WINDOW_OR_PLATFORM,
                            "44",
                            Event.Closed.class));

    private static final Map<Class<? extends CaseState>, Map<Class<? extends Command>, Edge>>
            BY_STATE =
                    EDGES.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Edge::from,
                                            Collectors.toMap(Edge::command, Function.identity())));

    private static final ClassValue<String> NAMES =
            new ClassValue<>() {
                @Override
                protected String computeValue(Class<?> kind) {
                    return kind.getSimpleName()
                            .replaceAll("(?<=[a-z])(?=[A-Z])", "_")
                            .toUpperCase(Locale.ROOT);
                }
            };

    private Lifecycle() {}

    /// Decides an act. The checks come in the same order everywhere: the case exists, the actor is
    /// permitted, the stage fits, the rules of the act hold.
    public static Outcome decide(CaseState state, Command command, Circumstances at) {
        boolean begins =
                command instanceof Command.Open
                        || command instanceof Command.Receive
                        || command instanceof Command.Submit;
        if (state instanceof None && !begins) {
            return new Outcome.Refused(Ground.NO_CASE);
        }
        if (state instanceof Existing && begins && !(command instanceof Command.Submit)) {
            return new Outcome.Refused(Ground.CASE_EXISTS);
        }
        Optional<Outcome.Refused> forbidden = Permission.refusal(state, command, at);
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        if (edge(state, command.getClass()).isEmpty()) {
            return new Outcome.Refused(
                    Ground.WRONG_STAGE, stageName(state), inWords(command.getClass()));
        }
        return Decide.act(state, command, at);
    }

    /// The state after an event.
    ///
    /// @param by who did it, as the journal names them
    /// @param at when, in China
    public static CaseState apply(CaseState state, Event event, Actor by, LocalDateTime at) {
        return Apply.event(state, event, by, at);
    }

    /// The edge for a command in a state, if there is one.
    public static Optional<Edge> edge(CaseState state, Class<? extends Command> command) {
        return Optional.ofNullable(BY_STATE.getOrDefault(state.getClass(), Map.of()).get(command));
    }

    /// The acts that the table knows in a state.
    public static Set<Class<? extends Command>> acts(CaseState state) {
        return BY_STATE.getOrDefault(state.getClass(), Map.of()).keySet();
    }

    /// The name of a stage in storage, in messages and in the interfaces: `UNDER_REVIEW`.
    public static String stageName(CaseState state) {
        return inWords(state.getClass());
    }

    /// The name of a state's, event's or command's type in words: `CORRECTION_REQUIRED`.
    public static String inWords(Class<?> kind) {
        return NAMES.get(kind);
    }

    @SafeVarargs
    private static Edge edge(
            Class<? extends CaseState> from,
            Class<? extends Command> command,
            Edge.Who who,
            String article,
            Class<? extends Event>... events) {
        return new Edge(from, command, Set.of(events), who, article);
    }
}
