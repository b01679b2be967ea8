package org.yichuang.forms.internal;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldProblem;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.FormField;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Forms.Stage;
import org.yichuang.kernel.Problem;
import org.yichuang.pages.Localised;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/// Finds what is wrong with values and says it to people: one problem for a value, the one that
/// has to be put right first, in the order of the form.
final class ValueCheck {

    /// From what makes the rest meaningless to what is left when all else is right.
    private static final List<String> FIRST =
            List.of("required", "dependentRequired", "type", "format", "minLength", "maxLength");

    /// What may still come while the form is being filled in.
    private static final Set<String> NOT_YET = Set.of("required", "dependentRequired", "minItems");

    private final SchemaCheck schema;

    ValueCheck(SchemaCheck schema) {
        this.schema = schema;
    }

    /// @param values only of fields that are shown, without empty ones
    /// @param shown the names of those fields
    List<FieldProblem> problems(
            FormDefinition form, FormValues values, Set<String> shown, Stage stage) {
        JsonNode json = values.toJson();
        Map<String, Error> first = new LinkedHashMap<>();
        schema.errors(form, json).stream()
                .filter(error -> stage == Stage.SUBMISSION || isWrongAlready(error))
                .sorted(Comparator.comparingInt(ValueCheck::rank))
                .forEach(error -> first.putIfAbsent(pointer(error), error));
        List<FieldProblem> problems = new ArrayList<>();
        first.forEach(
                (pointer, error) -> {
                    FieldProblem problem = problem(form, shown, pointer, error, json);
                    if (problem != null) {
                        problems.add(problem);
                    }
                });
        problems.sort(Comparator.comparing(problem -> Position.of(form, problem.pointer())));
        return problems;
    }

    /// An agreement that is not given is missing, not wrong.
    private static boolean isWrongAlready(Error error) {
        boolean refused = "const".equals(error.getKeyword()) && error.getInstanceNode().isBoolean();
        return !refused && !NOT_YET.contains(error.getKeyword());
    }

    private static int rank(Error error) {
        int rank = FIRST.indexOf(error.getKeyword());
        return rank < 0 ? FIRST.size() : rank;
    }

    /// The value that the error is about; a missing one has a pointer too.
    private static String pointer(Error error) {
        String at = error.getInstanceLocation().toString();
        return switch (error.getKeyword()) {
            case "required", "additionalProperties" -> member(at, error.getProperty());
            case "dependentRequired" -> member(at, String.valueOf(error.getArguments()[0]));
            default -> at;
        };
    }

    private static String member(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    private static @Nullable FieldProblem problem(
            FormDefinition form, Set<String> shown, String pointer, Error error, JsonNode json) {
        JsonPointer path = JsonPointer.compile(pointer);
        Asked asked = Asked.at(form, path);
        if (asked == null) {
            String name = path.last() == null ? "" : path.last().getMatchingProperty();
            return new FieldProblem(
                    pointer, name, new Localised(name, name), Problem.of("forms.problem.unknown"));
        }
        FormField field = asked.field();
        if (!shown.contains(asked.top())) {
            return null;
        }
        boolean missing = NOT_YET.contains(error.getKeyword()) && json.at(path).isMissingNode();
        Problem problem =
                missing ? asked.missing() : Explanation.of(field.kind(), error, json.at(path));
        return new FieldProblem(pointer, asked.input(), field.label(), problem);
    }
}
