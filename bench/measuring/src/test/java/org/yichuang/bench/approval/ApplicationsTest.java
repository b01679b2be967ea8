package org.yichuang.bench.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApplicationsTest {

    @Test
    void every_form_is_a_json_object_of_exactly_two_kilobytes() {
        var applications = new Applications(3);

        for (int i = 0; i < 200; i++) {
            var application = applications.next();

            assertThat(application.form().getBytes(StandardCharsets.UTF_8)).hasSize(2048);
            assertThat(new JsonMapper().readTree(application.form()).get("caseNumber").asString())
                    .isEqualTo(application.caseNumber());
        }
    }

    @Test
    void an_application_has_five_materials_in_order() {
        var application = new Applications(0).next();

        assertThat(application.materials())
                .extracting(Application.Material::ordinal)
                .containsExactly(1, 2, 3, 4, 5);
        assertThat(application.materials()).allMatch(material -> material.digest().length() == 64);
    }

    @Test
    void case_numbers_differ_within_and_between_workers_and_fit_fifty_characters() {
        var numbers = new HashSet<String>();
        for (int worker = 0; worker < 4; worker++) {
            var applications = new Applications(worker);
            for (int i = 0; i < 50; i++) {
                numbers.add(applications.next().caseNumber());
            }
        }

        assertThat(numbers).hasSize(200).allMatch(number -> number.length() <= 50);
    }

    @Test
    void each_contender_gets_the_same_applications() {
        var one = new Applications(7);
        var other = new Applications(7);

        assertThat(one.next()).isEqualTo(other.next());
        assertThat(one.next()).isEqualTo(other.next()).isNotEqualTo(new Applications(7).next());
    }
}
