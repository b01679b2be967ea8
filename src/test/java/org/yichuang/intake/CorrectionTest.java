package org.yichuang.intake;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.StoredFile;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;
import tools.jackson.databind.node.IntNode;

/// Answering a notice of correction, and what the desk sees of it.
@PlatformTest
@Import(FiledCases.class)
class CorrectionTest extends BrowserTest {

    @Autowired FiledCases filed;
    @Autowired Cases cases;
    @Autowired Corrections corrections;
    @Autowired MaterialStore contents;

    private StoredFile old;
    private CaseNo no;
    private Account applicant;

    @BeforeEach
    void noticeOfCorrection() {
        applicant = filed.applicant();
        old = filed.picture(UUID.randomUUID());
        no = filed.submitted(old);
        filed.act(
                no,
                new Command.RequireCorrection(
                        List.of(
                                new Defect(FiledCases.PLAN, "图上没有标尺寸"),
                                new Defect("form", "从业人员人数不对")),
                        null),
                FiledCases.CLERK);
    }

    private Correction correction() {
        return corrections.find(applicant, no).orElseThrow();
    }

    @Test
    void nothing_new_is_no_supply() {
        assertThat(corrections.supply(applicant, no, UUID.randomUUID())).isEmpty();
        assertThat(cases.find(no).orElseThrow().state())
                .isInstanceOf(CaseState.AwaitingCorrection.class);
    }

    @Test
    void the_new_file_is_supplied_in_place_of_the_old_one_which_stays_on_file() {
        // given
        StoredFile better = filed.picture(applicant.id());
        corrections.attach(applicant, no, FiledCases.PLAN, better.id());

        // when
        Optional<Answer> answer = corrections.supply(applicant, no, UUID.randomUUID());

        // then
        assertThat(answer).containsInstanceOf(Answer.Done.class);
        assertThat(cases.dossier(no).materials())
                .extracting(Enclosure.Material::address)
                .containsExactly(better.address());
        assertThat(cases.dossier(no, 2).materials())
                .extracting(Enclosure.Material::address)
                .containsExactly(old.address());
        assertThat(corrections.find(applicant, no)).isEmpty();
    }

    @Test
    void the_same_key_supplies_once_and_a_later_one_is_refused() {
        // given
        corrections.attach(applicant, no, FiledCases.PLAN, filed.picture(applicant.id()).id());
        UUID key = UUID.randomUUID();

        // when
        Answer first = corrections.supply(applicant, no, key).orElseThrow();
        Answer again = corrections.supply(applicant, no, key).orElseThrow();
        Answer other = corrections.supply(applicant, no, UUID.randomUUID()).orElseThrow();

        // then
        assertThat(first).isInstanceOf(Answer.Done.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.repeated()).isTrue());
        assertThat(other).isInstanceOf(Answer.Refused.class);
    }

    @Test
    void a_part_of_what_was_promised_is_brought_once_however_often_it_is_pressed() {
        // given
        CaseNo owing =
                filed.submitted(
                        filed.picture(applicant.id()), Set.of("safety-rule-list", "process-flow"));
        filed.act(owing, new Promising.AcceptOwing(Set.of(), "promise/1"), FiledCases.CLERK);
        corrections.attach(
                applicant, owing, "safety-rule-list", filed.picture(applicant.id()).id());
        UUID key = UUID.randomUUID();

        // when
        Answer first = corrections.supply(applicant, owing, key).orElseThrow();
        Answer again = corrections.supply(applicant, owing, key).orElseThrow();
        Optional<Answer> other = corrections.supply(applicant, owing, UUID.randomUUID());

        // then
        assertThat(first).isInstanceOf(Answer.Done.class);
        assertThat(again)
                .isInstanceOfSatisfying(
                        Answer.Done.class, done -> assertThat(done.repeated()).isTrue());
        assertThat(other).as("nothing new").isEmpty();
        assertThat(corrections.isSupplied(owing, key)).isTrue();
        assertThat(corrections.find(applicant, owing).orElseThrow().asked())
                .extracting(Correction.Asked::material)
                .containsExactly("process-flow");
    }

    @Test
    void a_form_that_two_people_edit_is_not_overwritten() {
        // given
        var values = correction().filled().values().with("staff_count", IntNode.valueOf(6));
        int seen = correction().revision();

        // when
        boolean first = corrections.save(applicant, no, values, seen);
        boolean second =
                corrections.save(
                        applicant, no, values.with("staff_count", IntNode.valueOf(9)), seen);

        // then
        assertThat(first).isTrue();
        assertThat(second).isFalse();
        assertThat(correction().formChanged()).isTrue();
        assertThat(correction().filled().values().get("staff_count")).contains(IntNode.valueOf(6));
    }

    @Test
    void a_stranger_finds_nothing_to_correct() {
        Account other =
                new Account(
                        UUID.randomUUID(),
                        "other",
                        "别人",
                        Set.of(org.yichuang.identity.Role.APPLICANT),
                        applicant.region(),
                        null,
                        null,
                        "nobody");

        assertThat(corrections.find(other, no)).isEmpty();
    }

    @Test
    void the_applicant_uploads_and_sends_and_the_clerk_sees_what_changed() throws Exception {
        // given
        byte[] better;
        try (var stream = contents.open(filed.picture(UUID.randomUUID()).address())) {
            better = stream.readAllBytes();
        }
        Page page = signedIn(FiledCases.APPLICANT, View.PHONE);
        page.navigate(address("/my/cases/" + no.text() + "/correction"));
        assertThat(page.locator(".correction-list > li")).hasCount(2);
        assertFitsTheWidth(page);
        assertAccessible(page);
        screenshot(page, "correction");

        // when
        page.locator("a[href$='/correction/materials/" + FiledCases.PLAN + "']").click();
        page.locator("#files").setInputFiles(new FilePayload("新平面图.png", "image/png", better));
        page.locator("#upload button").last().click();
        assertThat(page.getByText("新平面图.png").first()).isVisible();
        page.navigate(address("/my/cases/" + no.text() + "/correction"));
        page.locator("form[action$='/supply'] button").click();
        page.locator("#anyway").check();
        page.locator("form[action$='/supply'] button").click();
        page.waitForURL(url -> url.endsWith("/my/cases/" + no.text()));

        // then
        assertThat(cases.find(no).orElseThrow().state()).isInstanceOf(CaseState.Received.class);
        Page desk = signedIn("clerk1", View.DESK);
        desk.navigate(address("/desk/" + no.text()));
        assertThat(desk.getByText("图上没有标尺寸").first()).isVisible();
        assertThat(desk.locator("#document").getByText(old.name())).isVisible();
        assertAccessible(desk);
        screenshot(desk, "desk-after-correction");
        expectProblem("422");
    }

    private Page signedIn(String login, View view) {
        Page page = open("/sign-in", view);
        page.locator("#name").fill(login);
        page.locator("#password").fill(PlatformTest.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }
}
