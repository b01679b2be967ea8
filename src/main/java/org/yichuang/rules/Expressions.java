package org.yichuang.rules;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.rules.internal.FeelExpressions;

/// Expressions of FEEL, the language of DMN. A variable that has no value is `null`, so what an
/// applicant has not answered yet makes a condition false and never fails it. Safe for use by
/// many threads; each text is compiled once.
public interface Expressions {

    /// An engine for use without an application context.
    static Expressions create() {
        return new FeelExpressions();
    }

    /// Whether the expression is true. A result that is not a boolean counts as false.
    ///
    /// @throws IllegalArgumentException when [#problemOf] has something to say
    default boolean test(String feel, Map<String, ? extends @Nullable Object> variables) {
        return Boolean.TRUE.equals(evaluate(feel, variables));
    }

    /// The value of the expression; numbers come as `BigDecimal`.
    ///
    /// @throws IllegalArgumentException when [#problemOf] has something to say
    @Nullable Object evaluate(String feel, Map<String, ? extends @Nullable Object> variables);

    /// What is wrong with the text, with its line and column, or empty.
    Optional<String> problemOf(String feel);

    /// The variables the expression reads, without the members: `form.area > 3` reads `form`.
    Set<String> variablesOf(String feel);

    /// Whether a name means something to FEEL itself, so that no variable should have it.
    boolean isReserved(String name);
}
