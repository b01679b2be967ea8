package org.yichuang.rules.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.rules.Expressions;

/// Keeps each expression compiled. The texts come from published packs, so they are few and
/// known; the cache is emptied should that ever stop being true.
@Component
public class FeelExpressions implements Expressions {

    private static final int MOST_TEXTS = 100_000;

    private final Map<String, Compiled> compiled = new ConcurrentHashMap<>();

    /// The engine takes about half a second to load, so it waits until it is needed.
    private static final class Loaded {
        static final FeelEngine ENGINE = new FeelEngine();
    }

    @Override
    public @Nullable Object evaluate(
            String feel, Map<String, ? extends @Nullable Object> variables) {
        return switch (compiled(feel)) {
            case Compiled.Usable usable -> Loaded.ENGINE.evaluate(usable, variables);
            case Compiled.Faulty(String problem) ->
                    throw new IllegalArgumentException("\"" + feel + "\": " + problem);
        };
    }

    @Override
    public Optional<String> problemOf(String feel) {
        return switch (compiled(feel)) {
            case Compiled.Usable _ -> Optional.empty();
            case Compiled.Faulty(String problem) -> Optional.of(problem);
        };
    }

    @Override
    public Set<String> variablesOf(String feel) {
        return switch (compiled(feel)) {
            case Compiled.Usable usable -> usable.variables();
            case Compiled.Faulty _ -> Set.of();
        };
    }

    @Override
    public boolean isReserved(String name) {
        return Loaded.ENGINE.isReserved(name);
    }

    private Compiled compiled(String feel) {
        Compiled known = compiled.get(feel);
        if (known != null) {
            return known;
        }
        if (compiled.size() >= MOST_TEXTS) {
            compiled.clear();
        }
        return compiled.computeIfAbsent(feel, Loaded.ENGINE::compile);
    }
}
