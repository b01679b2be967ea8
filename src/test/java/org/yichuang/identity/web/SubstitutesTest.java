package org.yichuang.identity.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.identity.Role;
import org.yichuang.identity.Substitutions;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Visitor;

@IdentityTest
class SubstitutesTest {

    private static final String PATH = "/account/substitutes";
    private static final String CLERKS = "/test/clerks";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired Substitutions substitutions;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private Account clerk;
    private Account reviewer;
    private Visitor away;
    private Visitor standingIn;

    @BeforeEach
    void signIn() {
        clerk = people.staff("water", Set.of(Role.CLERK, Role.SUPERVISOR));
        reviewer = people.staff("water", Set.of(Role.REVIEWER));
        away = new Visitor(port).signedIn(clerk.login(), People.PASSWORD);
        standingIn = new Visitor(port).signedIn(reviewer.login(), People.PASSWORD);
    }

    private String day(int fromToday) {
        return LocalDate.ofInstant(clock.instant(), ZoneId.of("Asia/Shanghai"))
                .plusDays(fromToday)
                .toString();
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("substitute", reviewer.login());
        form.put("from", day(0));
        form.put("until", day(10));
        form.put("reason", "年休假");
        return form;
    }

    private static HttpResponse<String> arrange(Visitor visitor, Map<String, String> form) {
        visitor.get(PATH);
        return visitor.post(PATH, form);
    }

    @Test
    void who_stands_in_has_the_roles_of_the_other_for_the_time_and_no_longer() {
        // given
        assertThat(standingIn.get(CLERKS).statusCode()).isEqualTo(403);

        // when
        HttpResponse<String> arranged = arrange(away, form());

        // then
        assertThat(arranged.statusCode()).isEqualTo(303);
        assertThat(standingIn.get(CLERKS).body()).isEqualTo(reviewer.login());
        assertThat(standingIn.get(PATH).body()).contains("代理中").contains("年休假");
        assertThat(accounts.byId(reviewer.id()).orElseThrow().roles())
                .as("the account itself is as it was")
                .containsExactly(Role.REVIEWER);
        String credentials = reviewer.login() + ":" + People.PASSWORD;
        String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
        Visitor machine = new Visitor(port);
        for (int call = 1; call <= 2; call++) {
            assertThat(machine.get("/api" + CLERKS, "Authorization", basic).body())
                    .isEqualTo(reviewer.login());
        }
        clock.advance(Duration.ofDays(11));
        assertThat(standingIn.get(CLERKS).statusCode())
                .as("signed out or refused after the last day")
                .isNotEqualTo(200);
    }

    @Test
    void what_is_no_work_on_cases_is_not_lent() {
        arrange(away, form());

        assertThat(substitutions.of(List.of(reviewer.login())))
                .singleElement()
                .satisfies(each -> assertThat(each.absent()).isEqualTo(clerk.login()));
        assertThat(accounts.isStill(reviewer)).isFalse();
        assertThat(
                        accounts.isStill(
                                new Account(
                                        reviewer.id(),
                                        reviewer.login(),
                                        reviewer.name(),
                                        Set.of(Role.REVIEWER, Role.CLERK),
                                        reviewer.region(),
                                        reviewer.authority(),
                                        null,
                                        null)))
                .isTrue();
    }

    @Test
    void it_can_be_ended_at_once_and_both_acts_are_in_the_audit() {
        // given
        arrange(away, form());
        String list = away.get(PATH).body();
        String end = list.replaceAll("(?s).*action=\"([^\"]*/end)\".*", "$1");

        // when
        HttpResponse<String> ended = away.post(end, Map.of());

        // then
        assertThat(ended.statusCode()).isEqualTo(303);
        assertThat(standingIn.get(CLERKS).statusCode()).isEqualTo(403);
        assertThat(away.get(PATH).body()).contains("已结束").doesNotContain("/end\"");
        assertThat(
                        jdbc.sql("select action from identity.audit_entry where subject = ?")
                                .param(clerk.login())
                                .query(String.class)
                                .list())
                .contains("substitution-arranged", "substitution-ended");
    }

    @Test
    void each_slip_is_told_at_its_field_and_what_was_typed_stays() {
        Map<String, String> form = form();
        form.put("substitute", clerk.login());
        form.put("from", day(-1));
        form.put("until", day(-2));
        form.put("reason", " ");

        HttpResponse<String> answer = arrange(away, form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("不能自己代理自己")
                .contains("今天或者以后")
                .contains("不早于开始日期")
                .contains("请写原因")
                .contains("value=\"" + day(-2) + "\"");
    }

    @Test
    void nobody_arranges_for_others_but_the_head() {
        // given
        Account head = people.staff("water", Set.of(Role.HEAD));
        Map<String, String> form = form();
        form.put("absent", clerk.login());

        // when, then
        assertThat(arrange(standingIn, form).body()).contains("只能替自己安排");
        Visitor chief = new Visitor(port).signedIn(head.login(), People.PASSWORD);
        assertThat(arrange(chief, form).statusCode()).isEqualTo(303);
        assertThat(standingIn.get(CLERKS).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_of_another_authority_stands_in_and_nobody_whose_roles_are_the_same() {
        Account elsewhere = people.staff("fire", Set.of(Role.REVIEWER));
        Account same = people.staff("water", Set.of(Role.CLERK));
        Map<String, String> other = form();
        other.put("substitute", elsewhere.login());
        Map<String, String> needless = form();
        needless.put("substitute", same.login());

        assertThat(arrange(away, other).body()).contains("要是本单位的在岗人员");
        assertThat(arrange(away, needless).body()).contains("已经有同样的岗位");
    }

    @Test
    void who_stands_in_for_the_head_arranges_nothing_for_others() {
        // given
        Account head = people.staff("water", Set.of(Role.HEAD));
        Visitor chief = new Visitor(port).signedIn(head.login(), People.PASSWORD);
        Map<String, String> lent = form();
        lent.put("absent", head.login());
        assertThat(arrange(chief, lent).statusCode()).isEqualTo(303);

        // when
        Map<String, String> longer = form();
        longer.put("absent", head.login());
        longer.put("from", day(20));
        longer.put("until", day(40));

        // then
        assertThat(arrange(standingIn, longer).body()).contains("只能替自己安排");
        assertThat(standingIn.get(PATH).body()).doesNotContain("/end\"");
        assertThat(
                        standingIn
                                .post(PATH + "/" + java.util.UUID.randomUUID() + "/end", Map.of())
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_head_who_names_nobody_lends_nothing() {
        Account head = people.staff("water", Set.of(Role.HEAD));
        Visitor chief = new Visitor(port).signedIn(head.login(), People.PASSWORD);

        assertThat(arrange(chief, form()).body()).contains("请选谁不在");
        assertThat(substitutions.of(List.of(reviewer.login()))).isEmpty();
    }

    @Test
    void the_same_is_not_arranged_twice_and_not_for_longer_than_the_bounds() {
        assertThat(arrange(away, form()).statusCode()).isEqualTo(303);
        Map<String, String> long93 = form();
        long93.put("from", day(11));
        long93.put("until", day(11 + 92));
        Map<String, String> far = form();
        far.put("from", "+999999999-12-31");
        far.put("until", "6000000-01-01");
        Map<String, String> wordy = form();
        wordy.put("reason", "长".repeat(201));

        assertThat(arrange(away, form()).body()).contains("已经安排了同样的代理");
        assertThat(arrange(away, long93).body()).contains("代理最长 92 天");
        assertThat(arrange(away, far).statusCode()).isEqualTo(422);
        assertThat(arrange(away, wordy).body()).contains("最多 200 个字");
        long93.put("until", day(11 + 91));
        assertThat(arrange(away, long93).statusCode()).isEqualTo(303);
    }

    @Test
    void a_closed_account_lends_nothing_and_what_begins_tomorrow_not_today() {
        Map<String, String> tomorrow = form();
        tomorrow.put("from", day(1));
        arrange(away, tomorrow);
        assertThat(standingIn.get(CLERKS).statusCode()).isEqualTo(403);
        assertThat(standingIn.get(PATH).body()).contains("还没开始");

        arrange(away, Map.of());
        jdbc.sql("update identity.account set enabled = false where id = ?")
                .param(clerk.id())
                .update();
        clock.advance(Duration.ofDays(1));
        Visitor again = new Visitor(port).signedIn(reviewer.login(), People.PASSWORD);

        assertThat(again.get(CLERKS).statusCode()).isEqualTo(403);
        assertThat(again.get(PATH).body()).contains("已结束");
    }
}
