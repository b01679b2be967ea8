package org.yichuang.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.forms.Stall.values;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class FormValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ \"b\": 1, \"a\": [ true, null, {} ] }|{\"a\":[true,null,{}],\"b\":1}",
                "{\"n\": 8.50}|{\"n\":8.5}",
                "{\"n\": 1E3}|{\"n\":1000}",
                "{\"n\": -0.0}|{\"n\":0}",
                "{\"n\": 123456789012345678901234567890.123456789}"
                        + "|{\"n\":123456789012345678901234567890.123456789}",
                "{\"n\": 1e5000}|{\"n\":1E+5000}",
                "{\"t\": \"\\u8d75\\/\\t\\u0001\\\"\"}|{\"t\":\"赵/\\t\\u0001\\\"\"}",
                "{\"é\": 1, \"z\": 2}|{\"z\":2,\"é\":1}",
            })
    void equal_values_have_one_spelling(String json, String canonical) {
        assertThat(values(json).canonical()).isEqualTo(canonical);
    }

    @Test
    void the_digest_is_the_one_that_other_tools_compute_of_that_spelling() {
        // printf '{"a":1}' | openssl dgst -sm3
        assertThat(values("{ \"a\": 1.0 }").digest())
                .isEqualTo("d646a76e347ce7c1a4c11acff67604928ccfaf03fc2e4fb8faaf5b2b1227605a");
        assertThat(values("{\"a\": 2}").digest()).isNotEqualTo(values("{\"a\": 1}").digest());
    }

    @Test
    void values_never_change_and_never_show_themselves_in_a_log() {
        ObjectNode source = JsonNodeFactory.instance.objectNode().put("name", "赵晓棠");
        FormValues values = FormValues.of(source);

        source.put("name", "钱和");
        values.toJson().put("name", "钱和");
        values.with("name", null);

        assertThat(values).isEqualTo(values("{\"name\": \"赵晓棠\"}"));
        assertThat(values).hasToString("FormValues[1 fields]");
    }

    @Test
    void values_go_through_json_as_the_object_that_they_are() {
        FormValues values = Stall.complete();

        String json = Stall.JSON.writeValueAsString(values);

        assertThat(Stall.JSON.readValue(json, FormValues.class)).isEqualTo(values);
    }
}
