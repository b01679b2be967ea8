package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Item;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms;
import org.yichuang.pages.Page;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// Reads answers and form values, and says of each that cannot be kept why.
@Component
class ApplicationInput {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private final Forms forms;

    ApplicationInput(Forms forms) {
        this.forms = forms;
    }

    /// The answers as the guided questions have them; null is no answer.
    Map<String, Object> answers(
            Page page,
            Item item,
            Map<String, ? extends @Nullable Object> sent,
            List<Fault> faults) {
        Map<String, List<String>> texts = new LinkedHashMap<>();
        sent.forEach(
                (id, value) -> {
                    if (item.question(id).isEmpty()) {
                        faults.add(new Fault(pointer(id), page.text("api.answer.unknown", id)));
                    } else if (value instanceof List<?> several) {
                        texts.put(
                                id,
                                several.isEmpty()
                                        ? List.of("none")
                                        : several.stream().map(String::valueOf).toList());
                    } else if (value != null) {
                        texts.put(id, List.of(value.toString()));
                    }
                });
        AnswerReader.Reading reading = AnswerReader.read(item, texts);
        reading.problems()
                .forEach(
                        (id, problem) ->
                                faults.add(
                                        new Fault(
                                                pointer(id),
                                                page.text(
                                                        problem.key(),
                                                        problem.arguments().toArray()))));
        return reading.answers();
    }

    private static String pointer(String question) {
        return Fault.pointer("/answers", question);
    }

    /// @param pointer where the values stand in what was sent
    FormValues values(
            Page page,
            FormDefinition form,
            Map<String, ? extends @Nullable Object> sent,
            Map<String, Object> variables,
            String pointer,
            List<Fault> faults) {
        Set<String> known = form.fields().map(field -> field.name()).collect(Collectors.toSet());
        FormValues values = FormValues.of(JSON.<ObjectNode>valueToTree(sent));
        List<Fault> unknown = new ArrayList<>();
        sent.keySet().stream()
                .filter(name -> !known.contains(name))
                .forEach(
                        name ->
                                unknown.add(
                                        new Fault(
                                                Fault.pointer(pointer, name),
                                                page.text("api.field.unknown", name))));
        faults.addAll(unknown);
        if (unknown.isEmpty()) {
            forms.problems(form, values, variables, Forms.Stage.DRAFT)
                    .forEach(
                            problem ->
                                    faults.add(ApplicationAnswers.fault(page, pointer, problem)));
        }
        return values;
    }
}
