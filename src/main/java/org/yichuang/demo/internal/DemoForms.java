package org.yichuang.demo.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Applicant;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldOption;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.registers.Company;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.DecimalNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// Fills in a form as somebody might. What it cannot invent, such as a text with a pattern of its
/// own, it leaves out.
final class DemoForms {

    private static final BigDecimal SMALL = BigDecimal.TEN;
    private static final int SPREAD = 150;

    private final Forms forms;
    private final RandomGenerator random;
    private final DemoNames names;
    private final Applicant applicant;
    private final Optional<Company> registered;
    private final LocalDate today;

    DemoForms(
            Forms forms,
            RandomGenerator random,
            DemoNames names,
            Applicant applicant,
            Optional<Company> registered,
            LocalDate today) {
        this.forms = forms;
        this.random = random;
        this.names = names;
        this.applicant = applicant;
        this.registered = registered;
        this.today = today;
    }

    FormValues fill(FormDefinition form, Map<String, ? extends @Nullable Object> answers) {
        FormValues values = FormValues.empty();
        for (FormField field : form.fields().toList()) {
            Optional<JsonNode> value = value(field);
            if (value.isPresent()) {
                values = values.with(field.name(), value.get());
            }
        }
        return forms.submitted(form, values, answers);
    }

    private Optional<JsonNode> value(FormField field) {
        return switch (field.kind()) {
            case FieldKind.Text text -> text(field, text).map(StringNode::valueOf);
            case FieldKind.Number number -> Optional.of(number(number));
            case FieldKind.Day _ -> Optional.of(StringNode.valueOf(today.plusDays(20).toString()));
            case FieldKind.YesNo _ -> Optional.of(BooleanNode.valueOf(random.nextBoolean()));
            case FieldKind.Consent _ -> Optional.of(BooleanNode.TRUE);
            case FieldKind.Choice(var options) -> Optional.of(option(options));
            case FieldKind.Choices(var options, _, _) -> {
                ArrayNode chosen = JsonNodeFactory.instance.arrayNode();
                chosen.add(option(options));
                yield Optional.of(chosen);
            }
            case FieldKind.Rows(var columns, _, _) -> Optional.of(rows(columns));
            case FieldKind.Address _ -> Optional.of(address());
        };
    }

    private Optional<String> text(FormField field, FieldKind.Text text) {
        String source = field.source() == null ? "" : field.source();
        return switch (source) {
            case "company.name" -> Optional.of(applicant.name());
            case "company.creditCode" ->
                    Optional.of(applicant.key().substring("company:".length()));
            case "company.legalRepresentative", "person.name" ->
                    registered.map(Company::representative).or(() -> Optional.of(names.person()));
            case "company.address", "person.address" ->
                    registered.map(Company::address).or(() -> Optional.of(road()));
            case "person.phone" -> Optional.of("1380000" + (1000 + random.nextInt(9000)));
            default ->
                    text.pattern() != null || text.format() != null
                            ? Optional.empty()
                            : Optional.of(words(field.name()));
        };
    }

    /// Something that fits the name of a field.
    private String words(String field) {
        if (field.endsWith("_manager") || field.endsWith("_person")) {
            return names.person();
        }
        if (field.endsWith("_equipment")) {
            return "静电式油烟净化器 1 台，烟道出屋顶";
        }
        return field.endsWith("_shop") ? "与店名相同" : road();
    }

    private String road() {
        return "云汀市禾川区滨江东路" + (1 + random.nextInt(300)) + "号";
    }

    private JsonNode number(FieldKind.Number number) {
        BigDecimal least = number.minimum() == null ? SMALL : number.minimum();
        BigDecimal value = least.add(BigDecimal.valueOf(random.nextInt(SPREAD)));
        BigDecimal most = number.maximum();
        return DecimalNode.valueOf(most == null ? value : value.min(most));
    }

    private JsonNode option(List<FieldOption> options) {
        return StringNode.valueOf(options.get(random.nextInt(options.size())).value());
    }

    private JsonNode rows(List<FormField> columns) {
        ObjectNode row = JsonNodeFactory.instance.objectNode();
        columns.forEach(column -> value(column).ifPresent(value -> row.set(column.name(), value)));
        return JsonNodeFactory.instance.arrayNode().add(row);
    }

    private JsonNode address() {
        return JsonNodeFactory.instance
                .objectNode()
                .put(FieldKind.Address.REGION, "990102001")
                .put(FieldKind.Address.DETAIL, "滨江东路" + (1 + random.nextInt(300)) + "号");
    }
}
