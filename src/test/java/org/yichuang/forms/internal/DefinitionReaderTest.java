package org.yichuang.forms.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FormDefect;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormReading;
import org.yichuang.forms.FormSection;
import org.yichuang.forms.Stall;
import org.yichuang.forms.TextFormat;
import org.yichuang.pages.Localised;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class DefinitionReaderTest {

    @Test
    void sections_and_fields_keep_the_order_of_the_file_and_both_languages() {
        FormDefinition form = Stall.form();

        assertThat(form.title())
                .isEqualTo(new Localised("集市摊位申请表", "Application for a market stall"));
        assertThat(form.sections()).extracting(FormSection::id).containsExactly("trader", "stall");
        assertThat(form.sections().getLast().title()).isEqualTo(new Localised("摊位", "Stall"));
        assertThat(form.sections().getFirst().fields())
                .extracting(FormField::name)
                .containsExactly("name", "identity_number", "credit_code", "phone", "home");
    }

    @Test
    void every_kind_of_field_is_told_by_its_schema() {
        FormDefinition form = Stall.form();

        assertThat(kind(form, "name"))
                .isEqualTo(new FieldKind.Text(2, 20, null, null, null, false));
        assertThat(kind(form, "plan"))
                .isEqualTo(new FieldKind.Text(null, 500, null, null, null, true));
        assertThat(kind(form, "phone"))
                .isInstanceOfSatisfying(
                        FieldKind.Text.class,
                        text -> assertThat(text.format()).isEqualTo(TextFormat.PHONE));
        assertThat(kind(form, "helpers"))
                .isInstanceOfSatisfying(
                        FieldKind.Number.class,
                        number -> {
                            assertThat(number.whole()).isTrue();
                            assertThat(number.unit()).isEqualTo(new Localised("人", "people"));
                        });
        assertThat(kind(form, "opening")).isEqualTo(new FieldKind.Day());
        assertThat(kind(form, "goods")).isInstanceOf(FieldKind.Choice.class);
        assertThat(kind(form, "cooks")).isEqualTo(new FieldKind.YesNo());
        assertThat(kind(form, "promise")).isEqualTo(new FieldKind.Consent());
        assertThat(kind(form, "home")).isEqualTo(new FieldKind.Address());
        assertThat(kind(form, "days"))
                .isInstanceOfSatisfying(
                        FieldKind.Choices.class, days -> assertThat(days.atMost()).isEqualTo(2));
        assertThat(kind(form, "partners"))
                .isInstanceOfSatisfying(
                        FieldKind.Rows.class,
                        rows ->
                                assertThat(rows.columns())
                                        .extracting(FormField::name)
                                        .containsExactly("name", "share", "resident"));
    }

    @Test
    void hints_are_read_and_the_answers_that_conditions_need_are_told() {
        var reading = (FormReading.Sound) Stall.FORMS.read(Stall.document());
        FormField identity = reading.definition().field("identity_number").orElseThrow();

        assertThat(identity.sensitive()).isTrue();
        assertThat(identity.required()).isTrue();
        assertThat(identity.source()).isEqualTo("person.identityNumber");
        assertThat(reading.answers()).containsExactly("applicant_kind");
        assertThat(reading.definition().field("fuel").orElseThrow().hangsOn())
                .containsExactly("cooks");
        FormField goods = reading.definition().field("goods").orElseThrow();
        assertThat(reading.definition().decidesOthers(goods)).isTrue();
        assertThat(reading.definition().decidesOthers(identity)).isFalse();
    }

    private static FieldKind kind(FormDefinition form, String field) {
        return form.field(field).orElseThrow().kind();
    }

    static Stream<Arguments> defects() {
        return Stream.of(
                removed("/$schema", "", "the dialect is not said"),
                set("/type", "\"array\"", "", "the form is no object"),
                removed("/x-en/title", "", "the English title is missing"),
                set("/x-en/title", "\"摊位\"", "/x-en", "the English title is Chinese"),
                set("/x-seciton", "1", "/x-seciton", "\"x-seciton\" means nothing here"),
                removed("/x-sections", "", "the form has no sections"),
                set(
                        "/x-sections/0/id",
                        "\"\"",
                        "/x-sections/0/id",
                        "expected a text, but got \"\""),
                set("/x-sections/0/id", "\"stall\"", "/x-sections/1", "\"stall\" is there already"),
                removed("/x-sections/0/x-en", "/x-sections/0", "the English title is missing"),
                set("/required/0", "\"nam\"", "/required/0", "there is no field \"nam\""),
                removed("/properties/name/title", "/properties/name", "\"title\" is missing"),
                removed(
                        "/properties/name/x-en",
                        "/properties/name",
                        "the English title is missing"),
                removed(
                        "/properties/phone/x-en/description",
                        "/properties/phone",
                        "the English description is missing"),
                removed(
                        "/properties/phone/description",
                        "/properties/phone",
                        "the description is only in English"),
                removed(
                        "/properties/name/x-section",
                        "/properties/name",
                        "the field is in no section"),
                set(
                        "/properties/name/x-section",
                        "\"shop\"",
                        "/properties/name",
                        "there is no section \"shop\""),
                set(
                        "/properties/name/maxLenght",
                        "3",
                        "/properties/name/maxLenght",
                        "\"maxLenght\" means nothing here"),
                set(
                        "/properties/name/x-unit",
                        "\"m\"",
                        "/properties/name/x-unit",
                        "\"x-unit\" means nothing here"),
                set(
                        "/properties/name/x-source",
                        "\"person.nmae\"",
                        "/properties/name/x-source",
                        "\"person.nmae\" is known to nobody"),
                set(
                        "/properties/name/x-sensitive",
                        "\"yes\"",
                        "/properties/name/x-sensitive",
                        "expected true or false, but got \"yes\""),
                set(
                        "/properties/name/minLength",
                        "21",
                        "/properties/name",
                        "minLength is more than maxLength"),
                removed("/properties/name/maxLength", "/properties/name", "the text has no end"),
                set(
                        "/properties/name/type",
                        "\"text\"",
                        "/properties/name",
                        "expected a type, but got \"text\""),
                set(
                        "/properties/phone/format",
                        "\"fax\"",
                        "/properties/phone/format",
                        "\"fax\" is no format that is known here"),
                set(
                        "/properties/plate/pattern",
                        "\"[A-\"",
                        "/properties/plate/pattern",
                        "it is no regular expression: Illegal character range"),
                removed(
                        "/properties/plate/x-pattern-message",
                        "/properties/plate/pattern",
                        "nobody could read what is wrong"),
                removed(
                        "/properties/plate/x-pattern-message/en",
                        "/properties/plate/x-pattern-message",
                        "expected the text in both languages, but got {\"zh\":\"车牌以“澄”开头，比如"
                                + " 澄A12345\"}"),
                removed(
                        "/properties/plate/pattern",
                        "/properties/plate/x-pattern-message",
                        "there is no pattern that it explains"),
                set(
                        "/properties/helpers/x-unit",
                        "\"人\"",
                        "/properties/helpers/x-unit",
                        "the English unit is missing"),
                set(
                        "/properties/area/minimum",
                        "\"1\"",
                        "/properties/area/minimum",
                        "expected a number, but got \"1\""),
                set(
                        "/properties/area/minimum",
                        "101",
                        "/properties/area",
                        "minimum is more than maximum"),
                set(
                        "/properties/goods/enum",
                        "[\"food\"]",
                        "/properties/goods/enum",
                        "the answers have no words"),
                set(
                        "/properties/goods/oneOf",
                        "[]",
                        "/properties/goods/oneOf",
                        "nothing to choose"),
                set(
                        "/properties/goods/oneOf/1/const",
                        "\"food\"",
                        "/properties/goods/oneOf/1",
                        "\"food\" is there already"),
                removed(
                        "/properties/goods/oneOf/0/x-en",
                        "/properties/goods/oneOf/0",
                        "the English title is missing"),
                set(
                        "/properties/fuel/x-when",
                        "\"form.cooks = \"",
                        "/properties/fuel/x-when",
                        "line 1, column"),
                set(
                        "/properties/cooks/x-when",
                        "\"form.fuel = \\\"gas\\\"\"",
                        "/properties/cooks/x-when",
                        "there is no field \"fuel\" before this one"),
                removed(
                        "/properties/days/uniqueItems",
                        "/properties/days",
                        "an answer could be chosen twice"),
                removed("/properties/days/items", "/properties/days", "neither answers"),
                removed(
                        "/properties/partners/maxItems",
                        "/properties/partners",
                        "the table has no end"),
                set(
                        "/properties/partners/items/properties/name/x-when",
                        "\"true\"",
                        "/properties/partners/items/properties/name/x-when",
                        "a column has none of its own"),
                set(
                        "/properties/partners/items/required/0",
                        "\"shares\"",
                        "/properties/partners/items/required/0",
                        "there is no field \"shares\""),
                removed(
                        "/properties/home/x-kind",
                        "/properties/home",
                        "an object that is no address"),
                set(
                        "/properties/promise/const",
                        "false",
                        "/properties/promise/const",
                        "nobody could agree"),
                set(
                        "/properties/Shop-Name",
                        "{\"type\":\"boolean\",\"title\":\"名\",\"x-en\":\"N\","
                                + "\"x-section\":\"stall\"}",
                        "/properties/Shop-Name",
                        "is no name that conditions can read"));
    }

    private static Arguments removed(String pointer, String at, String problem) {
        return arguments(pointer, null, at, problem);
    }

    private static Arguments set(String pointer, String value, String at, String problem) {
        return arguments(pointer, value, at, problem);
    }

    @ParameterizedTest(name = "{0} = {1}: {3}")
    @MethodSource("defects")
    void a_defect_is_reported_with_its_pointer_and_a_fix(
            String pointer, String value, String at, String problem) {
        ObjectNode document = Stall.document();
        change(document, JsonPointer.compile(pointer), value);

        var reading = (FormReading.Defective) Stall.FORMS.read(document);

        assertThat(reading.defects())
                .anySatisfy(
                        defect -> {
                            assertThat(defect.pointer()).isEqualTo(at);
                            assertThat(defect.problem()).contains(problem);
                            assertThat(defect.fix()).isNotBlank();
                        });
    }

    @Test
    void all_defects_of_a_form_are_reported_at_once() {
        ObjectNode document = Stall.document();
        change(document, JsonPointer.compile("/properties/name/x-en"), null);
        change(document, JsonPointer.compile("/properties/plan/maxLength"), null);

        assertThat(((FormReading.Defective) Stall.FORMS.read(document)).defects())
                .extracting(FormDefect::pointer)
                .containsExactlyInAnyOrder("/properties/name", "/properties/plan");
        assertThat(Stall.FORMS.read(Stall.JSON.readTree("[]")))
                .isEqualTo(
                        new FormReading.Defective(
                                List.of(
                                        new FormDefect(
                                                "",
                                                "expected an object",
                                                "write a JSON Schema in braces"))));
    }

    private static void change(ObjectNode document, JsonPointer pointer, @Nullable String value) {
        JsonNode parent = document.at(pointer.head());
        String last = pointer.last().getMatchingProperty();
        if (parent instanceof ObjectNode object) {
            if (value == null) {
                object.remove(last);
            } else {
                object.set(last, Stall.JSON.readTree(value));
            }
        } else {
            ((ArrayNode) parent).set(pointer.last().getMatchingIndex(), Stall.JSON.readTree(value));
        }
    }
}
