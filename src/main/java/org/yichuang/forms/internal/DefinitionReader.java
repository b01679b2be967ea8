package org.yichuang.forms.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormReading;
import org.yichuang.forms.FormSection;
import org.yichuang.pages.Localised;
import org.yichuang.rules.Expressions;
import tools.jackson.databind.JsonNode;

/// Reads the description of a form from JSON Schema 2020-12 with our hints.
final class DefinitionReader {

    private static final String DIALECT = "https://json-schema.org/draft/2020-12/schema";

    private final Expressions expressions;
    private final Place root;
    private final Set<String> answers = new HashSet<>();

    private DefinitionReader(Expressions expressions, JsonNode document) {
        this.expressions = expressions;
        this.root = Place.root(document);
    }

    static FormReading read(Expressions expressions, JsonNode document) {
        return new DefinitionReader(expressions, document).read();
    }

    private FormReading read() {
        if (!root.json().isObject()) {
            root.defect("expected an object", "write a JSON Schema in braces");
            return new FormReading.Defective(root.defects());
        }
        root.allow(Keywords.ROOT);
        if (!DIALECT.equals(root.text("$schema"))) {
            root.defect("the dialect is not said", "add \"$schema\": \"" + DIALECT + "\"");
        }
        if (!"object".equals(root.text("type"))) {
            root.defect("the form is no object", "add \"type\": \"object\"");
        }
        Localised title = root.words("title");
        Localised description = root.wordsIfAny("description");
        Map<String, Localised> sections = sections();
        List<FormField> fields = FieldReader.readAll(root, false);
        conditions(fields);
        List<FormSection> filled = filled(sections, fields);
        if (!root.defects().isEmpty()) {
            return new FormReading.Defective(root.defects());
        }
        var definition =
                new FormDefinition(
                        title,
                        description,
                        filled,
                        CanonicalJson.of(CheckedSchema.of(root.json(), fields)));
        return new FormReading.Sound(definition, answers);
    }

    private Map<String, Localised> sections() {
        Map<String, Localised> sections = new LinkedHashMap<>();
        for (Place section : root.at("x-sections").elements()) {
            section.allow(Keywords.SECTION);
            String id = section.text("id");
            if (id == null) {
                section.defect("the section has no id", "add \"id\"");
            } else if (sections.put(id, section.words("title")) != null) {
                section.defect("\"" + id + "\" is there already", "give it another id");
            }
        }
        if (sections.isEmpty()) {
            root.defect("the form has no sections", "add \"x-sections\": [{\"id\": …}]");
        }
        return sections;
    }

    private void conditions(List<FormField> fields) {
        Set<String> before = new HashSet<>();
        for (FormField field : fields) {
            condition(field, before);
            before.add(field.name());
        }
    }

    private void condition(FormField field, Set<String> before) {
        String when = field.when();
        if (when == null) {
            return;
        }
        Place place = root.at("properties").at(field.name()).at("x-when");
        expressions
                .problemOf(when)
                .ifPresent(problem -> place.defect(problem, "correct the FEEL expression"));
        for (String other : field.hangsOn()) {
            if (!before.contains(other)) {
                place.defect(
                        "there is no field \"" + other + "\" before this one",
                        "a condition reads only fields that were asked already");
            }
        }
        answers.addAll(expressions.variablesOf(when));
        answers.remove("form");
    }

    private List<FormSection> filled(Map<String, Localised> sections, List<FormField> fields) {
        Map<String, List<FormField>> bySection = new LinkedHashMap<>();
        sections.keySet().forEach(id -> bySection.put(id, new ArrayList<>()));
        for (FormField field : fields) {
            Place place = root.at("properties").at(field.name());
            String id = place.text("x-section");
            if (id == null || !bySection.containsKey(id)) {
                place.defect(
                        id == null
                                ? "the field is in no section"
                                : "there is no section \"" + id + "\"",
                        "set \"x-section\" to one of " + String.join(", ", sections.keySet()));
            } else {
                bySection.get(id).add(field);
            }
        }
        List<FormSection> filled = new ArrayList<>();
        bySection.forEach(
                (id, ofSection) -> {
                    if (ofSection.isEmpty()) {
                        root.at("x-sections")
                                .defect("section \"" + id + "\" has no fields", "remove it");
                    }
                    filled.add(
                            new FormSection(
                                    id, Objects.requireNonNull(sections.get(id)), ofSection));
                });
        return filled;
    }
}
