package org.yichuang.cases.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// How events and actors are written to the database and read back.
///
/// An event's stored name is its type's name in words (`CORRECTION_REQUIRED`), its version is 1. An
/// event that must change its shape gets version 2 and a reader here for each old version.
final class Codec {

    static final short EVENT_VERSION = 1;

    private static final JsonMapper JSON =
            JsonMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .changeDefaultPropertyInclusion(
                            _ -> JsonInclude.Value.construct(Include.NON_NULL, Include.ALWAYS))
                    .build();
    private static final Map<String, ObjectReader> EVENTS = readers(Event.class);

    /// By type, so that how it is written is looked up once.
    private static final ClassValue<ObjectWriter> WRITERS =
            new ClassValue<>() {
                @Override
                protected ObjectWriter computeValue(Class<?> type) {
                    return JSON.writerFor(type);
                }
            };

    private static final ObjectReader MATERIALS = JSON.readerFor(Enclosure.Material[].class);

    private Codec() {}

    private static Map<String, ObjectReader> readers(Class<?> sealed) {
        Map<String, ObjectReader> readers = new HashMap<>();
        for (Class<?> kind : Lifecycle.kindsOf(sealed)) {
            readers.put(name(kind), JSON.readerFor(kind));
        }
        return Map.copyOf(readers);
    }

    static String name(Class<?> kind) {
        return Lifecycle.inWords(kind);
    }

    static String write(Object value) {
        return WRITERS.get(value.getClass()).writeValueAsString(value);
    }

    static Event event(String type, int version, String json) {
        if (version != EVENT_VERSION) {
            throw new IllegalArgumentException(
                    "expected version %d of %s, but got %d"
                            .formatted(EVENT_VERSION, type, version));
        }
        return read(EVENTS, type, json);
    }

    private static <T> T read(Map<String, ObjectReader> readers, String name, String json) {
        ObjectReader reader = readers.get(name);
        if (reader == null) {
            throw new IllegalArgumentException("unknown name " + name);
        }
        return reader.readValue(json);
    }

    /// @param json null for none
    static List<Enclosure.Material> materials(@Nullable String json) {
        return json == null ? List.of() : List.of(MATERIALS.<Enclosure.Material[]>readValue(json));
    }

    /// Reads an actor as the journal names it. Duties are not kept: the act was permitted when it
    /// was done.
    static Actor actor(String text) {
        int slash = text.indexOf('/');
        String name = text.substring(slash + 1);
        return switch (text.substring(0, Math.max(0, slash))) {
            case "applicant" -> new Actor.Applicant(name);
            case "officer" -> {
                int end = name.indexOf('/');
                yield new Actor.Officer(name.substring(0, end), name.substring(end + 1), Set.of());
            }
            case "platform" -> new Actor.Platform(name);
            default -> throw new IllegalArgumentException("unknown actor " + text);
        };
    }
}
