package org.yichuang.life.model;

import static org.yichuang.life.model.Activity.CLOSING;
import static org.yichuang.life.model.Activity.DELIVERING;
import static org.yichuang.life.model.Lane.APPLICANT;
import static org.yichuang.life.model.Lane.CLOCK;
import static org.yichuang.life.model.Lane.DECISION;
import static org.yichuang.life.model.Lane.WINDOW;
import static org.yichuang.life.model.Point.Tenor.BAD;
import static org.yichuang.life.model.Point.Tenor.GOOD;
import static org.yichuang.life.model.Point.Tenor.NEUTRAL;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.life.model.Point.Tenor;

/// What each kind of event means for a life: in which row its point stands, whether it is good or
/// bad news, and what begins, ends, stops or moves with it. A new kind of event is one line here;
/// until it has one, it is a point in the row of whoever acted.
final class Readings {

    /// @param lane the row of the event's point
    record Reading(
            BiFunction<Sketch, Happening, Lane> lane,
            Function<Event, Tenor> tenor,
            BiConsumer<Sketch, Event> effect) {}

    private static final Reading UNREAD =
            new Reading((life, row) -> life.laneOf(row.by()), _ -> NEUTRAL, (_, _) -> {});

    static final Readings ALL = all();

    private final Map<Class<? extends Event>, Reading> table = new HashMap<>();

    private static Readings all() {
        Readings read = new Readings();
        read.on(Event.Opened.class, APPLICANT, NEUTRAL, Sketch::prepares);
        read.on(Event.Submitted.class, APPLICANT, NEUTRAL, Sketch::files);
        read.on(Event.Received.class, WINDOW, NEUTRAL, Sketch::files);
        read.on(Event.CorrectedOnTheSpot.class, WINDOW, NEUTRAL, (_, _) -> {});
        read.on(Event.CorrectionRequired.class, WINDOW, NEUTRAL, Sketch::asks);
        read.on(Event.Supplied.class, APPLICANT, NEUTRAL, (l, e) -> l.handsIn(e.answerBy()));
        read.on(Event.Accepted.class, WINDOW, GOOD, Sketch::accepts);
        read.on(Event.DeemedAccepted.class, WINDOW, GOOD, Sketch::accepts);
        read.on(Event.AcceptanceRefused.class, WINDOW, BAD, (l, _) -> l.closes());
        read.in(e -> Lane.review(e.step()), Event.OpinionGiven.class, Sketch::opines);
        read.in(e -> Lane.review(e.step()), Event.ReturnedToWindow.class, (l, _) -> l.returns());
        read.on(Event.HandedBack.class, WINDOW, NEUTRAL, (l, _) -> l.handsBack());
        read.in(e -> Lane.procedure(e.procedure()), Event.Suspended.class, Sketch::pauses);
        read.where(Sketch::standingProcedure, Event.Resumed.class, Sketch::resumes);
        read.on(Event.Extended.class, DECISION, NEUTRAL, Sketch::extend);
        read.on(Event.Granted.class, DECISION, GOOD, (l, e) -> l.decides(e.deliverBy()));
        read.on(Event.DeemedGranted.class, DECISION, GOOD, (l, e) -> l.decides(e.deliverBy()));
        read.on(Event.Refused.class, DECISION, BAD, (l, e) -> l.decides(e.deliverBy()));
        read.on(Event.Issued.class, WINDOW, NEUTRAL, (l, _) -> l.goesOn(DELIVERING));
        read.on(Event.Delivered.class, WINDOW, NEUTRAL, (l, _) -> l.goesOn(CLOSING));
        read.on(Event.Closed.class, WINDOW, NEUTRAL, (l, _) -> l.closes());
        read.on(Event.Terminated.class, DECISION, BAD, (l, _) -> l.closes());
        read.on(Event.Archived.class, WINDOW, NEUTRAL, (_, _) -> {});
        read.on(Event.ChallengeRegistered.class, DECISION, NEUTRAL, Sketch::contests);
        read.on(Event.ChallengeAnswered.class, DECISION, NEUTRAL, Sketch::answers);
        read.on(Event.DecisionCorrected.class, DECISION, NEUTRAL, (_, _) -> {});
        read.on(Event.Revoked.class, DECISION, BAD, (_, _) -> {});
        read.on(Event.Cancelled.class, DECISION, BAD, (_, _) -> {});
        read.on(Event.Withdrawn.class, APPLICANT, NEUTRAL, (l, _) -> l.closes());
        read.on(Event.Lapsed.class, APPLICANT, BAD, (l, _) -> l.closes());
        read.on(Event.CardShown.class, CLOCK, BAD, (_, _) -> {});
        return read;
    }

    Reading of(Event event) {
        return table.getOrDefault(event.getClass(), UNREAD);
    }

    boolean knows(Event event) {
        return table.containsKey(event.getClass());
    }

    /// The same table before somebody had written the line of an event.
    Readings without(Class<? extends Event> kind) {
        Readings fewer = new Readings();
        fewer.table.putAll(table);
        fewer.table.remove(kind);
        return fewer;
    }

    private <E extends Event> void on(
            Class<E> kind, Lane lane, Tenor tenor, BiConsumer<Sketch, E> effect) {
        put(kind, (_, _) -> lane, _ -> tenor, effect);
    }

    private <E extends Event> void in(
            Function<E, Lane> lane, Class<E> kind, BiConsumer<Sketch, E> effect) {
        put(kind, (_, e) -> lane.apply(e), Readings::tenor, effect);
    }

    private <E extends Event> void where(
            Function<Sketch, Lane> lane, Class<E> kind, BiConsumer<Sketch, E> effect) {
        put(kind, (life, _) -> lane.apply(life), _ -> NEUTRAL, effect);
    }

    private static Tenor tenor(Event event) {
        return event instanceof Event.OpinionGiven opinion
                ? opinion.agrees() ? GOOD : BAD
                : NEUTRAL;
    }

    private <E extends Event> void put(
            Class<E> kind,
            BiFunction<Sketch, E, Lane> lane,
            Function<Event, Tenor> tenor,
            BiConsumer<Sketch, E> effect) {
        table.put(
                kind,
                new Reading(
                        (life, row) -> lane.apply(life, kind.cast(row.event())),
                        tenor,
                        (life, event) -> effect.accept(life, kind.cast(event))));
    }
}
