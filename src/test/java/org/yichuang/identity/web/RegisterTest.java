package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.testing.Visitor.location;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.identity.Persons;
import org.yichuang.kernel.IdentityNumber;
import org.yichuang.testing.Visitor;

@IdentityTest
class RegisterTest {

    @LocalServerPort int port;
    @Autowired Accounts accounts;
    @Autowired Persons persons;
    @Autowired JdbcClient jdbc;

    private static Map<String, String> form(int sequence) {
        Map<String, String> form = new HashMap<>();
        form.put("name", "赵晓棠");
        form.put("identityNumber", People.identityNumber(sequence).value());
        form.put("phone", "138 0000 5021");
        form.put("password", People.PASSWORD);
        form.put("consent", "true");
        return form;
    }

    private HttpResponse<String> register(Map<String, String> form) {
        return new Visitor(port).post("/register", form);
    }

    @Test
    void a_person_registers_is_signed_in_and_told_their_login() {
        Visitor visitor = new Visitor(port);
        Map<String, String> form = form(901);
        form.put("return", "/gallery");

        HttpResponse<String> answer = visitor.post("/register", form);

        assertThat(answer.statusCode()).isEqualTo(303);
        String page = visitor.get(location(answer)).body();
        assertThat(page).contains("赵晓棠，账号开好了").containsPattern("登录名是 u[a-z0-9]{9}。");
        assertThat(
                        new Visitor(port)
                                .signIn(People.identityNumber(901).value(), People.PASSWORD)
                                .statusCode())
                .isEqualTo(303);
    }

    @Test
    void the_numbers_are_stored_encrypted_and_the_person_is_found_by_key() {
        register(form(902));
        String key = persons.keyOf(People.identityNumber(902));

        assertThat(accounts.byPerson(key)).isPresent();
        assertThat(persons.identityNumber(key)).contains(People.identityNumber(902));
        assertThat(persons.phone(key)).contains("13800005021");
        assertThat(persons.byKey(key).orElseThrow().maskedPhone()).isEqualTo("138****5021");
        String everything =
                jdbc.sql("select string_agg(p::text, ' ') from identity.person p")
                        .query(String.class)
                        .single();
        assertThat(everything)
                .doesNotContain(People.identityNumber(902).value())
                .doesNotContain("13800005021");
    }

    @Test
    void every_field_tells_its_own_error_and_keeps_what_was_typed() {
        Map<String, String> form = form(903);
        form.put("name", " ");
        form.put("identityNumber", "99010219900307901Z");
        form.put("phone", "1380000502");
        form.put("password", "short");
        form.remove("consent");

        HttpResponse<String> answer = register(form);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains(
                        "href=\"#name\"",
                        "href=\"#identityNumber\"",
                        "手机号应是 11 位，现在是 10 位",
                        "至少 10 个字符",
                        "不同意使用身份证号就开不了账号",
                        "value=\"99010219900307901Z\"",
                        "value=\"1380000502\"")
                .doesNotContain("value=\"short\"");
    }

    @Test
    void a_number_that_belongs_to_another_name_is_refused() {
        Map<String, String> form = form(900);

        HttpResponse<String> answer = register(form);

        assertThat(form).containsEntry("identityNumber", "990102199003079008");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("姓名和身份证号对不上");
    }

    @Test
    void a_person_has_one_account() {
        register(form(904));

        HttpResponse<String> second = register(form(904));

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).contains("这个身份证号已经有账号");
    }

    @Test
    void somebody_born_tomorrow_is_not_registered() {
        Map<String, String> form = form(905);
        form.put("identityNumber", numberOf("99010220260930001"));

        assertThat(register(form).body()).contains("href=\"#identityNumber\"");
    }

    private static String numberOf(String seventeen) {
        return "0123456789X"
                .chars()
                .mapToObj(check -> seventeen + (char) check)
                .flatMap(number -> IdentityNumber.parse(number).toOptional().stream())
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void the_password_may_not_hold_the_identity_number_or_the_telephone_number() {
        Map<String, String> form = form(906);
        form.put("password", "Ab-13800005021");

        assertThat(register(form).body()).contains("密码里不要有登录名、姓名、身份证号或手机号");
    }

    @Test
    void registering_leads_back_to_where_the_person_was() {
        Map<String, String> form = form(907);
        form.put("return", "/items/food-business-licence");

        assertThat(location(register(form))).isEqualTo("/items/food-business-licence");
    }
}
