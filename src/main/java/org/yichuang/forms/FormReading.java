package org.yichuang.forms;

import java.util.List;
import java.util.Set;

/// What came of reading the description of a form.
public sealed interface FormReading {

    /// The description is sound.
    ///
    /// @param answers names that its conditions read beside the form: the ids of guided questions
    record Sound(FormDefinition definition, Set<String> answers) implements FormReading {

        public Sound {
            answers = Set.copyOf(answers);
        }
    }

    /// @param defects at least one, in the order of the description
    record Defective(List<FormDefect> defects) implements FormReading {

        public Defective {
            defects = List.copyOf(defects);
        }
    }

    /// The form, where a defective description can only be a bug because it was checked before it
    /// was published.
    ///
    /// @throws IllegalStateException when it is defective
    default FormDefinition orThrow() {
        return switch (this) {
            case Sound sound -> sound.definition();
            case Defective(List<FormDefect> defects) ->
                    throw new IllegalStateException("expected a sound form, but got " + defects);
        };
    }
}
