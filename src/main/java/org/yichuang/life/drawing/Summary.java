package org.yichuang.life.drawing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.life.model.CaseClock;
import org.yichuang.life.model.CaseClock.Part;
import org.yichuang.life.model.CaseClock.State;
import org.yichuang.life.model.Life;
import org.yichuang.life.model.Stretch;

/// The life in two or three sentences: what the picture says at a glance.
final class Summary {

    private final Plot plot;
    private final Words words;

    Summary(Plot plot) {
        this.plot = plot;
        this.words = plot.words();
    }

    String text() {
        Life life = plot.life();
        CaseClock clock = life.clock();
        List<String> sentences = new ArrayList<>();
        if (clock == null) {
            sentences.add(notAccepted(life));
        } else if (clock.stopped() != null) {
            sentences.add(
                    words.text(
                            "life.summary.stopped", words.used(clock), words.limit(clock.limit())));
            sentences.add(afterwards(life));
        } else {
            sentences.add(running(clock));
        }
        if (clock != null) {
            moved(clock, sentences);
        }
        sentences.removeIf(String::isEmpty);
        return String.join(words.text("life.summary.between"), sentences);
    }

    private String notAccepted(Life life) {
        if (life.closed()) {
            return words.text("life.summary.never");
        }
        return life.stretches().stream()
                .filter(Stretch::isOpen)
                .findFirst()
                .map(
                        open ->
                                open.due() == null
                                        ? words.text(
                                                "life.summary.waits",
                                                words.lane(open.lane()),
                                                words.activity(open))
                                        : words.text(
                                                "life.summary.waits.until",
                                                words.lane(open.lane()),
                                                words.activity(open),
                                                words.full(open.due())))
                .orElse("");
    }

    private String running(CaseClock clock) {
        LocalDate expected = clock.promised().expected();
        if (expected != null) {
            return words.text(
                    "life.summary.paused",
                    clock.parts().stream()
                            .filter(part -> part.state() == State.PAUSED)
                            .map(Part::procedure)
                            .reduce((_, last) -> last)
                            .map(words::procedure)
                            .orElse(""),
                    words.used(clock),
                    words.full(expected));
        }
        return words.text(
                isLate(clock) ? "life.summary.late" : "life.summary.running",
                words.used(clock),
                words.limit(clock.limit()),
                words.full(clock.promised().day()),
                words.full(clock.statutory().day()));
    }

    /// Whether a day, or an hour, counted that lies behind the promised end.
    private static boolean isLate(CaseClock clock) {
        return clock.limit().unit() == Limit.Unit.HOUR
                ? clock.parts().stream()
                        .anyMatch(part -> part.state() == State.LATE && !part.ahead())
                : clock.days().stream().anyMatch(day -> day.late() && !day.ahead());
    }

    /// What is still to be done after the decision.
    private String afterwards(Life life) {
        return life.closed()
                ? ""
                : life.stretches().stream()
                        .filter(Stretch::isOpen)
                        .findFirst()
                        .map(
                                open ->
                                        words.text(
                                                "life.summary.waits.until",
                                                words.lane(open.lane()),
                                                words.activity(open),
                                                words.full(open.due())))
                        .orElse("");
    }

    private void moved(CaseClock clock, List<String> sentences) {
        clock.promised()
                .moves()
                .forEach(move -> sentences.add(words.text("life.summary.move", words.move(move))));
    }
}
