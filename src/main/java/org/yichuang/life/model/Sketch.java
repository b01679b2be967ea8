package org.yichuang.life.model;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;

/// A life while its journal is read, with the verbs in which [Readings] tells what an event does.
/// What cannot be done, as in a journal that somebody tampered with, is left undone.
final class Sketch {

    private final ClockSketch clock = new ClockSketch();
    private final Stretches stretches = new Stretches();
    private final List<Point> points = new ArrayList<>();

    /// The review steps without an opinion, with their last day.
    private final Map<String, LocalDate> unreviewed = new LinkedHashMap<>();

    private @Nullable Filing filing;
    private @Nullable Happening now;
    private @Nullable LocalDateTime handedIn;
    private @Nullable LocalDate deliverBy;
    private boolean closed;

    /// Reads one row. Time never runs backwards here, even where a computer's clock was put back.
    void read(Happening happening, Readings readings) {
        Happening row = now == null ? happening : happening.notBefore(now.at());
        now = row;
        Readings.Reading reading = readings.of(row.event());
        points.add(
                new Point(
                        row.seq(),
                        reading.lane().apply(this, row),
                        row.at(),
                        row.event(),
                        reading.tenor().apply(row.event())));
        reading.effect().accept(this, row.event());
    }

    private LocalDateTime at() {
        return now().at();
    }

    private Happening now() {
        if (now == null) {
            throw new IllegalStateException("expected a row to be read");
        }
        return now;
    }

    /// The row of whoever acted, for events that say no more.
    Lane laneOf(Actor by) {
        return switch (by) {
            case Actor.Applicant _ -> Lane.APPLICANT;
            case Actor.Platform _ -> Lane.CLOCK;
            case Actor.Officer officer -> laneOf(officer.authority());
        };
    }

    private Lane laneOf(String authority) {
        if (filing == null) {
            return Lane.CLOCK;
        }
        if (filing.window().equals(authority)) {
            return Lane.WINDOW;
        }
        return filing.steps().stream()
                .filter(step -> step.authority().equals(authority))
                .findFirst()
                .map(step -> Lane.review(step.id()))
                .orElse(Lane.CLOCK);
    }

    /// The row of the special procedure that is running.
    Lane standingProcedure() {
        return stretches
                .firstOpen(each -> each.lane().kind() == Lane.Kind.PROCEDURE)
                .map(Stretch::lane)
                .orElse(Lane.CLOCK);
    }

    void prepares(Event.Opened opened) {
        filing = opened.filing();
        begin(Lane.APPLICANT, Activity.PREPARING, null);
    }

    void files(Event.Submitted submitted) {
        filing = submitted.filing();
        handsIn(submitted.answerBy());
    }

    void files(Event.Received received) {
        filing = received.filing();
        handsIn(received.answerBy());
    }

    /// The window has the application and must answer it.
    void handsIn(LocalDate answerBy) {
        handedIn = at();
        end(Lane.APPLICANT);
        begin(Lane.WINDOW, Activity.ANSWERING, answerBy);
    }

    void asks(Event.CorrectionRequired required) {
        end(Lane.WINDOW);
        begin(Lane.APPLICANT, Activity.CORRECTING, required.supplyBy());
    }

    void accepts(Event.Accepted accepted) {
        accepts(
                accepted.on(),
                accepted.promisedDue(),
                accepted.statutoryDue(),
                accepted.stepsDue());
    }

    void accepts(Event.DeemedAccepted deemed) {
        accepts(deemed.on(), deemed.promisedDue(), deemed.statutoryDue(), deemed.stepsDue());
    }

    /// The clock starts, and with it every review step.
    private void accepts(
            LocalDate on, LocalDate promised, LocalDate statutory, Map<String, LocalDate> steps) {
        clock.start(startedAt(on), on, promised, statutory);
        if (filing != null) {
            for (Filing.StepRef step : filing.steps()) {
                unreviewed.put(step.id(), steps.getOrDefault(step.id(), promised));
            }
        }
        end(Lane.WINDOW);
        review();
    }

    /// Deemed acceptance counts from the day of receipt.
    private LocalDateTime startedAt(LocalDate on) {
        if (!on.isBefore(at().toLocalDate())) {
            return at();
        }
        return handedIn != null && handedIn.toLocalDate().equals(on) ? handedIn : on.atStartOfDay();
    }

    /// The departments go on with what is open; when nothing is, the decision is due.
    private void review() {
        unreviewed.forEach((step, due) -> begin(Lane.review(step), Activity.REVIEWING, due));
        decideWhenReviewed();
    }

    private void decideWhenReviewed() {
        if (unreviewed.isEmpty() && !clock.isStanding()) {
            begin(Lane.DECISION, Activity.DECIDING, clock.promised());
        }
    }

    void opines(Event.OpinionGiven opinion) {
        unreviewed.remove(opinion.step());
        end(Lane.review(opinion.step()));
        decideWhenReviewed();
    }

    /// The file goes to the window; the departments wait.
    void returns() {
        stretches.end(at(), each -> each.what() == Activity.REVIEWING);
        begin(Lane.WINDOW, Activity.MENDING, clock.promised());
    }

    void handsBack() {
        end(Lane.WINDOW);
        review();
    }

    void pauses(Event.Suspended suspended) {
        clock.pause(suspended.procedure(), suspended.from(), suspended.until());
        end(Lane.DECISION);
        begin(Lane.procedure(suspended.procedure()), Activity.EXAMINING, suspended.until());
    }

    void resumes(Event.Resumed resumed) {
        String procedure = clock.resume(resumed.pausedTo());
        stretches.end(at(), each -> each.what() == Activity.EXAMINING);
        move(procedure, resumed.promisedDue(), resumed.statutoryDue(), resumed.stepsDue());
        decideWhenReviewed();
    }

    void extend(Event.Extended extended) {
        clock.extend(at(), extended.by().value());
        move("", extended.promisedDue(), extended.statutoryDue(), extended.stepsDue());
    }

    private void move(
            String procedure,
            LocalDate promised,
            LocalDate statutory,
            Map<String, LocalDate> steps) {
        clock.move(now(), procedure, promised, statutory);
        unreviewed.replaceAll((step, due) -> steps.getOrDefault(step, due));
        unreviewed.forEach(
                (step, due) -> stretches.due(each -> each.lane().equals(Lane.review(step)), due));
        stretches.due(each -> each.what() == Activity.DECIDING, promised);
    }

    /// The clock stops for good, and the result must be handed over by a day.
    void decides(LocalDate lastDayToDeliver) {
        deliverBy = lastDayToDeliver;
        clock.stop(at());
        stretches.end(at(), _ -> true);
        begin(Lane.WINDOW, Activity.ISSUING, lastDayToDeliver);
    }

    /// The window goes on with the result.
    void goesOn(Activity next) {
        end(Lane.WINDOW);
        begin(Lane.WINDOW, next, deliverBy);
    }

    /// The case is closed; nothing that was open goes on.
    void closes() {
        closed = true;
        clock.stop(at());
        stretches.end(at(), _ -> true);
    }

    void contests(Event.ChallengeRegistered challenge) {
        stretches.begin(at(), Lane.DECISION, Activity.CONTESTED, challenge.number(), null);
    }

    void answers(Event.ChallengeAnswered answered) {
        stretches.end(
                at(),
                each ->
                        each.what() == Activity.CONTESTED
                                && each.about().equals(answered.number()));
    }

    private void begin(Lane lane, Activity what, @Nullable LocalDate due) {
        stretches.begin(at(), lane, what, "", due);
    }

    private void end(Lane lane) {
        stretches.end(at(), each -> each.lane().equals(lane));
    }

    ClockSketch clock() {
        return clock;
    }

    Stretches stretches() {
        return stretches;
    }

    List<Point> points() {
        return points;
    }

    @Nullable Filing filing() {
        return filing;
    }

    boolean isClosed() {
        return closed;
    }
}
