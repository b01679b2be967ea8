package org.yichuang.cases.lifecycle;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.None;

/// The whole lifecycle as one table, and the one way to decide an act.
public final class Lifecycle {

    /// Every act that is possible. What is not here is refused with [Ground#WRONG_STAGE].
    public static final List<Edge> EDGES = Edges.TABLE;

    private static final Map<Class<? extends CaseState>, Map<Class<? extends Command>, Edge>>
            BY_STATE =
                    EDGES.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Edge::from,
                                            Collectors.toMap(Edge::command, Function.identity())));

    private static final Map<Class<? extends CaseState>, Set<Class<? extends Event>>> FOLLOWING =
            EDGES.stream()
                    .collect(
                            Collectors.groupingBy(
                                    Edge::from,
                                    Collectors.flatMapping(
                                            edge -> edge.events().stream(), Collectors.toSet())));

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
                        || command instanceof Command.Submit
                        || command instanceof Command.GrantAtOnce;
        if (state instanceof None && !begins) {
            return new Outcome.Refused(Ground.NO_CASE);
        }
        boolean afresh = command instanceof Command.Open || command instanceof Command.Receive;
        if (state instanceof Existing && afresh) {
            return new Outcome.Refused(Ground.CASE_EXISTS);
        }
        Optional<Outcome.Refused> forbidden = Permission.refusal(state, command, at);
        if (forbidden.isPresent()) {
            return forbidden.get();
        }
        if (edge(state, command.getClass()).isEmpty()) {
            return new Outcome.Refused(
                    Ground.WRONG_STAGE,
                    new Outcome.Term("cases.stage." + stageName(state)),
                    new Outcome.Term("cases.act." + inWords(command.getClass())));
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

    /// Whether the table knows an act that causes such an event in a state, or that went on with it
    /// after leading there.
    public static boolean canFollow(CaseState state, Event event) {
        return state instanceof CaseState.UnderReview && event instanceof PromiseEvent.PromiseMade
                || FOLLOWING.getOrDefault(state.getClass(), Set.of()).contains(event.getClass());
    }

    /// The edge for a command in a state, if there is one.
    public static Optional<Edge> edge(CaseState state, Class<? extends Command> command) {
        return Optional.ofNullable(BY_STATE.getOrDefault(state.getClass(), Map.of()).get(command));
    }

    /// The acts that the table knows in a state.
    public static Set<Class<? extends Command>> acts(CaseState state) {
        return BY_STATE.getOrDefault(state.getClass(), Map.of()).keySet();
    }

    /// The acts that the table knows in a state, that make sense in this case and that whoever acts
    /// is entitled to. The rules of the act itself may still refuse it.
    public static List<Edge> actsOf(CaseState state, Circumstances at) {
        return state instanceof Existing
                ? EDGES.stream()
                        .filter(edge -> edge.from() == state.getClass())
                        .filter(edge -> Permission.entitles(edge.who(), state, at))
                        .filter(edge -> Possible.now(edge.command(), state, at))
                        .toList()
                : List.of();
    }

    /// The kinds of a family of commands, events or states, those of its branches included.
    ///
    /// @param family a sealed interface
    public static <T> List<Class<? extends T>> kindsOf(Class<T> family) {
        List<Class<? extends T>> kinds = new ArrayList<>();
        for (Class<?> kind : family.getPermittedSubclasses()) {
            Class<? extends T> known = kind.asSubclass(family);
            if (known.isInterface()) {
                kinds.addAll(kindsOf(known));
            } else {
                kinds.add(known);
            }
        }
        return List.copyOf(kinds);
    }

    /// The name of a stage in storage, in messages and in the interfaces: `UNDER_REVIEW`.
    public static String stageName(CaseState state) {
        return inWords(state.getClass());
    }

    /// The name of a state's, event's or command's type in words: `CORRECTION_REQUIRED`.
    public static String inWords(Class<?> kind) {
        return NAMES.get(kind);
    }
}
