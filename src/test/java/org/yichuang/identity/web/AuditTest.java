package org.yichuang.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.identity.Persons;
import org.yichuang.identity.Role;
import org.yichuang.identity.Unmasking;
import org.yichuang.testing.MovableClock;
import org.yichuang.testing.Visitor;

@IdentityTest
@ExtendWith(OutputCaptureExtension.class)
class AuditTest {

    @LocalServerPort int port;
    @Autowired People people;
    @Autowired Persons persons;
    @Autowired Audit audit;
    @Autowired Unmasking unmasking;
    @Autowired MovableClock clock;
    @Autowired JdbcClient jdbc;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update identity.audit_entry set detail = 'nothing happened'",
                "delete from identity.audit_entry",
                "truncate identity.audit_entry"
            })
    void the_application_can_neither_change_nor_remove_an_entry(String attempt) {
        audit.record(AuditEntry.done(null, "test", "subject"));

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(attempt).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void a_look_at_unmasked_data_is_recorded_before_it_is_shown() {
        Account clerk = people.with(Role.CLERK);
        List<Long> recordedWhenShown = new ArrayList<>();

        String shown =
                unmasking.reveal(
                        clerk,
                        "identity-number",
                        "GA26-0917-0137",
                        () -> {
                            recordedWhenShown.add(looks(clerk));
                            return "990102199003079008";
                        },
                        "核对原件");

        assertThat(shown).isEqualTo("990102199003079008");
        assertThat(recordedWhenShown).containsExactly(1L);
        assertThat(
                        jdbc.sql("select detail from identity.audit_entry where login = ?")
                                .param(clerk.login())
                                .query(String.class)
                                .single())
                .isEqualTo("identity-number: 核对原件");
    }

    private long looks(Account account) {
        return jdbc.sql(
                        """
                        select count(*) from identity.audit_entry
                        where login = ? and action = 'unmasked'
                        """)
                .param(account.login())
                .query(Long.class)
                .single();
    }

    @Test
    void without_a_purpose_nothing_is_shown() {
        Account clerk = people.with(Role.CLERK);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> unmasking.reveal(clerk, "phone", "x", () -> "13800005021", " "));
        assertThat(looks(clerk)).isZero();
    }

    @Test
    void the_page_finds_entries_by_person_act_and_day() {
        Account clerk = people.with(Role.CLERK);
        audit.record(AuditEntry.done(clerk, "unmasked", "GA26-0917-0001").because("phone: 回访"));
        clock.advance(Duration.ofDays(1));
        audit.record(AuditEntry.done(clerk, "unmasked", "GA26-0917-0002").because("phone: 回访"));
        Visitor administrator = administrator();
        String base = "/administration/audit?who=" + clerk.login();
        String today = clock.instant().atZone(clock.getZone()).toLocalDate().toString();

        String all = administrator.get(base).body();
        String ofToday = administrator.get(base + "&from=" + today).body();
        String beforeToday = administrator.get(base + "&to=" + yesterday(today)).body();
        String otherAct = administrator.get(base + "&action=sign-out").body();

        assertThat(all).contains("GA26-0917-0001", "GA26-0917-0002", "查看未打码信息");
        assertThat(ofToday).contains("GA26-0917-0002").doesNotContain("GA26-0917-0001");
        assertThat(beforeToday).contains("GA26-0917-0001").doesNotContain("GA26-0917-0002");
        assertThat(otherAct).contains("没有这样的记录");
    }

    private static String yesterday(String day) {
        return LocalDate.parse(day).minusDays(1).toString();
    }

    @Test
    void a_day_that_is_none_and_days_the_wrong_way_round_are_told() {
        Visitor administrator = administrator();

        assertThat(administrator.get("/administration/audit?from=tomorrow").body())
                .contains("日期请写成 2026-09-29 的样子");
        assertThat(administrator.get("/administration/audit?from=2026-09-29&to=2026-09-28").body())
                .contains("“到哪天”要在“从哪天”之后");
    }

    @Test
    void page_by_page_every_entry_is_met_once_latest_first() {
        Account clerk = people.with(Role.CLERK);
        for (int i = 100; i < 230; i++) {
            audit.record(AuditEntry.done(clerk, "unmasked", "no-" + i));
        }
        Visitor administrator = administrator();

        List<String> seen = new ArrayList<>();
        String next = "/administration/audit?who=" + clerk.login() + "&action=unmasked";
        while (!next.isEmpty()) {
            String page = administrator.get(next).body();
            Matcher subject = Pattern.compile("no-\\d{3}").matcher(page);
            while (subject.find()) {
                seen.add(subject.group());
            }
            Matcher link = Pattern.compile("href=\"([^\"]+)\" rel=\"next\"").matcher(page);
            next = link.find() ? link.group(1).replace("&amp;", "&") : "";
        }

        assertThat(seen).hasSize(130).doesNotHaveDuplicates();
    }

    @Test
    void no_password_and_no_identity_number_reaches_the_log_or_the_audit(CapturedOutput output) {
        Account applicant = people.applicant();
        String key = applicant.personKey();
        assertThat(key).isNotNull();
        String number = persons.identityNumber(key).orElseThrow().value();
        Visitor visitor = new Visitor(port);

        visitor.signIn(number, "Kingfisher-Try-4711");
        visitor.signIn("Kingfisher-As-Name-4711", "Kingfisher-Try-4711");
        visitor.signIn(number, People.PASSWORD);
        visitor.call("GET", "/api/test/clerks", number, "Kingfisher-Try-4711");

        assertThat(output.getAll()).doesNotContain(number, "Kingfisher", People.PASSWORD);
        assertThat(
                        jdbc.sql("select string_agg(a::text, ' ') from identity.audit_entry a")
                                .query(String.class)
                                .single())
                .doesNotContain(number, "Kingfisher", People.PASSWORD);
    }

    private Visitor administrator() {
        return new Visitor(port).signedIn(people.administrator().login(), People.PASSWORD);
    }
}
