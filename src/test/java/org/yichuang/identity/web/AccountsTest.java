package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.testing.Visitor.location;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
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
import org.yichuang.kernel.RegionCode;
import org.yichuang.testing.Visitor;

@IdentityTest
class AccountsTest {

    private static final String LIST = "/administration/accounts";
    private static final Pattern ONE_TIME =
            Pattern.compile("<dd class=\"code\">(\\w{4}-\\w{4}-\\w{4})</dd>");

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;

    private Account administrator;
    private Visitor visitor;

    @BeforeEach
    void signIn() {
        administrator = people.administrator();
        visitor = new Visitor(port).signedIn(administrator.login(), People.PASSWORD);
    }

    private static Map<String, String> form(String login) {
        Map<String, String> form = new HashMap<>();
        form.put("login", login);
        form.put("name", "陈以宁");
        form.put("roles", "CLERK");
        form.put("region", "990102");
        return form;
    }

    private HttpResponse<String> open(Map<String, String> form) {
        visitor.get(LIST + "/new");
        return visitor.post(LIST, form);
    }

    private static String oneTimePassword(HttpResponse<String> answer) {
        Matcher found = ONE_TIME.matcher(answer.body());
        assertThat(found.find()).as("a one-time password on the page").isTrue();
        return found.group(1);
    }

    private HttpResponse<String> act(Account account, String act) {
        visitor.get(LIST + "/" + account.id());
        return visitor.post(LIST + "/" + account.id() + "/" + act, Map.of());
    }

    @Test
    void a_new_account_gets_a_password_that_has_to_be_changed_first() {
        HttpResponse<String> answer = open(form("newclerk"));

        String password = oneTimePassword(answer);
        HttpResponse<String> signIn = new Visitor(port).signIn("newclerk", password);
        assertThat(location(signIn)).startsWith("/account/password");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(accounts.byLogin("newclerk").orElseThrow().roles()).containsExactly(Role.CLERK);
    }

    @Test
    void everything_wrong_is_told_at_once_and_what_was_typed_stays() {
        Map<String, String> form = form("Chen Yi");
        form.put("name", "");
        form.remove("roles");

        HttpResponse<String> answer = open(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#login\"",
                        "href=\"#name\"",
                        "href=\"#roles\"",
                        "value=\"Chen Yi\"");
    }

    @Test
    void a_login_that_is_taken_is_told() {
        open(form("takenlogin"));

        assertThat(open(form("takenlogin")).body()).contains("这个登录名已经有人用了");
    }

    @Test
    void a_region_that_there_is_not_is_told() {
        Map<String, String> form = form("elsewhere");
        form.put("region", "110101");

        assertThat(open(form).body()).contains("请选一个地区");
    }

    @Test
    void changed_roles_are_recorded_with_before_and_after() {
        Account account = people.with(Role.CLERK);
        String page = visitor.get(LIST + "/" + account.id()).body();
        Map<String, String> form = form(account.login());
        form.put("roles", "REVIEWER");
        form.put("version", page.replaceAll("(?s).*name=\"version\" value=\"(\\d+)\".*", "$1"));

        HttpResponse<String> answer = visitor.post(LIST + "/" + account.id(), form);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(accounts.byId(account.id()).orElseThrow().roles())
                .containsExactly(Role.REVIEWER);
        assertThat(detail("account-changed", account)).contains("[CLERK]", "→", "[REVIEWER]");
    }

    @Test
    void of_two_administrators_at_once_the_second_sees_that_it_changed() {
        Account account = people.with(Role.CLERK);
        Map<String, String> form = form(account.login());
        form.put("version", "1");
        visitor.get(LIST + "/" + account.id());
        visitor.post(LIST + "/" + account.id(), form);

        form.put("name", "陈以安");
        HttpResponse<String> second = visitor.post(LIST + "/" + account.id(), form);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("别人刚改过这个账号", "value=\"陈以安\"");
    }

    @Test
    void a_closed_account_is_out_at_once_and_in_again_after_reopening() {
        Account account = people.administrator();
        Visitor other = new Visitor(port).signedIn(account.login(), People.PASSWORD);
        assertThat(other.get(LIST).statusCode()).isEqualTo(200);

        act(account, "closure");

        assertThat(location(other.get(LIST))).startsWith("/sign-in?ended=changed");
        assertThat(new Visitor(port).signIn(account.login(), People.PASSWORD).body())
                .contains("这个账号已停用");
        act(account, "reopening");
        assertThat(new Visitor(port).signIn(account.login(), People.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_closed_account_is_not_betrayed_to_who_does_not_know_its_password() {
        Account account = people.with(Role.CLERK);
        act(account, "closure");

        assertThat(new Visitor(port).signIn(account.login(), "Wrong-Pass-77").body())
                .doesNotContain("已停用");
    }

    @Test
    void a_lock_is_shown_and_can_be_ended() {
        Account account = people.with(Role.CLERK);
        for (int i = 0; i < 5; i++) {
            new Visitor(port).signIn(account.login(), "Wrong-Pass-77");
        }
        assertThat(visitor.get(LIST + "?q=" + account.login()).body()).contains("锁到");

        act(account, "unlocking");

        assertThat(visitor.get(LIST + "?q=" + account.login()).body()).doesNotContain("锁到");
        assertThat(new Visitor(port).signIn(account.login(), People.PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_reset_password_replaces_the_old_one_and_is_not_in_the_audit() {
        Account account = people.with(Role.CLERK);

        String password = oneTimePassword(act(account, "password"));

        assertThat(new Visitor(port).signIn(account.login(), People.PASSWORD).statusCode())
                .isEqualTo(422);
        assertThat(new Visitor(port).signIn(account.login(), password).statusCode()).isEqualTo(303);
        assertThat(
                        jdbc.sql("select string_agg(a::text, ' ') from identity.audit_entry a")
                                .query(String.class)
                                .single())
                .doesNotContain(password);
    }

    @Test
    void administrators_cannot_close_themselves_or_lay_down_the_role() {
        Map<String, String> form = form(administrator.login());
        form.put("roles", "EDITOR");
        form.put("version", "1");

        assertThat(act(administrator, "closure").body()).contains("不能对自己的账号这样做");
        assertThat(visitor.post(LIST + "/" + administrator.id(), form).body())
                .contains("不能拿掉自己的“系统管理”角色");
    }

    @Test
    void an_account_of_another_region_is_not_there() {
        Account neighbour =
                accounts.create(
                        NewAccount.staff(
                                "neighbour1",
                                "邻区",
                                Set.of(Role.CLERK),
                                new RegionCode("990103"),
                                null,
                                null,
                                People.PASSWORD));

        assertThat(visitor.get(LIST + "/" + neighbour.id()).statusCode()).isEqualTo(404);
        assertThat(visitor.get(LIST + "?q=neighbour1").body()).contains("没有找到账号");
        assertThat(act(neighbour, "password").statusCode()).isEqualTo(404);
    }

    @Test
    void the_list_is_searched_by_the_beginning_and_taken_literally() {
        people.staff(null, Set.of(Role.CLERK));

        assertThat(visitor.get(LIST + "?q=%25").body()).contains("没有找到账号");
        assertThat(visitor.get(LIST + "?q=person").body()).contains("person");
        assertThat(visitor.get(LIST + "?role=EDITOR&q=nobodyatall").body()).contains("没有找到账号");
    }

    @Test
    void page_by_page_every_account_is_met_once() {
        for (int i = 0; i < 30; i++) {
            people.with(Role.SUPERVISOR);
        }
        List<String> wanted =
                jdbc.sql(
                                """
                                select login from identity.account
                                where 'SUPERVISOR' = any (roles) order by login
                                """)
                        .query((row, number) -> row.getString(1))
                        .list();

        assertThat(loginsFrom(LIST + "?role=SUPERVISOR")).isEqualTo(wanted);
    }

    private List<String> loginsFrom(String path) {
        Matcher login =
                Pattern.compile("/administration/accounts/[0-9a-f-]{36}\">([^<]+)<").matcher("");
        List<String> seen = new ArrayList<>();
        String next = path;
        while (!next.isEmpty()) {
            String page = visitor.get(next).body();
            login.reset(page);
            while (login.find()) {
                seen.add(login.group(1));
            }
            Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
        }
        return seen;
    }

    private String detail(String action, Account account) {
        return jdbc.sql(
                        """
                        select detail from identity.audit_entry
                        where action = ? and subject = ? order by at desc, id desc limit 1
                        """)
                .params(action, account.login())
                .query(String.class)
                .single();
    }
}
