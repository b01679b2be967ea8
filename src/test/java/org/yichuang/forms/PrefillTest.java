package org.yichuang.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yichuang.forms.Stall.values;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.forms.Fact.Kind;
import org.yichuang.forms.Fact.Origin;
import org.yichuang.forms.FilledForm.Provenance;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.Localised;
import tools.jackson.databind.JsonNode;

class PrefillTest {

    private static final FormDefinition FORM = Stall.form();
    private static final Origin REGISTER =
            new Origin(
                    Kind.REGISTER,
                    new Localised("人口库", "Population register"),
                    Instant.parse("2026-09-17T06:20:00Z"));
    private static final KnownFacts ZHAO =
            path ->
                    switch (path) {
                        case "person.name" -> Optional.of(Fact.of("赵晓棠", REGISTER));
                        case "person.phone" -> Optional.of(Fact.of("13800005021", REGISTER));
                        case "person.address" ->
                                Optional.of(
                                        Fact.of(new RegionCode("990102"), "滨江东路 88 号", REGISTER));
                        default -> Optional.empty();
                    };

    @Test
    void fields_with_a_source_are_filled_in_and_say_from_where() {
        FilledForm filled = Prefill.apply(FORM, FilledForm.empty(), ZHAO);

        assertThat(filled.values())
                .isEqualTo(
                        values(
                                """
                                {"name": "赵晓棠", "phone": "13800005021",
                                 "home": {"region": "990102", "detail": "滨江东路 88 号"}}
                                """));
        assertThat(filled.provenance("name"))
                .isEqualTo(new Provenance.Supplied(Fact.of("赵晓棠", REGISTER)));
        assertThat(filled.provenance("area")).isEqualTo(new Provenance.Empty());
    }

    @Test
    void a_corrected_value_keeps_what_the_source_said() {
        FilledForm filled = Prefill.apply(FORM, FilledForm.empty(), ZHAO);
        Fact old = Fact.of("13800005021", REGISTER);

        FilledForm corrected =
                filled.with(filled.values().with("phone", Stall.JSON.readTree("\"13900000001\"")));
        assertThat(corrected.provenance("phone")).isEqualTo(new Provenance.Corrected(old));

        FilledForm restored =
                corrected.with(
                        corrected.values().with("phone", Stall.JSON.readTree("\"13800005021\"")));
        assertThat(restored.provenance("phone")).isEqualTo(new Provenance.Supplied(old));
    }

    @Test
    void what_the_person_typed_or_removed_is_never_overwritten() {
        FilledForm typed = FilledForm.empty().with(values("{\"name\": \"钱和\"}"));
        FilledForm filled = Prefill.apply(FORM, typed, ZHAO);
        assertThat(filled.values().get("name").orElseThrow().stringValue()).isEqualTo("钱和");
        assertThat(filled.provenance("name")).isEqualTo(new Provenance.Typed());

        FilledForm removed = filled.with(filled.values().with("phone", null));
        FilledForm again = Prefill.apply(FORM, removed, ZHAO);
        assertThat(again.values().get("phone")).isEmpty();
        assertThat(again.provenance("phone")).isInstanceOf(Provenance.Corrected.class);
    }

    @Test
    void the_first_source_that_knows_is_believed() {
        KnownFacts account = path -> Optional.of(Fact.of("13900000001", REGISTER));

        assertThat(ZHAO.or(account).fact("person.phone").orElseThrow().value().stringValue())
                .isEqualTo("13800005021");
        assertThat(ZHAO.or(account).fact("company.name")).isPresent();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "area|\"8.5㎡\"|8.5",
                "area|12|12",
                "area|\"很大\"|",
                "opening|\"2026年11月1日\"|\"2026-11-01\"",
                "opening|\"长期\"|",
                "goods|\"food\"|\"food\"",
                "goods|\"衣服\"|\"clothes\"",
                "goods|\"汽车\"|",
                "cooks|true|true",
                "cooks|\"是\"|",
                "plan|{\"region\":\"990102\",\"detail\":\"滨江东路 88 号\"}|\"滨江东路 88 号\"",
                "plan|12.50|\"12.5\"",
                "plan|\" \"|",
                "home|\"禾川区滨江东路 88 号\"|{\"detail\":\"禾川区滨江东路 88 号\"}",
                "promise|true|",
                "days|[\"sat\"]|",
            })
    void a_fact_is_used_only_when_it_fits_the_field(String field, String fact, String filled) {
        FormField asked = FORM.field(field).orElseThrow();
        FormDefinition form = onlyWithSource(asked);
        JsonNode known = Stall.JSON.readTree(fact);

        FilledForm result =
                Prefill.apply(
                        form, FilledForm.empty(), path -> Optional.of(new Fact(known, REGISTER)));

        assertThat(result.values().get(field).map(JsonNode::toString))
                .isEqualTo(Optional.ofNullable(filled));
    }

    private static FormDefinition onlyWithSource(FormField field) {
        FormField sourced =
                new FormField(
                        field.name(),
                        field.label(),
                        null,
                        false,
                        "licence.stall.field",
                        false,
                        null,
                        field.kind());
        return new FormDefinition(
                FORM.title(),
                null,
                List.of(new FormSection("only", FORM.title(), List.of(sourced))),
                FORM.schema());
    }

    @Test
    void a_filled_form_goes_through_json() {
        FilledForm filled =
                Prefill.apply(FORM, FilledForm.empty(), ZHAO)
                        .with(values("{\"name\": \"钱和\", \"area\": 8.5}"));

        String json = Stall.JSON.writeValueAsString(filled);

        assertThat(Stall.JSON.readValue(json, FilledForm.class)).isEqualTo(filled);
        assertThat(Map.copyOf(filled.supplied())).containsOnlyKeys("name", "phone", "home");
    }
}
