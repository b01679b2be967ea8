package org.yichuang.packs.internal;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.packs.Default;
import org.yichuang.packs.PackProblem;
import org.yichuang.packs.Place;
import org.yichuang.packs.Suggestion;
import org.yichuang.pages.Localised;

/// Makes records from nodes and notes everything that does not fit, not only the first thing.
/// A component is required unless it is `@Nullable`, a list, a map or has a [Default].
public final class RecordBinder {

    private static final int LONGEST_SHOWN = 60;

    private final String file;
    private final List<PackProblem> problems;

    public RecordBinder(String file, List<PackProblem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /// @return a value only when nothing below was wrong
    public <T> @Nullable T bind(Node node, Class<T> type) {
        return type.cast(value(node, type, ""));
    }

    private @Nullable Object value(Node node, Type type, String path) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == List.class
                    ? list(node, generic.getActualTypeArguments()[0], path)
                    : map(node, generic.getActualTypeArguments()[1], path);
        }
        Class<?> plain = (Class<?>) type;
        if (plain == Object.class) {
            return free(node);
        }
        if (node instanceof Node.Scalar(String text, _, Place place)) {
            return plain == Localised.class
                    ? Localised.chinese(text)
                    : scalar(text, place, plain, path);
        }
        if (node instanceof Node.Members members && plain.isRecord()) {
            return record(members, plain, path);
        }
        String expected = Scalars.isScalar(plain) ? "a single value" : "named elements";
        return wrong(node.place(), path, "expected " + expected, "Write it as such");
    }

    private @Nullable Object scalar(String text, Place place, Class<?> type, String path) {
        if (!Scalars.isScalar(type)) {
            return wrong(
                    place, path, "expected named elements, but got " + shown(text), "Write them");
        }
        if (text.isBlank()) {
            return wrong(place, path, "is empty", "Write a value or leave the element out");
        }
        try {
            return Scalars.read(text, type);
        } catch (Scalars.NotOfType e) {
            return wrong(place, path, String.valueOf(e.getMessage()), e.fix());
        }
    }

    /// A single value stands for a list of one.
    private List<Object> list(Node node, Type element, String path) {
        List<Object> values = new ArrayList<>();
        if (node instanceof Node.Members) {
            wrong(node.place(), path, "expected a list", "Start each element with a hyphen");
            return values;
        }
        List<Node> nodes = node instanceof Node.Elements(var several, _) ? several : List.of(node);
        for (int i = 0; i < nodes.size(); i++) {
            Object value = value(nodes.get(i), element, path + "[" + i + "]");
            if (value != null) {
                values.add(value);
            }
        }
        return List.copyOf(values);
    }

    private Map<String, Object> map(Node node, Type element, String path) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (!(node instanceof Node.Members(var nodes, _))) {
            wrong(node.place(), path, "expected named elements", "Write name: value");
            return values;
        }
        nodes.forEach(
                (name, each) -> {
                    Object value = value(each, element, below(path, name));
                    if (value != null) {
                        values.put(name, value);
                    }
                });
        return Collections.unmodifiableMap(values);
    }

    private @Nullable Object record(Node.Members node, Class<?> type, String path) {
        int before = problems.size();
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Arrays.stream(components).map(RecordComponent::getName).toList();
        node.nodes()
                .forEach(
                        (name, each) -> {
                            if (!known.contains(name)) {
                                wrong(
                                        each.place(),
                                        below(path, name),
                                        "there is no element " + name + " here",
                                        Suggestion.of(name, known));
                            }
                        });
        @Nullable Object[] values = new @Nullable Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = component(node, components[i], path);
        }
        return problems.size() > before ? null : make(type, components, values, node, path);
    }

    private @Nullable Object component(Node.Members node, RecordComponent component, String path) {
        Node given = node.nodes().get(component.getName());
        String below = below(path, component.getName());
        if (given != null && !(given instanceof Node.Nothing)) {
            return value(given, component.getGenericType(), below);
        }
        Class<?> type = component.getType();
        Default otherwise = component.getAnnotation(Default.class);
        if (otherwise != null) {
            return Scalars.read(otherwise.value(), type);
        }
        if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            return null;
        }
        if (type == List.class) {
            return List.of();
        }
        return type == Map.class ? Map.of() : wrong(node.place(), below, "is missing", "Add it");
    }

    private @Nullable Object make(
            Class<?> type,
            RecordComponent[] components,
            @Nullable Object[] values,
            Node.Members node,
            String path) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                return wrong(
                        node.place(), path, String.valueOf(refused.getMessage()), "Correct it");
            }
            throw new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static @Nullable Object free(Node node) {
        return switch (node) {
            case Node.Members(var nodes, _) -> {
                Map<String, @Nullable Object> values = new LinkedHashMap<>();
                nodes.forEach((name, each) -> values.put(name, free(each)));
                yield values;
            }
            case Node.Elements(var nodes, _) -> nodes.stream().map(RecordBinder::free).toList();
            case Node.Scalar(var text, var kind, _) ->
                    switch (kind) {
                        case NUMBER -> new BigDecimal(text);
                        case BOOLEAN -> Boolean.valueOf(text);
                        case TEXT -> text;
                    };
            case Node.Nothing _ -> null;
        };
    }

    private static String below(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private static String shown(String text) {
        return text.length() > LONGEST_SHOWN ? text.substring(0, LONGEST_SHOWN) + "…" : text;
    }

    private @Nullable Object wrong(Place place, String path, String message, String fix) {
        problems.add(new PackProblem(file, place, path, message, fix));
        return null;
    }
}
