package org.yichuang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.cases.Answer;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.Defect;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.desk.web.HandledCases;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.letters.Letters.Making;
import org.yichuang.pages.WrittenChinese;
import org.yichuang.seals.DocumentFormat;
import org.yichuang.seals.DocumentSealer;
import org.yichuang.seals.SealCheck;
import org.yichuang.seals.SealPurpose;
import org.yichuang.seals.Seals;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.Visitor;

/// What applicants must be told in writing is a letter: numbered, dated with the day of the act,
/// sealed by whoever acted, and never made twice.
@PlatformTest
class LettersTest {

    private static final Actor CLERK =
            new Actor.Officer("clerk1", "service-centre", Set.of(Duty.WINDOW));
    private static final Actor DECIDER =
            new Actor.Officer("market-head", "market", Set.of(Duty.DECIDE));

    @Autowired private ApplicationContext context;
    @Autowired private Cases cases;
    @Autowired private Letters letters;
    @Autowired private Seals seals;
    @Autowired private DocumentSealer sealer;
    @Autowired private JdbcClient jdbc;
    @LocalServerPort private int port;

    private HandledCases handled;

    @BeforeEach
    void cases_are_at_hand() {
        handled = new HandledCases(context);
    }

    private Visitor visitor(String login) {
        return new Visitor(port).signedIn(login, PlatformTest.PASSWORD);
    }

    private void done(CaseNo no, Command command, Actor by) {
        assertThat(cases.handle(no, command, by, UUID.randomUUID()))
                .isInstanceOf(Answer.Done.class);
    }

    private CaseView file(CaseNo no) {
        return cases.find(no).orElseThrow();
    }

    /// The letter of the latest act.
    private Optional<Making> latest(CaseNo no) {
        List<JournalEntry> journal = cases.journal(no);
        return letters.letter(file(no), journal, journal.getLast().seq());
    }

    private CaseLetter made(CaseNo no) {
        return latest(no)
                .filter(Making.Made.class::isInstance)
                .map(Making.Made.class::cast)
                .orElseThrow()
                .letter();
    }

    private int seq(CaseNo no) {
        return cases.journal(no).getLast().seq();
    }

    private byte[] content(CaseLetter letter) {
        try (InputStream content = letters.open(letter)) {
            return content.readAllBytes();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /// What stands in it, without the breaks of its lines.
    private String text(CaseLetter letter) {
        try (PDDocument pdf = Loader.loadPDF(content(letter))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String today() {
        return WrittenChinese.day(LocalDate.now(ZoneId.of("Asia/Shanghai")));
    }

    @Test
    void an_acceptance_is_put_in_writing_by_itself_and_sealed_by_the_window() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(
                                                jdbc.sql(
                                                                """
                                                                select kind from letters.letter
                                                                 where slot = ? and case_id = ?
                                                                """)
                                                        .params(no.slot(), no.key())
                                                        .query(String.class)
                                                        .list())
                                        .containsExactly("ACCEPTED"));
        CaseLetter letter = made(no);
        CaseState.UnderReview state = (CaseState.UnderReview) file(no).state();
        assertThat(text(letter))
                .contains(
                        "受理通知书",
                        file(no).summary().applicant().name(),
                        no.text(),
                        today(),
                        "承诺办结" + WrittenChinese.day(state.clock().promisedDue()),
                        "法定期限届满" + WrittenChinese.day(state.clock().statutoryDue()),
                        "第三十二条");
        assertThat(letter.number())
                .isEqualTo(no.text() + "-" + seq(no))
                .hasSizeLessThanOrEqualTo(30);
        assertThat(sealer.check(content(letter), DocumentFormat.PDF))
                .isInstanceOfSatisfying(
                        SealCheck.Intact.class,
                        intact ->
                                assertThat(intact.seal().authority()).isEqualTo("service-centre"));
        assertThat(seals.uses(letter.seal(), Optional.empty(), 50))
                .anySatisfy(
                        use -> {
                            assertThat(use.subject()).isEqualTo(letter.number());
                            assertThat(use.purpose()).isEqualTo(SealPurpose.ACCEPTANCE_NOTICE);
                            assertThat(use.by()).isEqualTo("clerk1");
                        });
    }

    @Test
    void asking_again_gives_the_first_letter() {
        CaseNo no = handled.accepted(DeliveryChoice.ELECTRONIC);

        CaseLetter first = made(no);

        assertThat(made(no)).isEqualTo(first);
        assertThat(content(made(no))).isEqualTo(content(first));
    }

    @Test
    void a_correction_names_everything_at_once_and_never_whose_fault_it_is() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);
        String material = handled.filing(no).essentials().iterator().next();
        done(
                no,
                new Command.RequireCorrection(
                        List.of(new Defect(material, "没有盖章"), new Defect("form", "漏填面积")), null),
                CLERK);
        String first = text(made(no));
        done(
                no,
                new Command.Supply(Set.of(material), ""),
                new Actor.Applicant(handled.filing(no).applicant()));
        done(
                no,
                new Command.RequireCorrection(
                        List.of(new Defect(material, "看不清")), Attribution.WINDOW),
                CLERK);

        assertThat(first).contains("申请材料补正告知书", "没有盖章", "漏填面积");
        assertThat(text(made(no))).contains("看不清").doesNotContain("窗口把关不严");
    }

    @Test
    void a_refusal_gives_reasons_basis_and_what_can_be_done_against_it() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        done(no, new Command.Refuse("场所距污染源不足 25 米。", "食品安全法第三十三条"), DECIDER);

        CaseLetter letter = made(no);

        assertThat(visitor("xuzhixia").get("/my/cases/" + no.text()).body())
                .contains("打开《不予行政许可决定书》");
        assertThat(text(letter))
                .contains("不予行政许可决定书", "场所距污染源不足25米。", "食品安全法第三十三条", "行政复议", "行政诉讼");
        assertThat(letter.authority()).isEqualTo("market");
        assertThat(seals.uses(letter.seal(), Optional.empty(), 50))
                .anySatisfy(
                        use -> {
                            assertThat(use.subject()).isEqualTo(letter.number());
                            assertThat(use.purpose()).isEqualTo(SealPurpose.DECISION);
                        });
    }

    @Test
    void a_grant_does_not_tell_what_the_decider_thought() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        done(no, new Command.Grant("资料虽薄，姑且准予。", null), DECIDER);

        assertThat(text(made(no))).contains("准予行政许可决定书", "送达期限").doesNotContain("姑且");
    }

    @Test
    void all_who_may_ask_for_a_hearing_are_addressed_and_none_is_named_to_the_other() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        done(no, new Proceeding.OfferHearing("油烟影响邻居。", Set.of("沈立冬")), DECIDER);

        assertThat(text(made(no)))
                .contains("听证权利告知书", "、各利害关系人：", "油烟影响邻居。", "第四十六条、第四十七条")
                .doesNotContain("沈立冬");
    }

    @Test
    void an_act_that_is_told_otherwise_has_no_letter() {
        CaseNo no = handled.submitted(DeliveryChoice.ELECTRONIC);

        assertThat(latest(no)).isEmpty();
        assertThat(letters.of(file(no), cases.journal(no))).isEmpty();
        assertThat(letters.letter(file(no), cases.journal(no), 99)).isEmpty();
    }

    @Test
    void without_a_seal_the_page_says_what_to_do_and_the_letter_is_made_later() {
        CaseNo no = handled.reviewed(DeliveryChoice.ELECTRONIC);
        assertThat(seals.suspend("market", "admin1", "印章年检")).isTrue();
        try {
            done(no, new Command.Refuse("不符合条件。", "食品安全法第三十三条"), DECIDER);

            HttpResponse<String> unsealed =
                    visitor("xuzhixia").get("/letters/" + no.text() + "/" + seq(no));

            assertThat(unsealed.statusCode()).isEqualTo(503);
            assertThat(unsealed.body()).contains("没有可以加盖这份文书的印章", "/my/cases/" + no.text());
            assertThat(latest(no)).contains(new Making.NoSeal("market"));
        } finally {
            seals.resume("market", "admin1", "年检完成");
        }
        assertThat(latest(no)).get().isInstanceOf(Making.Made.class);
    }
}
