package org.yichuang.forms;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What kind of answer a field takes.
public sealed interface FieldKind {

    /// Words.
    ///
    /// @param minLength in characters
    /// @param maxLength in characters
    /// @param pattern a regular expression that is found in the text
    /// @param patternMessage what a person reads when it is not
    /// @param lines whether it may have several lines
    record Text(
            @Nullable Integer minLength,
            @Nullable Integer maxLength,
            @Nullable String pattern,
            @Nullable Localised patternMessage,
            @Nullable TextFormat format,
            boolean lines)
            implements FieldKind {}

    /// A number.
    ///
    /// @param whole without decimals
    record Number(
            boolean whole,
            @Nullable BigDecimal minimum,
            @Nullable BigDecimal maximum,
            @Nullable Localised unit)
            implements FieldKind {}

    /// A date, kept as in 2026-09-17.
    record Day() implements FieldKind {}

    /// Yes or no, both of which are answers.
    record YesNo() implements FieldKind {}

    /// A declaration that can only be agreed to.
    record Consent() implements FieldKind {}

    /// One of several answers.
    record Choice(List<FieldOption> options) implements FieldKind {

        public Choice {
            options = List.copyOf(options);
        }
    }

    /// Some of several answers.
    record Choices(List<FieldOption> options, int atLeast, @Nullable Integer atMost)
            implements FieldKind {

        public Choices {
            options = List.copyOf(options);
        }
    }

    /// A table that the person adds rows to.
    record Rows(List<FormField> columns, int atLeast, int atMost) implements FieldKind {

        public Rows {
            columns = List.copyOf(columns);
        }

        public Optional<FormField> column(String name) {
            return columns.stream().filter(column -> column.name().equals(name)).findFirst();
        }
    }

    /// A region and, within it, the road and the number of the house: an object with the members
    /// [#REGION] and [#DETAIL].
    record Address() implements FieldKind {

        public static final String REGION = "region";
        public static final String DETAIL = "detail";
    }
}
