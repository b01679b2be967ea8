package org.yichuang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.Delivery;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.testing.PlatformTest;

@PlatformTest
class ApplicationsTest {

    @Autowired private ApplicationContext context;
    @Autowired private Applications applications;
    @Autowired private Cases cases;
    @Autowired private JdbcClient jdbc;

    private Applicants applicants;
    private Account by;

    @BeforeEach
    void applicant() {
        applicants = new Applicants(context);
        by = applicants.account(Applicants.LOGIN);
    }

    @Test
    void starting_twice_with_one_key_is_starting_once() {
        // given
        UUID key = UUID.randomUUID();

        // when
        CaseNo first = start(key);
        CaseNo again = start(key);

        // then
        assertThat(again).isEqualTo(first);
        assertThat(start(UUID.randomUUID())).isNotEqualTo(first);
    }

    private CaseNo start(UUID key) {
        return applications.start(
                by, applicants.shop(), Applicants.ITEM, Applicants.answers(), key);
    }

    @Test
    void answers_are_read_as_they_were_given() {
        Application application = find(applicants.begun());

        assertThat(application.narrowed().answers()).isEqualTo(Applicants.answers());
        assertThat(application.questionsAnswered()).isTrue();
    }

    @Test
    void what_the_state_knows_and_the_form_itself_need_not_be_brought() {
        Application application = find(applicants.begun());

        assertThat(application.materials())
                .filteredOn(Provided::isThere)
                .extracting(Provided::id)
                .containsExactly("application-form", "business-licence");
        assertThat(application.filled().values().get("business_name")).isPresent();
    }

    @Test
    void a_save_from_an_old_revision_changes_nothing() {
        // given
        CaseNo no = applicants.begun();
        int seen = find(no).revision();
        applicants.fill(no);
        FormValues filled = find(no).filled().values();

        // when, then
        assertThat(applications.save(by, no, FormValues.empty(), seen)).isFalse();
        assertThat(applications.answer(by, no, Map.of(), seen)).isFalse();
        assertThat(find(no).filled().values()).isEqualTo(filled);
        assertThat(find(no).narrowed().answers()).hasSize(11);
    }

    @Test
    void a_file_that_was_taken_away_can_be_put_back_and_a_strange_one_cannot() {
        // given
        CaseNo no = applicants.begun();
        UUID file = applicants.attach(no, "process-flow");

        // when, then
        applications.detach(by, no, "process-flow", file);
        assertThat(flow(no).files()).isEmpty();
        assertThat(flow(no).removed()).singleElement().matches(each -> each.id().equals(file));
        applications.putBack(by, no, "process-flow", UUID.randomUUID());
        assertThat(flow(no).files()).isEmpty();
        applications.putBack(by, no, "process-flow", file);
        assertThat(flow(no).files()).hasSize(1);
        assertThat(flow(no).removed()).isEmpty();
    }

    private Provided flow(CaseNo no) {
        return find(no).materials().stream()
                .filter(each -> each.id().equals("process-flow"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nobody_else_can_read_change_or_submit_it() {
        CaseNo no = applicants.ready();
        Account other = applicants.account(Applicants.OTHER);

        assertThat(applications.find(other, no)).isEmpty();
        assertThatThrownBy(() -> applications.save(other, no, FormValues.empty(), 1))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> applications.submit(other, no, UUID.randomUUID()))
                .isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> applications.discard(other, no))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(find(no).isReady()).isTrue();
    }

    @Test
    void nothing_is_submitted_while_something_is_missing() {
        CaseNo no = applicants.begun();

        assertThat(applications.submit(by, no, UUID.randomUUID())).isEmpty();
        assertThat(state(no)).isInstanceOf(CaseState.Draft.class);
    }

    @Test
    void submitting_again_gives_the_first_answer() {
        // given
        CaseNo no = applicants.ready();
        UUID key = UUID.randomUUID();

        // when
        Answer first = applications.submit(by, no, key).orElseThrow();
        Answer again = applications.submit(by, no, key).orElseThrow();
        Answer other = applications.submit(by, no, UUID.randomUUID()).orElseThrow();

        // then
        assertThat(first).isInstanceOfSatisfying(Answer.Done.class, d -> assertRepeated(d, false));
        assertThat(again).isInstanceOfSatisfying(Answer.Done.class, d -> assertRepeated(d, true));
        assertThat(other).isInstanceOf(Answer.Refused.class);
        assertThat(applications.find(by, no)).isEmpty();
        assertThat(applications.wasSubmitted(by, no)).isTrue();
        assertThat(cases.journal(no)).hasSize(2);
    }

    private static void assertRepeated(Answer.Done done, boolean repeated) {
        assertThat(done.repeated()).isEqualTo(repeated);
        assertThat(done.state()).isInstanceOf(CaseState.Received.class);
    }

    @Test
    void ten_submissions_at_once_file_it_once() throws Exception {
        // given
        CaseNo no = applicants.ready();
        Callable<Optional<Answer>> submission =
                () -> applications.submit(by, no, UUID.randomUUID());

        // when
        try (var threads = Executors.newFixedThreadPool(10)) {
            for (Future<?> each : threads.invokeAll(Collections.nCopies(10, submission))) {
                each.get();
            }
        }

        // then
        assertThat(cases.journal(no)).hasSize(2);
        assertThat(state(no)).isInstanceOf(CaseState.Received.class);
    }

    @Test
    void what_was_changed_after_it_was_read_over_is_not_submitted() {
        // given
        CaseNo no = applicants.ready();
        int seen = find(no).revision();
        applications.deliverBy(by, no, Delivery.WINDOW);

        // when
        Answer answer =
                applications.submit(by, no, OptionalInt.of(seen), UUID.randomUUID()).orElseThrow();

        // then
        assertThat(answer)
                .isInstanceOfSatisfying(
                        Answer.Refused.class,
                        refused ->
                                assertThat(refused.refusal().ground())
                                        .isEqualTo(Ground.CHANGED_MEANWHILE));
        assertThat(state(no)).isInstanceOf(CaseState.Draft.class);
    }

    @Test
    void a_submission_that_broke_off_is_finished_or_forgotten() {
        // given a power cut between standing still and filing
        CaseNo no = applicants.ready();
        jdbc.sql(
                        "update intake.draft set submitted_with = ?, submitted_at = now() where case_no = ?")
                .params(UUID.randomUUID(), no.text())
                .update();

        // when it is tried again at once, with a page of its own
        Answer answer = applications.submit(by, no, UUID.randomUUID()).orElseThrow();

        // then
        assertThat(answer).isInstanceOf(Answer.Done.class);

        // given another one that nobody tries again
        CaseNo left = applicants.ready();
        jdbc.sql(
                        "update intake.draft set submitted_with = ?,"
                                + " submitted_at = now() - interval '2 minutes' where case_no = ?")
                .params(UUID.randomUUID(), left.text())
                .update();

        // when, then it can be edited again
        assertThat(applications.find(by, left)).isPresent();
        applications.deliverBy(by, left, Delivery.WINDOW);
        assertThat(find(left).delivery().by()).isEqualTo(Delivery.WINDOW);
    }

    @Test
    void a_draft_that_stands_still_takes_no_changes() {
        CaseNo no = applicants.ready();
        int seen = find(no).revision();
        jdbc.sql(
                        "update intake.draft set submitted_with = ?, submitted_at = now() where case_no = ?")
                .params(UUID.randomUUID(), no.text())
                .update();

        assertThat(applications.save(by, no, FormValues.empty(), seen)).isFalse();
        assertThatThrownBy(() -> applications.deliverBy(by, no, Delivery.WINDOW))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(find(no).delivery()).isEqualTo(DeliveryChoice.ELECTRONIC);
    }

    @Test
    void the_delivery_is_part_of_the_filing_and_the_address_only_of_the_enclosed_form() {
        // given
        CaseNo no = applicants.ready();
        var address = new DeliveryChoice.Address("许知夏", "13800000101", "滨江东路88号1层3号");
        applications.deliverBy(by, no, new DeliveryChoice(Delivery.COURIER, address));

        // when
        applications.submit(by, no, UUID.randomUUID());

        // then
        assertThat(((CaseState.Existing) state(no)).filing().delivery())
                .isEqualTo(Delivery.COURIER);
        assertThat(cases.dossier(no).form())
                .contains("\"place\":\"滨江东路88号1层3号\"", "\"signed\":{\"by\":\"许知夏\"");
        assertThat(cases.journal(no))
                .noneMatch(entry -> entry.payload().contains("滨江东路"))
                .anyMatch(entry -> entry.payload().contains("COURIER"));
    }

    @Test
    void a_courier_needs_an_address() {
        CaseNo no = applicants.begun();

        assertThatThrownBy(() -> applications.deliverBy(by, no, Delivery.COURIER))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_draft_that_was_given_up_is_gone_and_cannot_be_submitted() {
        // given
        CaseNo no = applicants.ready();

        // when
        applications.discard(by, no);

        // then
        assertThat(applications.find(by, no)).isEmpty();
        assertThat(applications.wasSubmitted(by, no)).isFalse();
        assertThatThrownBy(() -> applications.submit(by, no, UUID.randomUUID()))
                .isInstanceOf(NoSuchElementException.class);
        assertThat(applications.drafts(applicants.shop(), 100))
                .extracting(Applications.Draft::no)
                .doesNotContain(no);
    }

    @Test
    void the_signed_form_is_filed_with_its_materials_and_their_trust() {
        CaseNo no = applicants.ready();

        applications.submit(by, no, UUID.randomUUID());

        assertThat(cases.dossier(no).materials())
                .extracting(each -> each.material() + " " + each.trust() + " " + each.source())
                .containsExactlyInAnyOrder(
                        "application-form D form",
                        "business-licence A shared",
                        "equipment-and-layout C upload",
                        "process-flow D upload",
                        "safety-rule-list D upload");
        assertThat(state(no))
                .isInstanceOfSatisfying(
                        CaseState.Received.class,
                        received -> assertThat(received.filing().missing()).isEmpty());
    }

    private Application find(CaseNo no) {
        return applications.find(by, no).orElseThrow();
    }

    private CaseState state(CaseNo no) {
        return cases.find(no).map(CaseView::state).orElseThrow();
    }
}
