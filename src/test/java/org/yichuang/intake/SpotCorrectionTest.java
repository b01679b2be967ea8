package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.StoredFile;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Putting an application right at the window while its applicant is there.
@PlatformTest
@Import(FiledCases.class)
class SpotCorrectionTest {

    private static final String STAFF = "staff_count";

    @Autowired FiledCases filed;
    @Autowired Cases cases;
    @Autowired SpotCorrections corrections;
    @Autowired Accounts accounts;
    @Autowired JdbcClient jdbc;
    @LocalServerPort int port;

    private StoredFile old;
    private CaseNo no;
    private Account clerk;

    @BeforeEach
    void atTheWindow() {
        clerk = accounts.byLogin("clerk1").orElseThrow();
        old = filed.picture(UUID.randomUUID());
        no = filed.submitted(old);
    }

    private SpotCorrection open() {
        return corrections.find(clerk, no).orElseThrow();
    }

    private void staff(int number) {
        SpotCorrection open = open();
        FormValues values = open.filled().values().with(STAFF, IntNode.valueOf(number));
        assertThat(corrections.save(clerk, no, values, open.revision())).isTrue();
    }

    private Answer record(UUID key) {
        return corrections.record(clerk, no, "少写了人", open().version(), key).orElseThrow();
    }

    private FormValues filedForm(int seq) {
        String text = cases.dossier(no, seq).form();
        return FormValues.of((ObjectNode) JsonMapper.shared().readTree(text).path("form"));
    }

    @Test
    void the_corrected_form_is_filed_and_its_digest_is_in_the_event() {
        // given
        staff(7);

        // when
        Answer answer = record(UUID.randomUUID());

        // then
        int seq = cases.journal(no).getLast().seq();
        assertThat(answer).isInstanceOf(Answer.Done.class);
        assertThat(filedForm(seq).get(STAFF)).contains(IntNode.valueOf(7));
        assertThat(filedForm(seq - 1).get(STAFF)).contains(IntNode.valueOf(4));
        assertThat(cases.journal(no).getLast().event())
                .isInstanceOfSatisfying(
                        Event.CorrectedOnTheSpot.class,
                        event -> {
                            assertThat(event.formDigest()).isEqualTo(filedForm(seq).digest());
                            assertThat(event.corrected())
                                    .containsExactly(new Command.Defect(STAFF, "少写了人"));
                        });
        assertThat(
                        ((CaseState.Received) cases.find(no).orElseThrow().state())
                                .filing()
                                .formDigest())
                .isEqualTo(filedForm(seq).digest());
        assertThat(open().hasAnything()).isFalse();
    }

    @Test
    void the_desk_shows_what_stood_there_before_and_what_was_said() {
        staff(7);
        record(UUID.randomUUID());

        assertThat(visitor().get("/desk/" + no.text()).body())
                .contains("当场更正过", "从业人员总数：少写了人", "7 人", "改过，原来：4 人");
    }

    @Test
    void a_new_file_stands_in_place_of_the_old_one_and_counts_as_brought() {
        // given
        StoredFile better = filed.picture(clerk.id());
        corrections.attach(clerk, no, FiledCases.PLAN, better.id());

        // when
        record(UUID.randomUUID());

        // then
        assertThat(cases.dossier(no).materials())
                .extracting(Enclosure.Material::address, Enclosure.Material::source)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(better.address(), "window"));
        assertThat(cases.dossier(no, 1).materials())
                .extracting(Enclosure.Material::address)
                .containsExactly(old.address());
        assertThat(cases.journal(no).getLast().event())
                .isInstanceOfSatisfying(
                        Event.CorrectedOnTheSpot.class,
                        event -> {
                            assertThat(event.provided()).isEqualTo(Set.of(FiledCases.PLAN));
                            assertThat(event.formDigest()).isEmpty();
                        });
        assertThat(visitor().get("/desk/" + no.text()).body()).contains("窗口收进", old.name());
    }

    @Test
    void the_same_key_records_once_and_nothing_changed_is_no_correction() {
        staff(7);
        UUID key = UUID.randomUUID();

        Answer first = record(key);
        Answer again = record(key);
        Answer other = record(UUID.randomUUID());

        assertThat(first).isInstanceOf(Answer.Done.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.repeated()).isTrue());
        assertThat(other)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.refusal().ground())
                                        .isEqualTo(Ground.NOTHING_TO_CORRECT));
    }

    @Test
    void a_value_that_is_wrong_itself_is_not_recorded() {
        SpotCorrection open = open();
        FormValues values = open.filled().values().with(STAFF, StringNode.valueOf("很多"));
        corrections.save(clerk, no, values, open.revision());

        assertThat(corrections.record(clerk, no, "错", open().version(), UUID.randomUUID()))
                .isEmpty();
        assertThat(post(fields(UUID.randomUUID(), open().version())).body())
                .contains("申请表改后还有不对的地方", "少写了人");
    }

    @Test
    void what_somebody_else_did_meanwhile_is_told_and_the_changes_wait() {
        // given
        staff(7);
        int seen = open().version();
        filed.act(no, new Command.Urge("请办"), FiledCases.CLERK);

        // when
        String page = post(fields(UUID.randomUUID(), seen)).body();

        // then
        assertThat(page).contains("别人先办了一步", "已催办", "少写了人", "7人");
        assertThat(open().changed()).hasSize(1);
    }

    @Test
    void a_reason_and_the_applicants_consent_are_asked_for() {
        staff(7);
        Visitor visitor = visitor();
        visitor.get(path());

        var answer =
                visitor.post(
                        path(),
                        Map.of(
                                "version",
                                String.valueOf(open().version()),
                                "key",
                                UUID.randomUUID().toString()));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("请写明原来错在哪里", "同意后再勾选");
    }

    @Test
    void changes_that_are_dropped_leave_the_application_as_it_was() {
        staff(7);
        Visitor visitor = visitor();
        visitor.get(path());

        assertThat(visitor.post(path() + "/discard", Map.of()).statusCode()).isEqualTo(302);

        assertThat(open().hasAnything()).isFalse();
        assertThat(cases.journal(no)).hasSize(1);
    }

    @Test
    void an_application_that_is_answered_is_not_put_right_on_the_spot() {
        filed.act(no, new Command.Accept(Set.of()), FiledCases.CLERK);

        assertThat(corrections.find(clerk, no)).isEmpty();
        assertThat(visitor().get(path()).statusCode()).isEqualTo(404);
    }

    @Test
    void a_clerk_of_another_window_finds_nothing() {
        Account other =
                new Account(
                        UUID.randomUUID(),
                        "other",
                        "别人",
                        clerk.roles(),
                        clerk.region(),
                        "transport",
                        null,
                        null);

        assertThat(corrections.find(other, no)).isEmpty();
    }

    @Test
    void who_opens_a_part_of_the_form_sees_it_unmasked_and_that_is_recorded() {
        String page = visitor().get(path()).body();
        int before = looks();

        String part = visitor().get(path() + "/form/contact").body();

        assertThat(page).doesNotContain("13800005021");
        assertThat(part).contains("13800005021");
        assertThat(looks()).isEqualTo(before + 1);
    }

    private int looks() {
        return jdbc.sql("select count(*) from identity.audit_entry where subject like ?")
                .param("%" + no.text() + "%")
                .query(Integer.class)
                .single();
    }

    private String path() {
        return "/desk/" + no.text() + "/on-the-spot";
    }

    private Visitor visitor() {
        return new Visitor(port).signedIn("clerk1", PlatformTest.PASSWORD);
    }

    private static Map<String, String> fields(UUID key, int version) {
        return Map.of(
                "version",
                String.valueOf(version),
                "key",
                key.toString(),
                "wrong",
                "少写了人",
                "confirmed",
                "true");
    }

    private java.net.http.HttpResponse<String> post(Map<String, String> fields) {
        Visitor visitor = visitor();
        visitor.get(path());
        return visitor.post(path(), fields);
    }
}
