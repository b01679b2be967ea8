package org.yichuang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.yichuang.pages.NavigationLink.Area;

class PageTest {

    private static final LocalDate SEPTEMBER_17 = LocalDate.of(2026, 9, 17);

    @Test
    void a_date_says_its_weekday_and_its_year_only_when_it_is_another() {
        assertThat(chinese().date(SEPTEMBER_17)).isEqualTo("9 月 17 日 星期四");
        assertThat(english().date(SEPTEMBER_17)).isEqualTo("Thu 17 Sep");
        assertThat(chinese().date(LocalDate.of(2027, 8, 11))).isEqualTo("2027 年 8 月 11 日 星期三");
        assertThat(english().date(LocalDate.of(2027, 8, 11))).isEqualTo("Wed 11 Aug 2027");
        assertThat(chinese().dateWithYear(SEPTEMBER_17)).isEqualTo("2026 年 9 月 17 日 星期四");
    }

    @Test
    void a_narrow_place_has_a_shorter_weekday() {
        assertThat(chinese().shortDate(SEPTEMBER_17)).isEqualTo("9 月 17 日 周四");
        assertThat(english().shortDate(SEPTEMBER_17)).isEqualTo("Thu 17 Sep");
    }

    @Test
    void a_moment_is_told_on_the_wall_clock_of_the_platform() {
        Instant moment = Instant.parse("2026-09-17T01:12:06Z");

        assertThat(chinese().dateTime(moment)).isEqualTo("9 月 17 日 星期四 09:12");
        assertThat(english().dateTime(LocalDateTime.of(2026, 9, 17, 9, 12)))
                .isEqualTo("Thu 17 Sep, 09:12");
        assertThat(chinese().time(moment)).isEqualTo("09:12");
    }

    @Test
    void a_large_number_is_set_in_groups() {
        assertThat(chinese().number(1_571_966)).isEqualTo("1,571,966");
    }

    @Test
    void an_english_reader_gets_chinese_where_nobody_wrote_english() {
        assertThat(english().pick(new Localised("食品经营许可", "Food business licence")))
                .isEqualTo("Food business licence");
        assertThat(english().pick(Localised.chinese("食品经营许可"))).isEqualTo("食品经营许可");
        assertThat(english().pick(new Localised("食品经营许可", " "))).isEqualTo("食品经营许可");
        assertThat(chinese().pick(Map.of("zh", "甲", "en", "A"))).isEqualTo("甲");
    }

    @Test
    void a_missing_text_shows_its_key_and_does_not_break_the_page() {
        assertThat(chinese().text("cases.no.such.text")).isEqualTo("cases.no.such.text");
        assertThat(chinese().hasText("cases.no.such.text")).isFalse();
    }

    @Test
    void a_link_for_some_roles_is_not_shown_to_others() {
        NavigationLink open = link("home", Set.of());
        NavigationLink desk = link("desk", Set.of("CLERK", "DECIDER"));

        assertThat(page(Locale.ENGLISH, null, open, desk).navigation(Area.WORKBENCH))
                .containsExactly(open);
        assertThat(page(Locale.ENGLISH, "SUPERVISOR", open, desk).navigation(Area.WORKBENCH))
                .containsExactly(open);
        assertThat(page(Locale.ENGLISH, "CLERK", open, desk).navigation(Area.WORKBENCH))
                .containsExactly(open, desk);
        assertThat(page(Locale.ENGLISH, "CLERK", open, desk).navigation(Area.PORTAL)).isEmpty();
    }

    private static NavigationLink link(String section, Set<String> roles) {
        return new NavigationLink(Area.WORKBENCH, section, section, "/" + section, 1, roles);
    }

    private static Page chinese() {
        return page(Locale.SIMPLIFIED_CHINESE, null);
    }

    private static Page english() {
        return page(Locale.ENGLISH, null);
    }

    private static Page page(Locale locale, @Nullable String role, NavigationLink... links) {
        Optional<Viewer> viewer =
                Optional.ofNullable(role)
                        .map(one -> new Viewer("chen", "陈以宁", "5 号窗口", Set.of(one)));
        return new Page(
                new PageShell(Texts.of(Map.of()), name -> name, List.of(links), null),
                new PageRequest(
                        new PageSettings(locale, false, null), viewer, List.of(), null, "/"),
                Clock.fixed(Instant.parse("2026-09-29T02:42:00Z"), ZoneId.of("Asia/Shanghai")));
    }
}
