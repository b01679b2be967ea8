package org.yichuang.ratings.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;
import org.yichuang.kernel.TrackingCode;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;
import org.yichuang.ratings.RatingLists.Where;
import org.yichuang.ratings.Ratings;
import org.yichuang.ratings.Ratings.Rated;

/// One rating a case, bad ones called back, on the real PostgreSQL.
class RatingsTest {

    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final RegionCode DISTRICT = new RegionCode("990102");

    /// A Thursday; the 20th is a working Sunday before the Mid-Autumn days off.
    private static final ZonedDateTime NOW = ZonedDateTime.of(2026, 9, 17, 10, 0, 0, 0, CHINA);

    private static JdbcClient jdbc;
    private static Ratings ratings;
    private static RatingListStore lists;
    private static int serial;

    @BeforeAll
    static void connect() {
        jdbc = JdbcClient.create(TestDatabases.migrated(TestDatabases.fresh()));
        Clock clock = Clock.fixed(NOW.toInstant(), CHINA);
        ratings =
                new RatingOffice(
                        new RatingStore(jdbc),
                        (item, version) -> procedure(),
                        WorkingDays::statutory,
                        new RatingSettings(5),
                        clock);
        lists = new RatingListStore(jdbc, clock);
    }

    private static Procedure procedure() {
        return new Procedure(
                "shop",
                1,
                new Procedure.Limits(
                        Limit.workingDays(5),
                        null,
                        Limit.workingDays(8),
                        Limit.workingDays(20),
                        null,
                        Limit.workingDays(10)),
                List.of(),
                new Procedure.Decision("market", false, false, null),
                List.of(),
                Procedure.Promises.NONE,
                null);
    }

    private static CaseView file(CaseState.Ending ending) {
        CaseNo no = new CaseNo(DISTRICT, LocalDate.of(2026, 9, 1), ++serial % 1024, serial);
        Filing filing =
                new Filing(
                        "shop",
                        1,
                        "window",
                        "p1",
                        "2",
                        List.of(),
                        Set.of(),
                        Set.of(),
                        "",
                        Command.Delivery.ELECTRONIC);
        CaseState state =
                ending == CaseState.Ending.LAPSED
                        ? new CaseState.Received(
                                filing,
                                LocalDateTime.of(2026, 9, 1, 9, 0),
                                LocalDate.MAX,
                                null,
                                null)
                        : new CaseState.Closed(
                                filing,
                                ending,
                                LocalDate.of(2026, 9, 16),
                                new CaseState.After(null, List.of(), null, null));
        CaseSummary summary =
                new CaseSummary(
                        no,
                        DISTRICT,
                        "shop",
                        1,
                        3,
                        "CLOSED",
                        new Applicant("p1", Applicant.Kind.LEGAL, "禾穗小馆"),
                        NOW.toInstant(),
                        NOW.toInstant(),
                        null,
                        null,
                        null,
                        LocalDate.of(2026, 9, 16),
                        ending,
                        null);
        return new CaseView(summary, state, new TrackingCode("7K3M9Q"));
    }

    private static CaseView closed() {
        return file(CaseState.Ending.GRANTED);
    }

    private static Rated rate(CaseView file, Grade grade) {
        return ratings.rate(file, grade, Rating.Channel.CODE);
    }

    private static int counted() {
        return lists
                .counts(
                        new Where(DISTRICT, null),
                        LocalDate.of(2026, 9, 1),
                        LocalDate.of(2026, 9, 30))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    @Test
    void a_case_that_is_still_handled_cannot_be_rated() {
        assertThat(rate(file(CaseState.Ending.LAPSED), Grade.SATISFIED))
                .isEqualTo(new Rated.TooEarly());
    }

    @Test
    void the_same_grade_again_changes_nothing_and_another_one_is_told_of_the_first() {
        // given
        CaseView file = closed();

        // when
        Rated first = rate(file, Grade.SATISFIED);
        Rated again = rate(file, Grade.SATISFIED);
        Rated other = rate(file, Grade.VERY_DISSATISFIED);

        // then
        assertThat(first)
                .isInstanceOfSatisfying(
                        Rated.Kept.class, kept -> assertThat(kept.repeated()).isFalse());
        assertThat(again)
                .isInstanceOfSatisfying(
                        Rated.Kept.class, kept -> assertThat(kept.repeated()).isTrue());
        assertThat(other)
                .isInstanceOfSatisfying(
                        Rated.Otherwise.class,
                        kept -> assertThat(kept.first().grade()).isEqualTo(Grade.SATISFIED));
        assertThat(ratings.of(file.summary().no()).orElseThrow().callBack()).isNull();
    }

    @Test
    void sixteen_at_once_leave_one_rating_one_count_and_at_most_one_call_back() throws Exception {
        // given
        CaseView file = closed();
        int before = counted();
        List<Callable<Rated>> calls = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            Grade grade = Grade.values()[i % Grade.values().length];
            calls.add(() -> rate(file, grade));
        }

        // when
        List<Rated> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Rated> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
        }

        // then
        assertThat(answers)
                .filteredOn(each -> each instanceof Rated.Kept kept && !kept.repeated())
                .hasSize(1);
        assertThat(counted()).isEqualTo(before + 1);
        Rating kept = ratings.of(file.summary().no()).orElseThrow();
        assertThat(kept.callBack() != null).isEqualTo(kept.grade().isBad());
    }

    @Test
    void a_bad_rating_is_called_back_within_five_working_days() {
        CaseView file = closed();

        rate(file, Grade.DISSATISFIED);

        CallBack callBack = ratings.of(file.summary().no()).orElseThrow().callBack();
        assertThat(callBack).isNotNull();
        assertThat(callBack.due())
                .isEqualTo(WorkingDays.statutory().after(NOW.toLocalDate(), 5))
                .isEqualTo(LocalDate.of(2026, 9, 23));
        assertThat(callBack.isLate(LocalDate.of(2026, 9, 23))).isFalse();
        assertThat(callBack.isLate(LocalDate.of(2026, 9, 24))).isTrue();
    }

    @Test
    void somebody_who_was_not_reached_is_called_again_and_an_outcome_closes_the_duty_once() {
        // given
        CaseView file = closed();
        CaseNo no = file.summary().no();
        rate(file, Grade.VERY_DISSATISFIED);
        int open = lists.countOpen(new Where(DISTRICT, "market"));

        // when
        boolean tried = lists.calledBack(no, "s1", CallBack.Outcome.NOT_REACHED, "没人接");
        int stillOpen = lists.countOpen(new Where(DISTRICT, "market"));
        boolean reached = lists.calledBack(no, "s1", CallBack.Outcome.PUT_RIGHT, "已改");
        boolean late = lists.calledBack(no, "s2", CallBack.Outcome.UNFOUNDED, "不实");

        // then
        assertThat(tried).isTrue();
        assertThat(stillOpen).isEqualTo(open);
        assertThat(reached).isTrue();
        assertThat(late).isFalse();
        assertThat(lists.countOpen(new Where(DISTRICT, "market"))).isEqualTo(open - 1);
        CallBack callBack = ratings.of(no).orElseThrow().callBack();
        assertThat(callBack).isNotNull();
        assertThat(callBack.attempts()).isEqualTo(1);
        assertThat(callBack.outcome()).isEqualTo(CallBack.Outcome.PUT_RIGHT);
        assertThat(callBack.note()).isEqualTo("已改");
    }

    @Test
    void it_is_rated_again_only_after_the_call_and_only_once() {
        // given
        CaseView file = closed();
        CaseNo no = file.summary().no();
        rate(file, Grade.DISSATISFIED);

        // when
        boolean before = ratings.rateAgain(no, Grade.SATISFIED);
        lists.calledBack(no, "s1", CallBack.Outcome.EXPLAINED, "说明了");
        boolean after = ratings.rateAgain(no, Grade.SATISFIED);
        boolean same = ratings.rateAgain(no, Grade.SATISFIED);
        boolean other = ratings.rateAgain(no, Grade.VERY_SATISFIED);

        // then
        assertThat(List.of(before, after, same, other)).containsExactly(false, true, true, false);
        assertThat(ratings.of(no).orElseThrow().grade()).isEqualTo(Grade.DISSATISFIED);
    }

    @Test
    void words_are_added_once() {
        CaseView file = closed();
        CaseNo no = file.summary().no();

        boolean early = ratings.explain(no, "很快");
        rate(file, Grade.VERY_SATISFIED);

        assertThat(early).isFalse();
        assertThat(ratings.explain(no, " 很快 ")).isTrue();
        assertThat(ratings.explain(no, "很快")).isTrue();
        assertThat(ratings.explain(no, "很慢")).isFalse();
        assertThat(ratings.of(no).orElseThrow().words()).isEqualTo("很快");
    }

    @Test
    void the_list_behind_a_figure_is_paged_without_a_gap() {
        for (int i = 0; i < 7; i++) {
            rate(closed(), Grade.FAIRLY_SATISFIED);
        }
        Where where = new Where(DISTRICT, null);
        LocalDate from = LocalDate.of(2026, 9, 1);
        LocalDate to = LocalDate.of(2026, 9, 30);

        List<Rating> all =
                lists.list(where, Grade.FAIRLY_SATISFIED, from, to, Optional.empty(), 100);
        List<Rating> first =
                lists.list(where, Grade.FAIRLY_SATISFIED, from, to, Optional.empty(), 4);
        List<Rating> rest =
                lists.list(
                        where, Grade.FAIRLY_SATISFIED, from, to, Optional.of(first.getLast()), 100);

        List<Rating> joined = new ArrayList<>(first);
        joined.addAll(rest);
        assertThat(joined).isEqualTo(all).hasSizeGreaterThanOrEqualTo(7);
        assertThat(lists.counts(where, from, to).get(Grade.FAIRLY_SATISFIED)).isEqualTo(all.size());
    }
}
