package org.yichuang.api.web;

import io.swagger.v3.oas.models.media.Discriminator;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Lifecycle;

/// Tells in JSON Schema 2020-12 what records look like as JSON. The same schemas stand in the
/// published description and check what callers send.
///
/// A member of an answer is always there; one that is `@Nullable` may be null. Of what is sent, a
/// record named `…Body`, only what is not `@Nullable` must be there, and of a [Body] nothing else
/// may. A sealed interface of bodies is one of them, known by the member `type`.
final class RecordSchemas {

    static final String PREFIX = "#/components/schemas/";

    private static final String TYPE = "type";
    private static final Map<Class<?>, List<String>> SIMPLE =
            Map.ofEntries(
                    Map.entry(String.class, List.of("string")),
                    Map.entry(Character.class, List.of("string")),
                    Map.entry(UUID.class, List.of("string", "uuid")),
                    Map.entry(Instant.class, List.of("string", "date-time")),
                    Map.entry(LocalDate.class, List.of("string", "date")),
                    Map.entry(Integer.class, List.of("integer", "int32")),
                    Map.entry(int.class, List.of("integer", "int32")),
                    Map.entry(Long.class, List.of("integer", "int64")),
                    Map.entry(long.class, List.of("integer", "int64")),
                    Map.entry(Boolean.class, List.of("boolean")),
                    Map.entry(boolean.class, List.of("boolean")),
                    Map.entry(BigDecimal.class, List.of("number")));

    private final MemberWords words;
    private final Map<String, Class<?>> described = new TreeMap<>();
    private final Map<String, Schema<?>> schemas = new TreeMap<>();

    RecordSchemas(MemberWords words) {
        this.words = words;
    }

    /// The schemas that were needed so far, by name.
    Map<String, Schema<?>> named() {
        return schemas;
    }

    /// The classes behind those schemas, by name.
    Map<String, Class<?>> classes() {
        return described;
    }

    /// Whether this class tells what such a type looks like.
    static boolean knows(Class<?> type) {
        return type.getName().startsWith("org.yichuang.")
                && (type.isRecord() || type.isEnum() || isChoice(type));
    }

    private static boolean isChoice(Class<?> type) {
        return type.isSealed() && type.isInterface() && Body.class.isAssignableFrom(type);
    }

    /// `CaseAnswer` is published as `Case`.
    static String name(Class<?> type) {
        return type.getSimpleName().replaceFirst("(?<=.)(Answer|Body)$", "");
    }

    /// The name of a body in the member `type`: `REQUIRE_CORRECTION`.
    static String typeName(Class<?> body) {
        return Lifecycle.inWords(body).replaceFirst("_BODY$", "");
    }

    Schema<?> of(Type type) {
        return switch (type) {
            case Class<?> raw when SIMPLE.containsKey(raw) -> simple(SIMPLE.get(raw));
            case Class<?> raw when raw == Object.class -> new JsonSchema();
            case Class<?> raw when raw.isEnum() -> options(raw);
            case Class<?> raw when isChoice(raw) -> named(raw);
            case Class<?> raw when raw.isRecord() -> named(raw);
            case ParameterizedType generic
                    when generic.getRawType() instanceof Class<?> raw
                            && Collection.class.isAssignableFrom(raw) ->
                    typed("array").items(of(generic.getActualTypeArguments()[0]));
            case ParameterizedType generic
                    when generic.getRawType() instanceof Class<?> raw
                            && Map.class.isAssignableFrom(raw) -> {
                Schema<?> map = typed("object");
                map.additionalProperties(of(generic.getActualTypeArguments()[1]));
                yield map;
            }
            default -> throw new IllegalArgumentException("no schema is known for " + type);
        };
    }

    private static Schema<?> simple(List<String> typeAndFormat) {
        Schema<?> schema = typed(typeAndFormat.getFirst());
        return typeAndFormat.size() == 1 ? schema : schema.format(typeAndFormat.getLast());
    }

    private static Schema<?> options(Class<?> type) {
        return texts(
                Arrays.stream(type.getEnumConstants())
                        .map(each -> ((Enum<?>) each).name())
                        .toList());
    }

    private static Schema<?> texts(List<String> texts) {
        Schema<Object> schema = typed("string");
        schema.setEnum(new ArrayList<>(texts));
        return schema;
    }

    private static Schema<Object> typed(String type) {
        JsonSchema schema = new JsonSchema();
        schema.addType(type);
        return schema;
    }

    private Schema<?> named(Class<?> type) {
        String name = name(type);
        Class<?> other = described.putIfAbsent(name, type);
        if (other == null) {
            schemas.put(name, type.isRecord() ? object(name, type) : choice(type));
        } else if (other != type) {
            throw new IllegalStateException(other + " and " + type + " would both be " + name);
        }
        return new JsonSchema().$ref(PREFIX + name);
    }

    private Schema<?> choice(Class<?> type) {
        JsonSchema choice = new JsonSchema();
        Discriminator discriminator = new Discriminator().propertyName(TYPE);
        for (Class<?> body : bodies(type)) {
            choice.addOneOfItem(named(body));
            discriminator.mapping(typeName(body), PREFIX + name(body));
        }
        choice.discriminator(discriminator);
        return choice;
    }

    /// The bodies that a sealed interface admits.
    static List<Class<?>> bodies(Class<?> choice) {
        return List.copyOf(Lifecycle.kindsOf(choice));
    }

    private Schema<?> object(String name, Class<?> type) {
        Schema<?> schema = typed("object");
        boolean sent = type.getSimpleName().endsWith("Body");
        for (RecordComponent member : type.getRecordComponents()) {
            boolean named =
                    member.getName().equals(TYPE) && CommandBody.class.isAssignableFrom(type);
            Schema<?> value = named ? texts(List.of(typeName(type))) : of(member.getGenericType());
            boolean nullable = isNullable(member.getAnnotatedType());
            Schema<?> shown = nullable ? orNull(value) : value;
            words.of(name, member.getName()).ifPresent(shown::setDescription);
            schema.addProperty(member.getName(), shown);
            if (!sent || !nullable) {
                schema.addRequiredItem(member.getName());
            }
        }
        if (Body.class.isAssignableFrom(type)) {
            schema.setAdditionalProperties(false);
        }
        words.of(name).ifPresent(schema::setDescription);
        return schema;
    }

    private static boolean isNullable(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class);
    }

    private static Schema<?> orNull(Schema<?> schema) {
        if (schema.get$ref() != null) {
            JsonSchema either = new JsonSchema();
            either.addAnyOfItem(schema);
            either.addAnyOfItem(typed("null"));
            return either;
        }
        if (schema.getTypes() != null) {
            schema.addType("null");
        }
        if (schema.getEnum() != null) {
            schema.getEnum().add(null);
        }
        return schema;
    }
}
