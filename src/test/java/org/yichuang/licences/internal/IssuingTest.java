package org.yichuang.licences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.licences.SampleLicences.DISTRICT;
import static org.yichuang.licences.SampleLicences.ISSUED_ON;
import static org.yichuang.licences.SampleLicences.MARKET;
import static org.yichuang.licences.SampleLicences.NOODLES;
import static org.yichuang.licences.SampleLicences.caseNo;
import static org.yichuang.licences.SampleLicences.ground;
import static org.yichuang.licences.SampleLicences.licence;
import static org.yichuang.licences.SampleLicences.of;
import static org.yichuang.licences.SampleLicences.on;
import static org.yichuang.licences.SampleLicences.registerSeal;
import static org.yichuang.licences.SampleLicences.request;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Iso7064;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.Issuer;
import org.yichuang.licences.Issuing;
import org.yichuang.licences.Issuing.Ground;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceEvent;
import org.yichuang.licences.LicenceState;
import org.yichuang.licences.Licences;
import org.yichuang.licences.LicencesAlone;
import org.yichuang.licences.SampleLicences;
import org.yichuang.pages.Localised;
import org.yichuang.seals.Seals;

@SpringBootTest(
        classes = LicencesAlone.class,
        properties = {SampleLicences.PACKS, "yichuang.public-address=https://banshi.example.org"})
class IssuingTest {

    @Autowired Licences register;
    @Autowired Seals seals;
    @Autowired TransactionTemplate transactions;

    private Licences licences;

    @BeforeEach
    void it_is_the_ninth_of_october_and_the_seal_is_there() {
        licences = register.at(on(ISSUED_ON));
        registerSeal(seals);
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
        Licence first =
                issued(
                        of(
                                "hygiene-licence",
                                Map.of("form", Map.of("unit_name", "汤泉沐浴")),
                                LocalDate.of(2025, 12, 31)));
        Licence second =
                issued(
                        of(
                                "hygiene-licence",
                                Map.of("form", Map.of("unit_name", "汤泉沐浴")),
                                LocalDate.of(2026, 1, 4)));
        Licence third =
                issued(
                        of(
                                "hygiene-licence",
                                Map.of("form", Map.of("unit_name", "汤泉沐浴")),
                                LocalDate.of(2026, 1, 5)));

        assertThat(List.of(first.number(), second.number(), third.number()))
                .containsExactly(
                        "禾卫公证字〔2025〕第000001号", "禾卫公证字〔2026〕第000001号", "禾卫公证字〔2026〕第000002号");
        assertThat(second.validUntil()).isEqualTo(LocalDate.of(2030, 1, 3));
    }

    @Test
    void a_type_may_take_its_last_day_from_the_form() {
        Licence licence =
                issued(
                        of(
                                "advertising-permit",
                                Map.of("form", Map.of("until", "2027-03-31")),
                                ISSUED_ON));

        assertThat(licence.validUntil()).isEqualTo(LocalDate.of(2027, 3, 31));
    }

    @Test
    void without_a_usable_seal_there_is_no_licence() {
        Issuer without = new Issuer("urban", Localised.chinese("禾川区城市管理局"), MARKET.code());

        assertThat(ground(licences.issue(request(caseNo(), NOODLES, without))))
                .isEqualTo(Ground.NO_SEAL);
    }

    @Test
    void an_unknown_type_and_one_of_another_system_are_refused() {
        assertThat(ground(licences.issue(of("no-such-type", Map.of(), ISSUED_ON))))
                .isEqualTo(Ground.UNKNOWN_TYPE);
        assertThat(ground(licences.issue(of("business-licence", Map.of(), ISSUED_ON))))
                .isEqualTo(Ground.ISSUED_ELSEWHERE);
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
                        null,
                        "decider");

        assertThat(licences.issue(request))
                .isEqualTo(new Issuing.Refused(Ground.VALUE_MISSING, "form_digit"));
    }

    private Licence issued(IssueRequest request) {
        return licence(licences.issue(request));
    }
}
