package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.testing.Visitor.location;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.identity.Account;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.identity.Role;
import org.yichuang.testing.Visitor;

@IdentityTest
class SessionTest {

    private static final String PAGE = "/administration/accounts";

    @LocalServerPort int port;
    @Autowired People people;

    private Visitor signedIn(Account account) {
        return new Visitor(port).signedIn(account.login(), People.PASSWORD);
    }

    private static HttpCookie sessionCookie(Visitor visitor) {
        return visitor.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("yichuang-session"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_visitor_who_only_reads_gets_no_session() {
        Visitor visitor = new Visitor(port);

        visitor.get("/sign-in");
        visitor.get("/register");

        assertThat(visitor.cookies().getCookieStore().getCookies()).isEmpty();
    }

    @Test
    void the_session_cookie_is_kept_from_scripts_and_from_other_sites() {
        Account account = people.administrator();
        Visitor visitor = new Visitor(port);

        HttpResponse<String> answer = visitor.signIn(account.login(), People.PASSWORD);

        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
    }

    @Test
    void a_session_number_from_before_the_sign_in_is_worth_nothing_afterwards() {
        Account account = people.administrator();
        Visitor visitor = signedIn(account);
        String before = sessionCookie(visitor).getValue();

        visitor.get("/account/password");
        visitor.post("/sign-in", Map.of("name", account.login(), "password", People.PASSWORD));

        assertThat(sessionCookie(visitor).getValue()).isNotEqualTo(before);
        assertThat(new Visitor(port).get(PAGE, "Cookie", "yichuang-session=" + before).statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_fourth_session_ends_the_oldest_and_says_so() {
        Account account = people.administrator();
        Visitor oldest = signedIn(account);
        oldest.get(PAGE);
        Visitor second = signedIn(account);
        second.get(PAGE);
        Visitor third = signedIn(account);
        third.get(PAGE);
        assertThat(oldest.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(second.get(PAGE).statusCode()).isEqualTo(200);
        assertThat(third.get(PAGE).statusCode()).isEqualTo(200);

        Visitor fourth = signedIn(account);

        assertThat(fourth.get(PAGE).statusCode()).isEqualTo(200);
        HttpResponse<String> ended = oldest.get(PAGE);
        assertThat(location(ended)).isEqualTo("/sign-in?ended=elsewhere&return=" + PAGE);
        assertThat(oldest.get(location(ended)).body()).contains("您在别处登录了，这里已退出");
        assertThat(second.get(PAGE).statusCode()).isEqualTo(200);
    }

    @Test
    void a_session_that_is_gone_leads_to_a_notice_and_back() {
        HttpResponse<String> answer =
                new Visitor(port).get(PAGE, "Cookie", "yichuang-session=ABCDEF0123456789");

        assertThat(location(answer)).isEqualTo("/sign-in?ended=idle&return=" + PAGE);
    }

    @Test
    void a_part_of_a_page_sends_the_whole_page_to_the_sign_in() {
        String here = "http://127.0.0.1:" + port + PAGE;

        HttpResponse<String> answer =
                new Visitor(port).get(PAGE + "?q=chen", "HX-Request", "true", "Referer", here);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("HX-Redirect")).contains("/sign-in?return=" + PAGE);
    }

    @Test
    void a_page_for_another_role_says_for_whom_it_is() {
        Visitor clerk = signedIn(people.with(Role.CLERK, Role.REVIEWER));

        HttpResponse<String> answer = clerk.get(PAGE);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("它是给系统管理用的，您现在用的是综合窗口、审查人的账号");
    }

    @Test
    void a_form_without_the_token_is_refused() {
        Account account = people.administrator();
        Visitor visitor = signedIn(account);
        visitor.forgetToken();

        HttpResponse<String> answer = visitor.post(PAGE, Map.of("login", "intruder"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("这一页放得太久了");
    }

    @Test
    void a_form_with_the_token_of_another_session_is_refused() {
        Visitor one = signedIn(people.administrator());
        Visitor other = signedIn(people.administrator());
        String page = one.get("/account/password").body();
        String foreign = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]*)\".*", "$1");
        other.forgetToken();

        HttpResponse<String> answer = other.post(PAGE, Map.of("_csrf", foreign));

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void what_another_site_makes_a_browser_send_is_refused_even_before_signing_in() {
        Map<String, String> form = Map.of("name", "chen", "password", "whatever-1A");

        HttpResponse<String> modern =
                new Visitor(port).post("/sign-in", form, "Sec-Fetch-Site", "cross-site");
        HttpResponse<String> older =
                new Visitor(port).post("/sign-in", form, "Origin", "https://evil.example");
        HttpResponse<String> hidden = new Visitor(port).post("/sign-in", form, "Origin", "null");
        HttpResponse<String> own =
                new Visitor(port).post("/sign-in", form, "Origin", "http://127.0.0.1:" + port);

        assertThat(List.of(modern.statusCode(), older.statusCode(), hidden.statusCode()))
                .containsOnly(403);
        assertThat(modern.body()).contains("这次提交不是从本站来的");
        assertThat(own.statusCode()).isEqualTo(422);
    }

    @Test
    void every_page_forbids_what_browsers_need_not_do() {
        var headers = new Visitor(port).get("/sign-in").headers();

        assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(headers.firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).contains("same-origin");
        assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        assertThat(headers.firstValue("Content-Security-Policy"))
                .hasValueSatisfying(
                        policy ->
                                assertThat(policy)
                                        .contains("script-src 'self'")
                                        .doesNotContain("unsafe"));
        assertThat(headers.firstValue("Cache-Control")).contains("no-store");
    }
}
