package org.yichuang.licences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.Iso7064;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.RegionCode;
import org.yichuang.licences.Changing;
import org.yichuang.licences.Holder;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.IssueRequest.Replaced;
import org.yichuang.licences.Issuer;
import org.yichuang.licences.Issuing;
import org.yichuang.licences.Issuing.Ground;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceAct;
import org.yichuang.licences.LicenceChange;
import org.yichuang.licences.LicenceEvent;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.LicenceStatus;
import org.yichuang.licences.LicenceUse;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.LicenceVerification.FileCheck;
import org.yichuang.licences.LicenceVerification.Proof;
import org.yichuang.licences.LicenceVerification.Standing;
import org.yichuang.licences.Licences;
import org.yichuang.licences.RecordedLicence;
import org.yichuang.licences.VerificationCode;
import org.yichuang.pages.Localised;
import org.yichuang.seals.NewSeal;
import org.yichuang.seals.SealKind;
import org.yichuang.seals.Seals;

@SpringBootTest(
        classes = org.yichuang.licences.LicencesAlone.class,
        properties = {
            "yichuang.packs=src/test/packs/licences",
            "yichuang.public-address=https://banshi.example.org"
        })
class LicencesTest {

    private static final AtomicInteger SERIAL = new AtomicInteger();
    private static final RegionCode DISTRICT = new RegionCode("990102");
    private static final LocalDate ISSUED_ON = LocalDate.of(2026, 10, 9);
    private static final Holder NOODLES =
            new Holder("holder-noodles", Holder.Kind.ORGANISATION, "禾川区知夏面馆（个体工商户）");
    private static final Issuer MARKET =
            new Issuer(
                    "market",
                    new Localised("禾川区市场监督管理局", "Hechuan Market Supervision Bureau"),
                    new CreditCode("11990102MB99010249"));

    @Autowired Licences register;
    @Autowired LicenceVerification verification;
    @Autowired Seals seals;
    @Autowired JdbcClient database;
    @Autowired TransactionTemplate transactions;

    private Licences licences;

    @BeforeEach
    void it_is_the_ninth_of_october_and_the_seal_is_there() {
        licences = register.at(on(ISSUED_ON));
        seals.register(
                new NewSeal(
                        "market",
                        SealKind.DEPARTMENT,
                        MARKET.id(),
                        MARKET.name(),
                        MARKET.code(),
                        LocalDate.of(2020, 1, 1),
                        LocalDate.of(2040, 12, 31),
                        "admin"));
    }

    @Test
    void a_licence_has_number_identifier_fields_and_five_years() {
        Licence licence = issued(request(caseNo()));

        assertThat(licence.number()).matches("JY2990102\\d{7}");
        String digits = licence.number().substring(2);
        assertThat(digits.charAt(13)).isEqualTo(Iso7064.mod1110(digits.substring(0, 13)));
        assertThat(LicenceIdentifier.parse(licence.identifier().text()).orThrow())
                .isEqualTo(licence.identifier());
        assertThat(licence.identifier().text())
                .startsWith("1.2.156.3005.2.11990102MB99010249001.11990102MB99010249.");
        assertThat(licence.field("business_name")).contains("禾川区知夏面馆（个体工商户）");
        assertThat(licence.field("projects")).contains("热食类食品制售、冷食类食品制售");
        assertThat(licence.validFrom()).isEqualTo(ISSUED_ON);
        assertThat(licence.validUntil()).isEqualTo(LocalDate.of(2031, 10, 8));
        assertThat(licence.state()).isEqualTo(LicenceState.IN_FORCE);
    }

    @Test
    void one_wrong_character_in_an_identifier_is_found() {
        String identifier = issued(request(caseNo())).identifier().text();
        Random random = new Random(36904);
        for (int i = 0; i < 200; i++) {
            int at = "1.2.156.3005.2.".length() + random.nextInt(identifier.length() - 15);
            char right = identifier.charAt(at);
            char wrong = right == '7' ? '4' : '7';
            String changed = identifier.substring(0, at) + wrong + identifier.substring(at + 1);
            if (right != '.') {
                assertThat(LicenceIdentifier.parse(changed).toOptional()).as(changed).isEmpty();
            }
        }
    }

    @Test
    void the_same_case_gets_the_same_licence_again() {
        CaseNo caseNo = caseNo();
        Licence first = issued(request(caseNo));

        Issuing again = licences.issue(request(caseNo));

        assertThat(again).isEqualTo(new Issuing.Issued(first, true));
        assertThat(licences.ofCase(caseNo)).containsExactly(first);
    }

    @Test
    void everything_is_read_back_as_it_was_issued() {
        Licence licence = issued(request(caseNo()));

        assertThat(licences.find(licence.identifier())).contains(licence);
        assertThat(licences.byCode(licence.code())).contains(licence);
        assertThat(licences.history(licence))
                .extracting(LicenceEvent::act)
                .containsExactly("ISSUED");
    }

    @Test
    void the_face_says_what_the_register_says_on_one_page() throws Exception {
        Licence licence = issued(request(caseNo()));
        byte[] file = licences.document(licence).orElseThrow();
        Files.write(Path.of("target/licence.pdf"), file);

        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(1);
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text)
                    .contains(
                            "食品经营许可证",
                            "FoodBusinessLicence",
                            licence.number(),
                            "禾川区知夏面馆（个体工商户）",
                            "2026年10月9日至2031年10月8日",
                            "禾川区市场监督管理局",
                            licence.code().text(),
                            licence.identifier().text());
        }
    }

    @Test
    void the_sealed_file_is_genuine_and_any_change_of_a_byte_is_found() {
        Licence licence = issued(request(caseNo()));
        byte[] file = licences.document(licence).orElseThrow();

        assertThat(verification.check(file))
                .isInstanceOfSatisfying(
                        FileCheck.Genuine.class,
                        genuine ->
                                assertThat(genuine.standing().licence().identifier())
                                        .isEqualTo(licence.identifier()));
        Random random = new Random(2026);
        for (int i = 0; i < 200; i++) {
            int position = random.nextInt(file.length);
            byte[] changed = file.clone();
            changed[position] ^= (byte) (1 << random.nextInt(8));
            assertThat(verification.check(changed))
                    .as("byte %d", position)
                    .isInstanceOfAny(FileCheck.Changed.class, FileCheck.NotSealed.class);
        }
    }

    @Test
    void licences_issued_at_once_have_different_numbers() throws Exception {
        int many = 8;
        List<Callable<Issuing>> tasks = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            IssueRequest request = request(caseNo());
            tasks.add(() -> licences.issue(request));
        }
        Set<String> numbers = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(many)) {
            for (Future<Issuing> each : threads.invokeAll(tasks)) {
                Licence licence = licence(each.get());
                numbers.add(licence.number());
                identifiers.add(licence.identifier().text());
            }
        }
        assertThat(numbers).hasSize(many);
        assertThat(identifiers).hasSize(many);
    }

    @Test
    void two_who_issue_for_one_case_at_once_get_one_licence() throws Exception {
        IssueRequest request = request(caseNo());
        Set<String> identifiers = new HashSet<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Callable<Issuing>> tasks =
                    java.util.Collections.nCopies(4, () -> licences.issue(request));
            for (Future<Issuing> each : threads.invokeAll(tasks)) {
                identifiers.add(licence(each.get()).identifier().text());
            }
        }
        assertThat(identifiers).hasSize(1);
        assertThat(licences.ofCase(request.caseNo())).hasSize(1);
    }

    @Test
    void a_number_is_never_drawn_inside_a_transaction() {
        assertThatThrownBy(() -> transactions.execute(_ -> licences.issue(request(caseNo()))))
                .hasMessageContaining("outside a transaction");
    }

    @Test
    void numbers_with_a_year_begin_anew_each_year() {
        Licence first = issued(hygiene(caseNo(), LocalDate.of(2025, 12, 31)));
        Licence second = issued(hygiene(caseNo(), LocalDate.of(2026, 1, 4)));
        Licence third = issued(hygiene(caseNo(), LocalDate.of(2026, 1, 5)));

        assertThat(List.of(first.number(), second.number(), third.number()))
                .containsExactly(
                        "禾卫公证字〔2025〕第000001号", "禾卫公证字〔2026〕第000001号", "禾卫公证字〔2026〕第000002号");
        assertThat(second.validUntil()).isEqualTo(LocalDate.of(2030, 1, 3));
    }

    @Test
    void a_type_may_take_its_last_day_from_the_form() {
        Licence licence = issued(advertising(caseNo(), Map.of("until", "2027-03-31")));

        assertThat(licence.validUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void the_status_is_that_of_the_day() {
        Licence licence = issued(request(caseNo()));

        assertThat(licence.statusOn(LocalDate.of(2026, 10, 8)))
                .isEqualTo(LicenceStatus.NOT_YET_VALID);
        assertThat(licence.statusOn(LocalDate.of(2026, 10, 9))).isEqualTo(LicenceStatus.IN_FORCE);
        assertThat(licence.statusOn(LocalDate.of(2031, 10, 8))).isEqualTo(LicenceStatus.IN_FORCE);
        assertThat(licence.statusOn(LocalDate.of(2031, 10, 9))).isEqualTo(LicenceStatus.EXPIRED);
    }

    @Test
    void a_suspended_licence_can_be_resumed_and_a_revoked_one_cannot() {
        Licence licence = issued(request(caseNo()));

        assertThat(changed(licence, LicenceAct.SUSPEND).state()).isEqualTo(LicenceState.SUSPENDED);
        assertThat(licences.change(licence.identifier(), change(LicenceAct.SUSPEND)))
                .isEqualTo(new Changing.Refused(LicenceState.SUSPENDED));
        assertThat(changed(licence, LicenceAct.RESUME).state()).isEqualTo(LicenceState.IN_FORCE);
        assertThat(changed(licence, LicenceAct.REVOKE).state()).isEqualTo(LicenceState.REVOKED);
        assertThat(licences.change(licence.identifier(), change(LicenceAct.RESUME)))
                .isEqualTo(new Changing.Refused(LicenceState.REVOKED));
        assertThat(licences.history(licence))
                .extracting(LicenceEvent::act)
                .containsExactly("ISSUED", "SUSPEND", "RESUME", "REVOKE");
        assertThat(licences.history(licence).getLast().basis()).isEqualTo("行政许可法第六十九条");
    }

    @Test
    void verification_shows_the_status_of_today_and_the_document_stays_genuine() {
        Licence licence = issued(request(caseNo()));
        byte[] file = licences.document(licence).orElseThrow();
        changed(licence, LicenceAct.REVOKE);

        FileCheck check = verification.check(file);

        assertThat(check).isInstanceOf(FileCheck.Genuine.class);
        Standing standing = ((FileCheck.Genuine) check).standing();
        assertThat(standing.status()).isEqualTo(LicenceStatus.REVOKED);
        assertThat(standing.proof()).isInstanceOf(Proof.Whole.class);
    }

    @Test
    void a_stored_file_that_was_changed_is_never_handed_out() throws Exception {
        Licence licence = issued(request(caseNo()));
        database.sql(
                        """
                        update licences.licence set document_digest = repeat('0', 64)
                        where identifier = :identifier
                        """)
                .param("identifier", licence.identifier().text())
                .update();
        Licence tampered = licences.find(licence.identifier()).orElseThrow();

        assertThat(verification.standing(tampered).proof()).isEqualTo(new Proof.Damaged());
        assertThatThrownBy(() -> licences.document(tampered)).hasMessageContaining("was changed");
    }

    @Test
    void a_renewed_licence_keeps_its_number_and_takes_the_place_of_the_old_one() {
        Licence old = issued(request(caseNo()));

        Licence renewed =
                issued(replacing(old, Replaced.Why.RENEWED, LocalDate.of(2031, 8, 1), NOODLES));

        assertThat(renewed.number()).isEqualTo(old.number());
        assertThat(renewed.identifier()).isEqualTo(old.identifier().nextVersion());
        assertThat(renewed.validUntil()).isEqualTo(LocalDate.of(2036, 7, 31));
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.REPLACED);
        assertThat(licences.of(NOODLES.key())).contains(renewed).doesNotContain(old);
    }

    @Test
    void a_lost_licence_is_reissued_with_the_same_last_day() {
        Licence old = issued(request(caseNo()));

        Licence again =
                issued(replacing(old, Replaced.Why.LOST, LocalDate.of(2027, 5, 6), NOODLES));

        assertThat(again.validUntil()).isEqualTo(old.validUntil());
        assertThat(licences.find(old.identifier()).orElseThrow().state())
                .isEqualTo(LicenceState.LOST_REISSUED);
    }

    @Test
    void nobody_replaces_the_licence_of_another_or_one_that_is_replaced() {
        Licence old = issued(request(caseNo()));
        Holder other = new Holder("holder-other", Holder.Kind.ORGANISATION, "别的店");
        LocalDate day = LocalDate.of(2027, 5, 6);

        assertThat(ground(replacing(old, Replaced.Why.CHANGED, day, other)))
                .isEqualTo(Ground.NOTHING_TO_REPLACE);
        issued(replacing(old, Replaced.Why.CHANGED, day, NOODLES));
        assertThat(ground(replacing(old, Replaced.Why.CHANGED, day, NOODLES)))
                .isEqualTo(Ground.NOTHING_TO_REPLACE);
    }

    @Test
    void without_a_usable_seal_there_is_no_licence() {
        Issuer without = new Issuer("urban", Localised.chinese("禾川区城市管理局"), MARKET.code());

        assertThat(ground(request(caseNo(), NOODLES, without))).isEqualTo(Ground.NO_SEAL);
    }

    @Test
    void an_unknown_type_and_one_of_another_system_are_refused() {
        assertThat(ground(typed("no-such-type"))).isEqualTo(Ground.UNKNOWN_TYPE);
        assertThat(ground(typed("business-licence"))).isEqualTo(Ground.ISSUED_ELSEWHERE);
    }

    @Test
    void a_number_key_without_a_value_is_named() {
        IssueRequest request =
                new IssueRequest(
                        "food-business-licence",
                        caseNo(),
                        NOODLES,
                        MARKET,
                        DISTRICT,
                        Map.of("form", Map.of()),
                        ISSUED_ON,
                        null,
                        null,
                        "decider");

        assertThat(licences.issue(request))
                .isEqualTo(new Issuing.Refused(Ground.VALUE_MISSING, "form_digit"));
    }

    @Test
    void a_licence_of_another_system_is_recorded_once_and_has_no_document() {
        RecordedLicence recorded =
                new RecordedLicence(
                        "business-licence",
                        "92990102MA9B00011F",
                        new Holder("holder-recorded", Holder.Kind.ORGANISATION, "禾川区知夏面馆"),
                        MARKET,
                        DISTRICT,
                        Map.of("name", "禾川区知夏面馆"),
                        LocalDate.of(2026, 3, 12),
                        null,
                        "demo");

        Licence first = licences.record(recorded);
        Licence second = licences.record(recorded);

        assertThat(second).isEqualTo(first);
        assertThat(licences.of("holder-recorded")).containsExactly(first);
        assertThat(licences.document(first)).isEmpty();
        assertThat(verification.standing(first).proof()).isEqualTo(new Proof.None());
        assertThat(verification.standing(first).status()).isEqualTo(LicenceStatus.IN_FORCE);
    }

    @Test
    void each_use_is_kept_for_the_holder_to_see() {
        Licence licence = issued(request(caseNo()));

        licences.noteUse(licence, "禾川区城市管理局", "户外广告设施设置审批");

        assertThat(licences.uses(licence, 10))
                .extracting(LicenceUse::user, LicenceUse::purpose)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("禾川区城市管理局", "户外广告设施设置审批"));
    }

    @Test
    void the_history_and_the_uses_cannot_be_changed() {
        issued(request(caseNo()));

        for (String table : List.of("licence_event", "licence_use")) {
            assertThatThrownBy(() -> database.sql("delete from licences." + table).update())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void the_code_on_the_face_leads_to_the_public_address() {
        Licence licence = issued(request(caseNo()));

        assertThat(licences.verificationAddress(licence))
                .isEqualTo("https://banshi.example.org/verify/" + licence.code().text());
        assertThat(VerificationCode.parse(licence.code().text().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(org.yichuang.kernel.Checked.valid(licence.code()));
    }

    private static Clock on(LocalDate day) {
        LocalDateTime moment = day.atTime(15, 20);
        ZoneId china = ZoneId.of("Asia/Shanghai");
        return Clock.fixed(moment.atZone(china).toInstant(), china);
    }

    private static CaseNo caseNo() {
        int serial = SERIAL.incrementAndGet();
        return new CaseNo(DISTRICT, LocalDate.of(2026, 9, 17), serial * 37 % CaseNo.SLOTS, serial);
    }

    private IssueRequest request(CaseNo caseNo) {
        return request(caseNo, NOODLES, MARKET);
    }

    private IssueRequest request(CaseNo caseNo, Holder holder, Issuer issuer) {
        return new IssueRequest(
                "food-business-licence",
                caseNo,
                holder,
                issuer,
                DISTRICT,
                noodles(),
                ISSUED_ON,
                null,
                null,
                "decider");
    }

    private static Map<String, @Nullable Object> noodles() {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        values.put("business_form", "catering");
        values.put("projects", List.of("hot-food", "cold-food"));
        values.put(
                "form",
                Map.of(
                        "business_name", "禾川区知夏面馆（个体工商户）",
                        "credit_code", "92990102MA9B00011F",
                        "legal_representative", "许知夏",
                        "residence", "云汀市禾川区滨江街道滨江东路66号2幢301室",
                        "premises_address", "云汀市禾川区滨江街道滨江东路88号1层3号"));
        return values;
    }

    private IssueRequest replacing(Licence old, Replaced.Why why, LocalDate day, Holder holder) {
        return new IssueRequest(
                "food-business-licence",
                caseNo(),
                holder,
                MARKET,
                DISTRICT,
                noodles(),
                day,
                null,
                new Replaced(old.identifier(), why),
                "decider");
    }

    private IssueRequest hygiene(CaseNo caseNo, LocalDate day) {
        return new IssueRequest(
                "hygiene-licence",
                caseNo,
                NOODLES,
                MARKET,
                DISTRICT,
                Map.of("form", Map.of("unit_name", "汤泉沐浴")),
                day,
                null,
                null,
                "decider");
    }

    private IssueRequest advertising(CaseNo caseNo, Map<String, String> form) {
        return new IssueRequest(
                "advertising-permit",
                caseNo,
                NOODLES,
                MARKET,
                DISTRICT,
                Map.of("form", form),
                ISSUED_ON,
                null,
                null,
                "decider");
    }

    private IssueRequest typed(String type) {
        return new IssueRequest(
                type, caseNo(), NOODLES, MARKET, DISTRICT, Map.of(), ISSUED_ON, null, null, "x");
    }

    private Licence changed(Licence licence, LicenceAct act) {
        return switch (licences.change(licence.identifier(), change(act))) {
            case Changing.Changed(Licence changed) -> changed;
            case Changing.Refused _, Changing.Unknown _ -> throw new AssertionError(act);
        };
    }

    private static LicenceChange change(LicenceAct act) {
        return new LicenceChange(act, "decider", "隐瞒有关情况取得许可", "行政许可法第六十九条");
    }

    private Licence issued(IssueRequest request) {
        return licence(licences.issue(request));
    }

    private Ground ground(IssueRequest request) {
        return switch (licences.issue(request)) {
            case Issuing.Issued _ -> throw new AssertionError("expected a refusal");
            case Issuing.Refused(Ground ground, _) -> ground;
        };
    }

    private static Licence licence(Issuing issuing) {
        return switch (issuing) {
            case Issuing.Issued(Licence licence, _) -> licence;
            case Issuing.Refused refused -> throw new AssertionError(refused);
        };
    }
}
