package org.yichuang.kernel;

import java.util.Optional;
import java.util.function.Function;

/// What comes of reading something that a person typed or another system sent: the value, or the
/// one problem that has to be put right first.
///
/// @param <T> what was asked for
public sealed interface Checked<T> {

    /// The text was right.
    ///
    /// @param value what it says
    record Valid<T>(T value) implements Checked<T> {}

    /// The text was wrong.
    ///
    /// @param problem what is wrong and how to put it right
    record Invalid<T>(Problem problem) implements Checked<T> {}

    /// A right value.
    static <T> Checked<T> valid(T value) {
        return new Valid<>(value);
    }

    /// A wrong one, explained by the message `key` with its arguments.
    static <T> Checked<T> invalid(String key, Object... arguments) {
        return new Invalid<>(Problem.of(key, arguments));
    }

    /// The value where a wrong one can only be a bug.
    ///
    /// @throws IllegalArgumentException when the text was wrong
    default T orThrow() {
        return switch (this) {
            case Valid<T>(T value) -> value;
            case Invalid<T>(Problem problem) -> throw problem.asException();
        };
    }

    /// The value where it does not matter why there is none.
    default Optional<T> toOptional() {
        return switch (this) {
            case Valid<T>(T value) -> Optional.of(value);
            case Invalid<T> _ -> Optional.empty();
        };
    }

    /// The same outcome with the value turned into another one; a problem stays as it is.
    default <R> Checked<R> map(Function<? super T, ? extends R> turn) {
        return switch (this) {
            case Valid<T>(T value) -> new Valid<>(turn.apply(value));
            case Invalid<T>(Problem problem) -> new Invalid<>(problem);
        };
    }
}
