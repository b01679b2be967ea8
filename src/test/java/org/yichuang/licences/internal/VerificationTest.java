package org.yichuang.licences.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.yichuang.licences.SampleLicences.ISSUED_ON;
import static org.yichuang.licences.SampleLicences.caseNo;
import static org.yichuang.licences.SampleLicences.change;
import static org.yichuang.licences.SampleLicences.licence;
import static org.yichuang.licences.SampleLicences.on;
import static org.yichuang.licences.SampleLicences.registerSeal;
import static org.yichuang.licences.SampleLicences.request;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.licences.Changing;
import org.yichuang.licences.IssueRequest;
import org.yichuang.licences.Licence;
import org.yichuang.licences.LicenceAct;
import org.yichuang.licences.LicenceStatus;
import org.yichuang.licences.LicenceVerification;
import org.yichuang.licences.LicenceVerification.FileCheck;
import org.yichuang.licences.LicenceVerification.Proof;
import org.yichuang.licences.LicenceVerification.Standing;
import org.yichuang.licences.Licences;
import org.yichuang.licences.LicencesAlone;
import org.yichuang.licences.SampleLicences;
import org.yichuang.licences.VerificationCode;
import org.yichuang.seals.Seals;

@SpringBootTest(
        classes = LicencesAlone.class,
        properties = {SampleLicences.PACKS, "yichuang.public-address=https://banshi.example.org"})
class VerificationTest {

    @Autowired Licences register;
    @Autowired Seals seals;
    @Autowired JdbcClient database;
    @Autowired LicenceVerification verification;

    private Licences licences;

    @BeforeEach
    void it_is_the_ninth_of_october_and_the_seal_is_there() {
        licences = register.at(on(ISSUED_ON));
        registerSeal(seals);
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
    void the_code_on_the_face_leads_to_the_public_address() {
        Licence licence = issued(request(caseNo()));

        assertThat(licences.verificationAddress(licence))
                .isEqualTo("https://banshi.example.org/verify/" + licence.code().text());
        assertThat(VerificationCode.parse(licence.code().text().toLowerCase(java.util.Locale.ROOT)))
                .isEqualTo(org.yichuang.kernel.Checked.valid(licence.code()));
    }

    private Licence issued(IssueRequest request) {
        return licence(licences.issue(request));
    }

    private Licence changed(Licence licence, LicenceAct act) {
        return switch (licences.change(licence.identifier(), change(act))) {
            case Changing.Changed(Licence changed) -> changed;
            case Changing.Refused _, Changing.Unknown _ -> throw new AssertionError(act);
        };
    }
}
