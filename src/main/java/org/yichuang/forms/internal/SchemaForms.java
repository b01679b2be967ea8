package org.yichuang.forms.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormReading;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.rules.Expressions;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Forms that are described by JSON Schema, with conditions in FEEL.
@Component
public class SchemaForms implements Forms {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecentlyUsed<FormDefinition> published = new RecentlyUsed<>(500);
    private final Expressions expressions;
    private final Conditions conditions;
    private final ValueCheck check = new ValueCheck(new SchemaCheck());

    public SchemaForms(Expressions expressions) {
        this.expressions = expressions;
        this.conditions = new Conditions(expressions);
    }

    @Override
    public FormReading read(JsonNode document) {
        return DefinitionReader.read(expressions, document);
    }

    @Override
    public FormDefinition published(String document) {
        return published.get(document, text -> read(JSON.readTree(text)).orThrow());
    }

    @Override
    public Set<String> shown(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers) {
        return conditions.shown(form, values, answers);
    }

    @Override
    public FormValues submitted(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers) {
        return Submission.of(values, hidden(form, shown(form, values, answers)));
    }

    private static Set<String> hidden(FormDefinition form, Set<String> shown) {
        Set<String> hidden = form.fields().map(FormField::name).collect(Collectors.toSet());
        hidden.removeAll(shown);
        return hidden;
    }

    @Override
    public List<FieldProblem> problems(
            FormDefinition form,
            FormValues values,
            Map<String, ? extends @Nullable Object> answers,
            Stage stage) {
        Set<String> shown = new HashSet<>(shown(form, values, answers));
        FormValues submitted = Submission.of(values, hidden(form, shown));
        return check.problems(form, submitted, shown, stage);
    }

    @Override
    public Map<String, @Nullable Object> variable(FormDefinition form, FormValues values) {
        ObjectNode json = values.toJson();
        Map<String, @Nullable Object> variable = new HashMap<>();
        form.fields()
                .forEach(
                        field ->
                                variable.put(
                                        field.name(),
                                        FeelForm.of(field.kind(), json.optional(field.name()))));
        return variable;
    }
}
