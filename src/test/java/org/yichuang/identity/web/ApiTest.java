package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.People;
import org.yichuang.identity.Role;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Visitor;

@IdentityTest
class ApiTest {

    private static final String WRONG = "Wrong-Pass-77";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    private HttpResponse<String> call(String path, String login, String password) {
        return new Visitor(port).call("GET", path, login, password);
    }

    @Test
    void a_call_for_everybody_needs_no_name() {
        HttpResponse<String> answer = new Visitor(port).get("/api/test/open");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo("nobody");
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_call_for_everybody_knows_who_calls_when_they_say_so() {
        Account account = people.with(Role.CLERK);

        assertThat(call("/api/test/open", account.login(), People.PASSWORD).body())
                .isEqualTo(account.login());
    }

    @Test
    void without_a_name_the_answer_is_a_problem_that_asks_for_one() {
        HttpResponse<String> answer = new Visitor(port).get("/api/test/clerks");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate"))
                .hasValueSatisfying(challenge -> assertThat(challenge).startsWith("Basic "));
        assertThat(answer.headers().firstValue("Content-Type"))
                .contains("application/problem+json");
        assertThat(answer.body()).contains("\"ground\":\"NOT_SIGNED_IN\"", "\"remedy\"");
    }

    @Test
    void the_right_role_may_call_and_gets_no_session() {
        Account account = people.with(Role.CLERK);

        HttpResponse<String> answer = call("/api/test/clerks", account.login(), People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void a_change_needs_no_token() {
        Account account = people.with(Role.CLERK);

        HttpResponse<String> answer =
                new Visitor(port)
                        .call("POST", "/api/test/clerks", account.login(), People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void another_role_is_refused_and_told_which_it_takes() {
        Account account = people.with(Role.EDITOR);

        HttpResponse<String> answer = call("/api/test/clerks", account.login(), People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"ground\":\"NOT_ALLOWED\"", "\"roles\":[\"CLERK\"]");
    }

    @Test
    void a_handler_that_does_not_say_who_may_call_it_is_refused_to_all() {
        Account account = people.administrator();

        assertThat(call("/api/test/unsaid", account.login(), People.PASSWORD).statusCode())
                .isEqualTo(403);
        assertThat(new Visitor(port).get("/api/test/unsaid").statusCode()).isEqualTo(401);
    }

    @Test
    void a_session_of_a_browser_is_worth_nothing_here() {
        Account account = people.with(Role.CLERK);
        Visitor browser = new Visitor(port).signedIn(account.login(), People.PASSWORD);

        assertThat(browser.get("/api/test/clerks").statusCode()).isEqualTo(401);
    }

    @Test
    void five_wrong_passwords_lock_and_the_answer_says_for_how_long() {
        Account account = people.with(Role.CLERK);
        for (int i = 0; i < 4; i++) {
            assertThat(call("/api/test/clerks", account.login(), WRONG).statusCode())
                    .isEqualTo(401);
        }

        HttpResponse<String> fifth = call("/api/test/clerks", account.login(), WRONG);

        assertThat(fifth.statusCode()).isEqualTo(429);
        assertThat(fifth.headers().firstValue("Retry-After")).contains("900");
        assertThat(fifth.body()).contains("\"ground\":\"LOCKED_OUT\"");
        assertThat(call("/api/test/clerks", account.login(), People.PASSWORD).statusCode())
                .isEqualTo(429);
    }

    @Test
    void a_password_is_hashed_once_in_five_minutes_and_not_with_every_call() {
        Account account = people.with(Role.CLERK);
        for (int i = 0; i < 10; i++) {
            call("/api/test/clerks", account.login(), People.PASSWORD);
        }
        assertThat(signIns(account)).isEqualTo(1);

        clock.advance(Duration.ofMinutes(5));
        call("/api/test/clerks", account.login(), People.PASSWORD);

        assertThat(signIns(account)).isEqualTo(2);
    }

    private long signIns(Account account) {
        return jdbc.sql(
                        """
                        select count(*) from identity.audit_entry
                        where login = ? and action = 'sign-in'
                        """)
                .param(account.login())
                .query(Long.class)
                .single();
    }

    @Test
    void a_remembered_password_is_forgotten_when_the_account_is_closed() {
        Account account = people.with(Role.CLERK);
        Visitor administrator =
                new Visitor(port).signedIn(people.administrator().login(), People.PASSWORD);
        assertThat(call("/api/test/clerks", account.login(), People.PASSWORD).statusCode())
                .isEqualTo(200);

        administrator.get("/administration/accounts/" + account.id());
        administrator.post("/administration/accounts/" + account.id() + "/closure", Map.of());

        HttpResponse<String> answer = call("/api/test/clerks", account.login(), People.PASSWORD);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"ground\":\"ACCOUNT_CLOSED\"");
    }

    @Test
    void a_one_time_password_opens_no_call() {
        accounts.create(
                NewAccount.staff(
                                "machine1",
                                "接口",
                                Set.of(Role.CLERK),
                                People.DISTRICT,
                                null,
                                null,
                                People.PASSWORD)
                        .withPassword(People.PASSWORD, true));

        HttpResponse<String> answer = call("/api/test/clerks", "machine1", People.PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"ground\":\"PASSWORD_CHANGE_DUE\"");
    }

    @Test
    void the_health_is_for_everybody_and_the_rest_of_the_inside_for_nobody_else() {
        Account clerk = people.with(Role.CLERK);

        assertThat(new Visitor(port).get("/actuator/health").statusCode()).isEqualTo(200);
        assertThat(new Visitor(port).get("/actuator/metrics").statusCode()).isEqualTo(401);
        assertThat(call("/actuator/metrics", clerk.login(), People.PASSWORD).statusCode())
                .isEqualTo(403);
    }
}
