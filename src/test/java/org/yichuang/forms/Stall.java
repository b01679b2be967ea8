package org.yichuang.forms;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.yichuang.forms.internal.SchemaForms;
import org.yichuang.rules.Expressions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/// A form with every kind of field: the application for a market stall.
public final class Stall {

    public static final JsonMapper JSON = JsonMapper.builder().build();
    public static final Forms FORMS = new SchemaForms(Expressions.create());
    public static final Map<String, Object> PERSON = Map.of("applicant_kind", "person");
    public static final Map<String, Object> COMPANY = Map.of("applicant_kind", "company");

    private Stall() {}

    /// The description, to be changed by a test.
    public static ObjectNode document() {
        try (InputStream stream = Stall.class.getResourceAsStream("/forms/market-stall.json")) {
            return (ObjectNode) JSON.readTree(Objects.requireNonNull(stream));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static FormDefinition form() {
        return FORMS.read(document()).orThrow();
    }

    public static FormValues values(String json) {
        return FormValues.parse(json);
    }

    /// Everything filled in and right, for a natural person.
    public static FormValues complete() {
        return values(
                """
                {"name": "赵晓棠", "identity_number": "99010219900307002X", "phone": "13800005021",
                 "home": {"region": "990102", "detail": "滨江东路 88 号"},
                 "area": 8.5, "opening": "2026-11-01", "goods": "food", "cooks": true,
                 "fuel": "gas", "days": ["sat", "sun"],
                 "partners": [{"name": "钱和", "share": 40}], "promise": true}
                """);
    }
}
