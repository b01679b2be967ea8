package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.testing.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.identity.Account;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.identity.Persons;
import org.yichuang.identity.Role;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Visitor;

@IdentityTest
class SignInTest {

    private static final String WRONG = "Wrong-Pass-77";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Persons persons;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private Visitor visitor() {
        return new Visitor(port);
    }

    @Test
    void an_administrator_starts_at_the_first_page_of_the_workbench_that_is_theirs() {
        Account account = people.administrator();
        Visitor visitor = visitor();

        HttpResponse<String> answer = visitor.signIn(account.login(), People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(location(answer)).isEqualTo("/administration/accounts");
        assertThat(visitor.get(location(answer)).statusCode()).isEqualTo(200);
    }

    @Test
    void an_applicant_may_sign_in_by_identity_number_however_it_is_typed() {
        Account account = people.applicant();
        String key = account.personKey();
        assertThat(key).isNotNull();
        String number = persons.identityNumber(key).orElseThrow().value();

        HttpResponse<String> answer =
                visitor().signIn(" " + number.toLowerCase(Locale.ROOT) + " ", People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_and_an_unknown_name_are_answered_alike() {
        Account account = people.with(Role.CLERK);

        HttpResponse<String> known = visitor().signIn(account.login(), WRONG);
        HttpResponse<String> unknown = visitor().signIn("nobody-of-that-name", WRONG);

        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
        assertThat(known.body()).contains("登录名和密码对不上", "还可以试 4 次");
        assertThat(withoutTyped(unknown.body(), "nobody-of-that-name"))
                .isEqualTo(withoutTyped(known.body(), account.login()));
    }

    private static String withoutTyped(String page, String typed) {
        return page.replace(typed, "").replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
    }

    @Test
    void an_unknown_name_is_locked_out_like_a_known_one() {
        Visitor visitor = visitor();
        for (int i = 0; i < 4; i++) {
            visitor.signIn("ghost-of-no-account", WRONG);
        }

        HttpResponse<String> fifth = visitor.signIn("ghost-of-no-account", WRONG);

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.body()).contains("已暂时锁住");
    }

    @Test
    void five_wrong_passwords_lock_the_account_for_fifteen_minutes_even_for_the_right_one() {
        Account account = people.with(Role.CLERK);
        Visitor visitor = visitor();
        for (int i = 0; i < 4; i++) {
            assertThat(visitor.signIn(account.login(), WRONG).statusCode()).isEqualTo(422);
        }

        HttpResponse<String> fifth = visitor.signIn(account.login(), WRONG);

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("Retry-After")).contains("900");
        assertThat(visitor.signIn(account.login(), People.PASSWORD).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(visitor.signIn(account.login(), People.PASSWORD).statusCode()).isEqualTo(429);
        clock.advance(Duration.ofSeconds(1));
        assertThat(visitor.signIn(account.login(), People.PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void the_lock_is_recorded_and_kept_where_a_restart_does_not_reach() {
        Account account = people.with(Role.CLERK);
        Visitor visitor = visitor();
        for (int i = 0; i < 5; i++) {
            visitor.signIn(account.login(), WRONG);
        }

        assertThat(actions(account)).contains("lock-out");
        assertThat(
                        jdbc.sql("select count(*) from identity.failed_attempt where failures = 5")
                                .query(Long.class)
                                .single())
                .isPositive();
    }

    @Test
    void the_right_password_wipes_the_failures_before_it() {
        Account account = people.with(Role.CLERK);
        Visitor visitor = visitor();
        for (int i = 0; i < 4; i++) {
            visitor.signIn(account.login(), WRONG);
        }
        assertThat(visitor.signIn(account.login(), People.PASSWORD).statusCode()).isEqualTo(303);

        HttpResponse<String> next = visitor().signIn(account.login(), WRONG);

        assertThat(next.body()).contains("还可以试 4 次");
    }

    @Test
    void nothing_typed_is_told_beside_each_field_and_counts_as_no_attempt() {
        HttpResponse<String> answer = visitor().signIn("", "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请填登录名或身份证号", "请填密码");
    }

    @Test
    void what_was_typed_stays_but_not_the_password() {
        HttpResponse<String> answer = visitor().signIn("chen & yi", WRONG);

        assertThat(answer.body()).contains("chen &amp; yi").doesNotContain(WRONG);
    }

    @Test
    void the_way_leads_back_to_the_page_that_asked_for_the_sign_in() {
        Account account = people.administrator();
        Visitor visitor = visitor();

        HttpResponse<String> asked = visitor.get("/administration/audit?who=chen&action=sign-in");
        HttpResponse<String> form = visitor.get(location(asked));
        HttpResponse<String> answer =
                visitor.post(
                        "/sign-in",
                        Map.of(
                                "name",
                                account.login(),
                                "password",
                                People.PASSWORD,
                                "return",
                                "/administration/audit?who=chen&action=sign-in"));

        assertThat(asked.statusCode()).isEqualTo(303);
        assertThat(form.body())
                .contains(
                        "name=\"return\""
                                + " value=\"/administration/audit?who=chen&amp;action=sign-in\"");
        assertThat(location(answer)).isEqualTo("/administration/audit?who=chen&action=sign-in");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:x"
            })
    void nobody_is_sent_to_a_strangers_site(String back) {
        Account account = people.administrator();

        HttpResponse<String> answer =
                visitor()
                        .post(
                                "/sign-in",
                                Map.of(
                                        "name",
                                        account.login(),
                                        "password",
                                        People.PASSWORD,
                                        "return",
                                        back));

        assertThat(location(answer)).isEqualTo("/administration/accounts");
    }

    @Test
    void signing_out_ends_the_session_and_is_recorded() {
        Account account = people.administrator();
        Visitor visitor = visitor().signedIn(account.login(), People.PASSWORD);
        visitor.get("/administration/accounts");

        HttpResponse<String> answer = visitor.post("/sign-out", Map.of());

        assertThat(location(answer)).isEqualTo("/sign-in?ended=signed-out");
        assertThat(visitor.get("/administration/accounts").statusCode()).isEqualTo(303);
        assertThat(actions(account)).contains("sign-in", "sign-out");
    }

    @Test
    void staff_whose_password_is_older_than_ninety_days_choose_another_first() {
        Account account = people.administrator();
        clock.advance(Duration.ofDays(90).plusSeconds(1));
        Visitor visitor = visitor();

        HttpResponse<String> answer = visitor.signIn(account.login(), People.PASSWORD);

        assertThat(location(answer)).isEqualTo("/account/password?return=/administration/accounts");
        assertThat(location(visitor.get("/administration/accounts")))
                .startsWith("/account/password");
    }

    private List<String> actions(Account account) {
        return jdbc.sql("select action from identity.audit_entry where subject = ?")
                .param(account.login())
                .query((row, number) -> row.getString(1))
                .list();
    }
}
