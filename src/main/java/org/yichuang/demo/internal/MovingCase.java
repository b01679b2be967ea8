package org.yichuang.demo.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.Opening;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.CaseNo;

/// A case that acts happen to at moments of the past, one after another, with everything that falls
/// due between them. When the moment reaches the present, nothing more happens.
final class MovingCase {

    static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private final DemoPast.World world;
    private final Random random;
    private final String key;
    private final Procedure procedure;
    private @Nullable CaseNo no;
    private LocalDateTime moment;
    private CaseState state = new CaseState.None();
    private boolean over;

    /// @param key makes the keys of its commands its own, and always the same
    MovingCase(
            DemoPast.World world,
            Random random,
            String key,
            Procedure procedure,
            LocalDateTime moment) {
        this.world = world;
        this.random = random;
        this.key = key;
        this.procedure = procedure;
        this.moment = moment;
    }

    void begin(Opening opening, Command command, Enclosure enclosure, Actor by) {
        Answer answer = now().begin(opening, command, enclosure, by, keyOf("begin"));
        if (!(answer instanceof Answer.Done done)) {
            throw new IllegalStateException("a story cannot begin: " + answer);
        }
        no = done.no();
        state = done.state();
        moment = moment.plusMinutes(1);
    }

    /// Does an act at the present moment of the story, after everything that fell due before it.
    void act(Command command, Actor by) {
        act(command, Enclosure.NOTHING, by);
    }

    void act(Command command, Enclosure enclosure, Actor by) {
        reach();
        if (over) {
            return;
        }
        switch (now().handle(
                        no(),
                        command,
                        enclosure,
                        by,
                        keyOf(name(command) + moment),
                        OptionalInt.empty())) {
            case Answer.Done done -> state = done.state();
            case Answer.Refused refused -> {
                world.refusals()
                        .add("%s: %s %s".formatted(no().text(), name(command), refused.refusal()));
                over = true;
            }
        }
        moment = moment.plusMinutes(1 + random.nextInt(20));
    }

    private static String name(Command command) {
        return command.getClass().getSimpleName();
    }

    /// Lets the platform do what fell due up to the story's moment, or up to the present.
    void reach() {
        while (!over) {
            Optional<Deadline> due =
                    Deadlines.of(state, procedure, world.days()).stream()
                            .filter(deadline -> !deadline.at().isAfter(moment))
                            .filter(deadline -> !deadline.at().isAfter(world.now()))
                            .min(Comparator.comparing(Deadline::at));
            if (due.isEmpty()) {
                break;
            }
            fire(due.get());
        }
        over = over || moment.isAfter(world.now());
    }

    private void fire(Deadline deadline) {
        LocalDateTime at = deadline.at().plusSeconds(1);
        Answer answer =
                world.cases()
                        .at(clock(at))
                        .handle(
                                no(),
                                deadline.kind().command(),
                                deadline.kind().actor(),
                                keyOf(deadline.kind().name() + at));
        if (answer instanceof Answer.Done done) {
            state = done.state();
        } else {
            world.refusals().add(no().text() + ": " + deadline + " " + answer);
            over = true;
        }
    }

    /// Moves the story on by some working days, to office hours.
    void later(int least, int most) {
        int days = least + random.nextInt(most - least + 1);
        LocalDate day = moment.toLocalDate();
        if (days > 0 || !world.days().isWorkday(day)) {
            day = world.days().after(day, Math.max(1, days));
        }
        LocalDateTime next = day.atTime(9 + random.nextInt(8), random.nextInt(60));
        moment = next.isAfter(moment) ? next : moment.plusMinutes(5);
    }

    /// Moves the story on to the afternoon of a day.
    void until(LocalDate day) {
        moment = day.atTime(15, random.nextInt(60));
    }

    LocalDate today() {
        return moment.toLocalDate();
    }

    LocalDateTime moment() {
        return moment;
    }

    CaseState state() {
        return state;
    }

    CaseNo no() {
        if (no == null) {
            throw new IllegalStateException("expected a case that has begun");
        }
        return no;
    }

    boolean isOver() {
        return over;
    }

    Clock clock() {
        return clock(moment);
    }

    Cases now() {
        return world.cases().at(clock());
    }

    private static Clock clock(LocalDateTime at) {
        return Clock.fixed(at.atZone(CHINA).toInstant(), CHINA);
    }

    private UUID keyOf(String act) {
        return UUID.nameUUIDFromBytes((key + "/" + act).getBytes(StandardCharsets.UTF_8));
    }
}
