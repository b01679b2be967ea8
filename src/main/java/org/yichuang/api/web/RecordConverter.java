package org.yichuang.api.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.kernel.CaseNo;

/// Lets the description of the interface use [RecordSchemas] for our own types.
@Component
class RecordConverter implements ModelConverter {

    private final MemberWords words = new MemberWords();
    private final Map<String, Class<?>> named = new ConcurrentHashMap<>();

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        JavaType java = Json.mapper().constructType(type.getType());
        Class<?> raw = java == null ? Object.class : java.getRawClass();
        if (raw == CaseNo.class) {
            JsonSchema no = new JsonSchema();
            no.addType("string");
            return no;
        }
        if (RecordSchemas.knows(raw)) {
            RecordSchemas made = new RecordSchemas(words);
            Schema<?> schema = made.of(raw);
            made.classes().forEach(this::remember);
            made.named().forEach(context::defineModel);
            return schema;
        }
        return chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
    }

    /// Two classes of one name would hide each other in the description.
    private void remember(String name, Class<?> type) {
        Class<?> other = named.putIfAbsent(name, type);
        if (other != null && other != type) {
            throw new IllegalStateException(other + " and " + type + " would both be " + name);
        }
    }
}
