package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.testing.Visitor.location;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.identity.Account;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Visitor;

@IdentityTest
class PasswordTest {

    private static final String NEXT = "Hechuan-Window-9";

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired MovableClock clock;

    private Visitor signedIn(Account account) {
        return new Visitor(port).signedIn(account.login(), People.PASSWORD);
    }

    private static HttpResponse<String> change(
            Visitor visitor, String present, String wanted, String again) {
        visitor.get("/account/password");
        return visitor.post(
                "/account/password",
                Map.of("present", present, "password", wanted, "again", again));
    }

    @Test
    void the_new_password_works_and_the_old_one_no_more() {
        Account account = people.administrator();
        Visitor visitor = signedIn(account);

        HttpResponse<String> answer = change(visitor, People.PASSWORD, NEXT, NEXT);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(visitor.get(location(answer)).body()).contains("密码已换");
        assertThat(new Visitor(port).signIn(account.login(), NEXT).statusCode()).isEqualTo(303);
        assertThat(new Visitor(port).signIn(account.login(), People.PASSWORD).statusCode())
                .isEqualTo(422);
    }

    @Test
    void other_sessions_of_the_account_end() {
        Account account = people.administrator();
        Visitor elsewhere = signedIn(account);
        elsewhere.get("/administration/accounts");

        change(signedIn(account), People.PASSWORD, NEXT, NEXT);

        assertThat(location(elsewhere.get("/administration/accounts")))
                .startsWith("/sign-in?ended=changed");
    }

    @Test
    void the_present_password_has_to_be_right() {
        HttpResponse<String> answer =
                change(signedIn(people.administrator()), "Wrong-Pass-77", NEXT, NEXT);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("现在的密码不对");
    }

    @Test
    void guessing_it_on_a_screen_left_alone_locks_the_account() {
        Account account = people.administrator();
        Visitor visitor = signedIn(account);
        for (int i = 0; i < 5; i++) {
            change(visitor, "Wrong-Pass-77", NEXT, NEXT);
        }

        HttpResponse<String> right = change(visitor, People.PASSWORD, NEXT, NEXT);

        assertThat(right.body()).contains("已暂时锁住");
        assertThat(new Visitor(port).signIn(account.login(), People.PASSWORD).statusCode())
                .isEqualTo(429);
    }

    @Test
    void two_different_new_passwords_are_told_beside_the_second() {
        HttpResponse<String> answer =
                change(signedIn(people.administrator()), People.PASSWORD, NEXT, NEXT + "x");

        assertThat(answer.body()).contains("href=\"#again\"", "两次输的新密码不一样");
    }

    @Test
    void a_weak_password_is_told_with_every_reason() {
        HttpResponse<String> answer =
                change(signedIn(people.administrator()), People.PASSWORD, "aaaaa", "aaaaa");

        assertThat(answer.body()).contains("至少 10 个字符", "用三种", "连着的五个字符");
    }

    @Test
    void none_of_the_last_five_passwords_comes_back_but_the_sixth_may() {
        Account account = people.administrator();
        Visitor visitor = signedIn(account);
        String present = People.PASSWORD;
        for (int i = 1; i <= 5; i++) {
            String next = NEXT + i;
            change(visitor, present, next, next);
            present = next;
            clock.advance(Duration.ofSeconds(1));
        }

        HttpResponse<String> fifthAgo = change(visitor, present, NEXT + 1, NEXT + 1);
        HttpResponse<String> sixthAgo = change(visitor, present, People.PASSWORD, People.PASSWORD);

        assertThat(fifthAgo.body()).contains("这个密码最近用过");
        assertThat(sixthAgo.statusCode()).isEqualTo(303);
    }
}
