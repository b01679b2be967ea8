package org.yichuang.kernel;

import java.util.List;

/// What is wrong with a value, as the key of a message that also says how to put it right.
///
/// @param key a key of `messages.properties`, such as `kernel.identity-number.length`
/// @param arguments what the message's placeholders stand for; never personal data, because a
///     problem may be logged
public record Problem(String key, List<Object> arguments) {

    /// Keeps its own copy of the arguments.
    public Problem {
        arguments = List.copyOf(arguments);
    }

    /// A problem with its arguments one after the other.
    public static Problem of(String key, Object... arguments) {
        return new Problem(key, List.of(arguments));
    }

    IllegalArgumentException asException() {
        return new IllegalArgumentException(arguments.isEmpty() ? key : key + " " + arguments);
    }
}
