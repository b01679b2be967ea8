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
    ///     numbers, dates, a [Term], a [Person], an identifier that the item gives (a material, a
    ///     check point, a step), or a list of such
    /// @param article on what the refusal rests
    record Refused(Ground ground, List<Object> arguments, Article article) implements Outcome {
        public Refused {
            arguments = List.copyOf(arguments);
        }

        public Refused(Ground ground, Object... arguments) {
            this(ground, List.of(arguments), ground.article());
        }

        /// The same, where the act rests on another article than most that the ground refuses.
        public Refused under(Article other) {
            return new Refused(ground, arguments, other);
        }
    }

    /// A value that is itself a text, known by its message key.
    record Term(String key) {}

    /// An officer, known by their account.
    record Person(String account) {}

    /// What somebody named, or that they named nothing.
    static Object named(String identifier) {
        return identifier.isBlank() ? new Term("cases.unnamed") : identifier;
    }
}
