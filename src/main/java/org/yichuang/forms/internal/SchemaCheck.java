package org.yichuang.forms.internal;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.format.Format;
import com.networknt.schema.path.PathType;
import java.util.Arrays;
import java.util.List;
import org.yichuang.forms.FormDefinition;
import org.yichuang.forms.TextFormat;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Checks values against the JSON Schema of their form.
final class SchemaCheck {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final RecentlyUsed<Schema> compiled = new RecentlyUsed<>(500);
    private final SchemaRegistry registry =
            SchemaRegistry.withDialect(
                    Dialect.builder(Dialects.getDraft202012())
                            .formats(
                                    Arrays.stream(TextFormat.values()).map(OwnFormat::new).toList())
                            .build(),
                    builder ->
                            builder.schemaRegistryConfig(
                                    SchemaRegistryConfig.builder()
                                            .formatAssertionsEnabled(true)
                                            .pathType(PathType.JSON_POINTER)
                                            .build()));

    List<Error> errors(FormDefinition form, JsonNode values) {
        return compiled.get(form.schema(), this::compile).validate(values);
    }

    private Schema compile(String schema) {
        return registry.getSchema(JSON.readTree(schema));
    }

    private record OwnFormat(TextFormat format) implements Format {

        @Override
        public String getName() {
            return format.keyword();
        }

        @Override
        public boolean matches(ExecutionContext context, String value) {
            return FormatCheck.problemOf(format, value).isEmpty();
        }
    }
}
