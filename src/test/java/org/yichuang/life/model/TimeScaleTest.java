package org.yichuang.life.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.yichuang.life.model.ToldLife.aLife;
import static org.yichuang.life.model.ToldLife.moment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Actors;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.RandomWalk;
import org.yichuang.life.model.TimeScale.Piece;
import org.yichuang.life.model.TimeScale.Unit;

/// From seconds to years, everything that happened keeps a place of its own.
class TimeScaleTest {

    private static ToldLife instant(String draft) {
        ToldLife told = aLife();
        if (!draft.isEmpty()) {
            told.drafted(draft);
        }
        return told.submitted("9-16 10:20:03")
                .accepted("9-16 10:20:04")
                .reviewed("9-16 10:20:05")
                .granted("9-16 10:20:06")
                .issued("9-16 10:20:07")
                .delivered("9-16 10:20:08")
                .closed("9-16 10:20:09");
    }

    private static List<Boolean> cuts(TimeScale scale) {
        return scale.pieces().stream().map(Piece::cut).toList();
    }

    @Test
    void a_life_of_weeks_is_drawn_in_whole_days_up_to_the_statutory_day() {
        Life life = aLife().submitted("9-16 20:41").accepted("9-17 09:12").on("9-22 12:00");

        TimeScale scale = TimeScale.of(life);

        assertThat(scale.unit()).isEqualTo(Unit.DAY);
        assertThat(scale.from()).isEqualTo(moment("9-16 00:00"));
        assertThat(scale.to()).isEqualTo(moment("10-9 00:00"));
        assertThat(scale.daysWide()).isEqualTo(23);
        assertThat(cuts(scale)).containsExactly(false);
        assertThat(scale.at(moment("9-16 12:00"))).isEqualTo(0.5 / 23, within(1e-9));
    }

    @Test
    void a_life_of_seconds_is_drawn_in_seconds_and_not_up_to_the_last_days() {
        TimeScale scale = TimeScale.of(instant("").on("9-17 08:00"));

        assertThat(scale.unit()).isEqualTo(Unit.SECOND);
        assertThat(scale.to()).isBefore(moment("9-16 10:21"));
        assertThat(places(scale, instant("").on("9-17 08:00")))
                .isSortedAccordingTo(Double::compare)
                .doesNotHaveDuplicates()
                .allMatch(each -> each > 0.05 && each < 0.95);
    }

    private static List<Double> places(TimeScale scale, Life life) {
        return life.points().stream().map(Point::at).distinct().map(scale::at).toList();
    }

    @Test
    void the_hours_of_a_draft_before_it_are_cut() {
        Life life = instant("9-16 08:00").on("9-17 08:00");

        TimeScale scale = TimeScale.of(life);

        assertThat(scale.unit()).isEqualTo(Unit.SECOND);
        assertThat(cuts(scale)).containsExactly(false, true, false);
        assertThat(scale.at(moment("9-16 10:20:03"))).isLessThan(0.55);
    }

    @Test
    void a_morning_is_drawn_in_minutes_and_a_working_day_in_hours() {
        ToldLife told =
                aLife().submitted("9-16 08:40")
                        .accepted("9-16 09:12")
                        .reviewed("9-16 10:00")
                        .granted("9-16 10:30");
        ToldLife morning = told.issued("9-16 10:31").delivered("9-16 10:32").closed("9-16 10:40");
        assertThat(TimeScale.of(morning.on("9-20 08:00")).unit()).isEqualTo(Unit.MINUTE);

        ToldLife day =
                aLife().submitted("9-16 08:40")
                        .accepted("9-16 09:12")
                        .reviewed("9-16 14:00")
                        .granted("9-16 15:30")
                        .issued("9-16 16:00")
                        .delivered("9-16 16:10")
                        .closed("9-16 16:20");
        assertThat(TimeScale.of(day.on("9-20 08:00")).unit()).isEqualTo(Unit.HOUR);
    }

    @Test
    void the_years_before_a_revocation_are_cut_and_the_review_stays_readable() {
        Life life =
                aLife().submitted("9-16 20:41")
                        .accepted("9-17 09:12")
                        .reviewed("9-21 10:00")
                        .granted("9-22 10:00")
                        .issued("9-22 16:00")
                        .delivered("9-23 09:00")
                        .closed("9-23 09:01")
                        .at(
                                "2029-6-1 09:00",
                                Actors.DECIDER,
                                new Command.Revoke(Command.Revocation.DECEIT, "提供虚假材料"))
                        .on("2029-8-1 09:00");

        TimeScale scale = TimeScale.of(life);

        assertThat(cuts(scale)).containsExactly(false, true, false);
        assertThat(scale.at(moment("9-23 09:01"))).isGreaterThan(0.3);
        assertThat(scale.at(moment("2029-6-1 09:00"))).isGreaterThan(0.9);
        assertThat(scale.daysWide()).isLessThan(40);
    }

    @Test
    void a_last_day_soon_after_the_decision_is_in_the_picture_and_a_distant_one_is_not() {
        Life life =
                aLife().submitted("9-16 20:41")
                        .accepted("9-17 09:12")
                        .reviewed("9-22 10:00")
                        .granted("9-23 10:00")
                        .issued("9-23 16:00")
                        .delivered("9-23 17:00")
                        .closed("9-23 17:01")
                        .on("10-20 09:00");

        TimeScale scale = TimeScale.of(life);

        assertThat(scale.shows(moment("9-29 23:00"))).isTrue();
        assertThat(scale.shows(moment("10-8 23:00"))).isFalse();
    }

    @Test
    void a_year_that_somebody_mistyped_is_not_drawn() {
        Life life =
                aLife().submitted("9-16 20:41")
                        .accepted("9-17 09:12")
                        .at(
                                "9-21 10:00",
                                Actors.MARKET_REVIEWER,
                                new Command.Suspend(
                                        "notice", "公示", LocalDate.of(9999, 12, 31), null))
                        .on("9-22 08:00");

        assertThat(TimeScale.of(life).to()).isBefore(moment("2031-1-1 00:00"));
        assertThat(ToldLife.clockOf(life).parts()).hasSize(3);
        assertThat(ToldLife.clockOf(life).days()).hasSize(2);
    }

    @Test
    void a_draft_withdrawn_after_days_is_drawn_in_days() {
        Life life =
                aLife().drafted("9-16 20:41")
                        .at("9-18 10:00", Actors.APPLICANT, new Command.Withdraw("不开了"))
                        .on("9-20 08:00");

        TimeScale scale = TimeScale.of(life);

        assertThat(scale.unit()).isEqualTo(Unit.DAY);
        assertThat(scale.from()).isEqualTo(moment("9-16 00:00"));
        assertThat(scale.to()).isEqualTo(moment("9-19 00:00"));
    }

    @Test
    void of_any_life_everything_that_happened_stands_in_order_within_the_picture() {
        RandomWalk.walk(
                Long.getLong("walk.seed", System.nanoTime()),
                3_000,
                step -> {
                    if (step.journal().isEmpty()) {
                        return;
                    }
                    List<Happening> journal =
                            IntStream.range(0, step.journal().size())
                                    .mapToObj(
                                            i -> {
                                                RandomWalk.Row row = step.journal().get(i);
                                                return new Happening(
                                                        i + 1, row.at(), row.by(), row.event());
                                            })
                                    .toList();
                    Life life =
                            Life.of(
                                    journal,
                                    step.at().procedure(),
                                    step.at().days(),
                                    step.at().now());
                    TimeScale scale = TimeScale.of(life);
                    assertThat(scale.pieces().getFirst().start()).isZero();
                    assertThat(scale.pieces().getLast().end()).isEqualTo(1, within(1e-6));
                    assertThat(life.points().stream().map(Point::at).map(scale::at))
                            .isSortedAccordingTo(Double::compare)
                            .allMatch(place -> place >= 0 && place <= 1);
                    for (Stretch each : life.stretches()) {
                        LocalDateTime end = each.to() == null ? life.now() : each.to();
                        assertThat(scale.at(end)).isGreaterThanOrEqualTo(scale.at(each.from()));
                        assertThat(scale.shows(each.from()) && scale.shows(end)).isTrue();
                    }
                });
    }
}
