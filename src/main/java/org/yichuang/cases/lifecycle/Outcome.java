package org.yichuang.cases.lifecycle;

import java.util.List;

/// What came of a command: events, or a refusal that says why and what to do.
public sealed interface Outcome {

    /// The act took place.
    record Done(List<Event> events) implements Outcome {
        public Done {
            events = List.copyOf(events);
        }

        public Done(Event event) {
            this(List.of(event));
        }
    }

    /// The act is not possible.
    ///
    /// @param arguments values for the ground's message, what was expected and what was found:
    ///     numbers, dates, a [Term], an identifier that the item gives (a material, a check point,
    ///     a step), or a list of such identifiers
    record Refused(Ground ground, List<Object> arguments) implements Outcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public Refused(Ground ground, Object... arguments) {
            this(ground, List.of(arguments));
        }
    }

    /// A value that is itself a text, known by its message key.
    record Term(String key) {}
}
