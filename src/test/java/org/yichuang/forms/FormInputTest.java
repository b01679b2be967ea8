package org.yichuang.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.forms.Stall.values;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class FormInputTest {

    private static final FormDefinition FORM = Stall.form();
    private static final FormSection TRADER = FORM.section("trader").orElseThrow();
    private static final FormSection STALL = FORM.section("stall").orElseThrow();

    @ParameterizedTest
    @CsvSource({
        "area, 8.5, 8.5",
        "area, ' 8.50 ', 8.5",
        "area, ８．５, 8.5",
        "area, 8.5㎡, 8.5",
        "area, '1,200', 1200",
        "area, '1,20', '\"1,20\"'",
        "area, 八十多, '\"八十多\"'",
        "area, 8e3, '\"8e3\"'",
        "area, 1e999999999, '\"1e999999999\"'",
        "area, -0.0, 0",
        "helpers, 3人, 3",
        "helpers, 3 people, 3",
        "helpers, 3.0, 3",
        "helpers, 3.5, 3.5",
        "opening, 2026-9-7, '\"2026-09-07\"'",
        "opening, 2026年9月7日, '\"2026-09-07\"'",
        "opening, 2026.09.07, '\"2026-09-07\"'",
        "opening, 20260907, '\"2026-09-07\"'",
        "opening, ２０２６/９/７, '\"2026-09-07\"'",
        "opening, 2026-02-30, '\"2026-02-30\"'",
        "opening, 国庆以后, '\"国庆以后\"'",
        "cooks, false, false",
        "cooks, maybe, '\"maybe\"'",
        "goods, food, '\"food\"'",
        "promise, true, true",
    })
    void what_is_typed_is_understood_or_kept_as_it_is(String field, String typed, String json) {
        assertThat(FormValues.empty().with(field, typed(STALL, field, typed)))
                .isEqualTo(FormValues.empty().with(field, Stall.JSON.readTree(json)));
    }

    @ParameterizedTest
    @CsvSource({
        "identity_number, 990102 19900307 002x, 99010219900307002X",
        "identity_number, ９９０１０２１９９００３０７００２ｘ, 99010219900307002X",
        "phone, 138 0000 5021, 13800005021",
        "name, '  赵晓棠 ', 赵晓棠",
    })
    void identifiers_lose_spaces_and_full_width_digits(String field, String typed, String kept) {
        JsonNode value = typed(TRADER, field, typed);

        assertThat(value.stringValue()).isEqualTo(kept);
    }

    @Test
    void lines_are_kept_where_a_text_has_lines_and_unprintable_characters_nowhere() {
        assertThat(typed(STALL, "plan", "左边\r\n右边\u0000").stringValue()).isEqualTo("左边\n右边");
        assertThat(typed(STALL, "plate", "澄A\n12345").stringValue()).isEqualTo("澄A 12345");
    }

    private static JsonNode typed(FormSection section, String field, String text) {
        return FormInput.read(section, FormValues.empty(), Map.of(field, List.of(text)))
                .values()
                .get(field)
                .orElseThrow();
    }

    @Test
    void only_fields_that_were_on_the_page_are_touched() {
        FormValues before = values("{\"area\": 8, \"plan\": \"左边\", \"fuel\": \"gas\"}");

        FormInput input =
                FormInput.read(
                        STALL,
                        before,
                        Map.of(FormInput.SHOWN, List.of("area plan days"), "area", List.of("9")));

        assertThat(input.values()).isEqualTo(values("{\"area\": 9, \"fuel\": \"gas\"}"));
        assertThat(input.rowsChanged()).isFalse();
    }

    @Test
    void answers_of_other_sections_and_unknown_parameters_change_nothing() {
        FormInput input =
                FormInput.read(
                        STALL,
                        values("{\"name\": \"赵晓棠\"}"),
                        Map.of("name", List.of("钱和"), "_csrf", List.of("x")));

        assertThat(input.values()).isEqualTo(values("{\"name\": \"赵晓棠\"}"));
    }

    @Test
    void ticked_boxes_an_address_and_rows_become_lists_and_objects() {
        Map<String, List<String>> parameters = new HashMap<>();
        parameters.put("days", List.of("sat", "sun", "sat", ""));
        parameters.put("partners[0].name", List.of("钱和"));
        parameters.put("partners[0].share", List.of("四成"));
        parameters.put("partners[7].name", List.of("孙云"));
        parameters.put("partners[7].resident", List.of("true"));
        parameters.put("partners[99999].name", List.of("out of reach"));

        assertThat(FormInput.read(STALL, FormValues.empty(), parameters).values())
                .isEqualTo(
                        values(
                                """
                                {"days": ["sat", "sun"], "partners": [
                                 {"name": "钱和", "share": "四成"},
                                 {"name": "孙云", "resident": true}]}
                                """));
        assertThat(
                        FormInput.read(
                                        TRADER,
                                        FormValues.empty(),
                                        Map.of(
                                                "home.region", List.of("990102"),
                                                "home.detail", List.of(" 滨江东路\n88 号 ")))
                                .values())
                .isEqualTo(
                        values("{\"home\": {\"region\": \"990102\", \"detail\": \"滨江东路 88 号\"}}"));
    }

    @Test
    void rows_are_added_and_removed_by_buttons_up_to_the_end_of_the_table() {
        FormInput added = press("add:partners", "{}");
        assertThat(added.rowsChanged()).isTrue();
        assertThat(added.values()).isEqualTo(values("{\"partners\": [{}]}"));

        String two = "{\"partners\": [{\"name\": \"钱和\"}, {\"name\": \"孙云\"}]}";
        assertThat(press("remove:partners:0", two).values())
                .isEqualTo(values("{\"partners\": [{\"name\": \"孙云\"}]}"));
        assertThat(press("remove:partners:2", two).values()).isEqualTo(values(two));
        assertThat(press("remove:partners:0", "{\"partners\": [{}]}").values().isEmpty()).isTrue();

        String full = "{\"partners\": [{}, {}, {}]}";
        assertThat(press("add:partners", full).values()).isEqualTo(values(full));
        assertThat(press("add:plan", full).rowsChanged()).isFalse();
    }

    private static FormInput press(String button, String before) {
        Map<String, List<String>> parameters =
                new HashMap<>(FormInput.parameters(STALL, values(before)));
        parameters.put(FormInput.ROWS, List.of(button));
        return FormInput.read(STALL, FormValues.empty(), parameters);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"area\": \"八十多\", \"opening\": \"国庆以后\", \"helpers\": 3.5}",
                "{\"area\": 8.5, \"helpers\": 0, \"cooks\": false, \"promise\": true}",
                "{\"days\": [\"sat\", \"mon\"], \"goods\": \"cars\"}",
                "{\"plan\": \"左边\\n右边 <b>&\\\"\", \"plate\": \"澄A12345\"}",
                "{\"partners\": [{}, {\"name\": \"钱和\", \"share\": \"四成\"}, {\"resident\": true}]}",
            })
    void what_was_typed_is_typed_again_without_loss(String json) {
        FormValues typed = values(json);

        Map<String, List<String>> parameters = FormInput.parameters(STALL, typed);

        assertThat(FormInput.read(STALL, FormValues.empty(), parameters).values()).isEqualTo(typed);
    }
}
