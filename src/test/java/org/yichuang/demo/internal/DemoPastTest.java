package org.yichuang.demo.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CreditCode;
import org.yichuang.licences.Licences;
import org.yichuang.materials.Materials;
import org.yichuang.testing.PlatformTest;

@PlatformTest
class DemoPastTest {

    private static final String HOTEL = Party.keyOf(new CreditCode("91990102MA9A00037L"));
    private static final String BARBER = Party.keyOf(new CreditCode("92990102MA9B0002X7"));
    private static final String NOODLES = Party.keyOf(new CreditCode("92990102MA9B00011F"));

    @Autowired DemoCity city;
    @Autowired Cases cases;
    @Autowired Licences licences;
    @Autowired Materials materials;

    @Test
    void no_story_asks_for_what_the_law_does_not_allow() {
        assertThat(city.refused()).isEmpty();
    }

    @Test
    void those_who_can_sign_in_have_something_under_way() {
        assertThat(stages(BARBER)).contains("AWAITING_CORRECTION");
        assertThat(stages(NOODLES)).contains("UNDER_REVIEW");
    }

    @Test
    void a_finished_story_leads_to_a_sealed_licence() {
        // given
        CaseSummary finished = cases.ofApplicant(HOTEL, Optional.empty(), 50).getFirst();

        // then
        assertThat(licences.ofCase(finished.no()))
                .singleElement()
                .satisfies(licence -> assertThat(licences.document(licence)).isPresent());
    }

    @Test
    void uploaded_papers_can_be_read() {
        // given
        CaseSummary file = cases.ofApplicant(BARBER, Optional.empty(), 50).getFirst();

        // when
        List<String> addresses =
                cases.dossier(file.no()).materials().stream()
                        .map(Enclosure.Material::address)
                        .filter(address -> address != null)
                        .toList();

        // then
        assertThat(addresses)
                .isNotEmpty()
                .allSatisfy(address -> assertThat(materials.at(address)).isPresent());
    }

    private List<String> stages(String applicant) {
        return cases.ofApplicant(applicant, Optional.empty(), 50).stream()
                .map(CaseSummary::stage)
                .toList();
    }
}
