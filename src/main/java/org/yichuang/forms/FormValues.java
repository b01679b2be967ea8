package org.yichuang.forms;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.internal.CanonicalJson;
import org.yichuang.kernel.Sm3;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// What is filled in, as a JSON object by field. What a person typed and nobody could read, such
/// as words in place of a number, is kept as the text that it is. Never changes.
public final class FormValues {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    private static final FormValues EMPTY = new FormValues(JsonNodeFactory.instance.objectNode());

    private final ObjectNode values;

    private FormValues(ObjectNode values) {
        this.values = values;
    }

    public static FormValues empty() {
        return EMPTY;
    }

    /// Reads values as [#canonical()] or any other spelling has them, without losing a digit.
    ///
    /// @throws tools.jackson.core.JacksonException when the text is no JSON object
    public static FormValues parse(String json) {
        return new FormValues(JSON.readValue(json, ObjectNode.class));
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static FormValues of(ObjectNode values) {
        return new FormValues(values.deepCopy());
    }

    /// A copy that the caller may change.
    @JsonValue
    public ObjectNode toJson() {
        return values.deepCopy();
    }

    public Optional<JsonNode> get(String field) {
        return values.optional(field).map(JsonNode::deepCopy);
    }

    public boolean isEmpty() {
        return values.isEmpty();
    }

    /// The same values with another one for the field; `null` for none.
    public FormValues with(String field, @Nullable JsonNode value) {
        ObjectNode changed = values.deepCopy();
        if (value == null) {
            changed.remove(field);
        } else {
            changed.set(field, value.deepCopy());
        }
        return new FormValues(changed);
    }

    /// Whether a field says the same in both.
    public boolean agreesWith(FormValues other, String field) {
        JsonNode own = values.get(field);
        JsonNode others = other.values.get(field);
        return own == null || others == null ? own == others : same(own, others);
    }

    static boolean same(JsonNode one, JsonNode other) {
        return CanonicalJson.of(one).equals(CanonicalJson.of(other));
    }

    /// The values as JSON that has one spelling: equal values have equal texts.
    public String canonical() {
        return CanonicalJson.of(values);
    }

    /// The SM3 of [#canonical()] in UTF-8, in hexadecimal.
    public String digest() {
        return Sm3.hex(canonical().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FormValues that && canonical().equals(that.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /// How many fields are filled in, and no value, which may be personal data.
    @Override
    public String toString() {
        return "FormValues[" + values.size() + " fields]";
    }
}
