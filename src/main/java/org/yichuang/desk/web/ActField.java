package org.yichuang.desk.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.Option;

/// A field of an act's form.
///
/// @param id of the field on its page; with several answers each has the field's and its own
/// @param options to choose from, empty where something is typed
/// @param values what stands there before anybody touched the form
/// @param optional whether the act can be done without it
public record ActField(
        String id,
        Input input,
        String label,
        @Nullable String hint,
        List<Option> options,
        Set<String> values,
        boolean optional) {

    /// How it is filled in.
    public enum Input {
        LINE,
        TEXT,
        DAY,
        MOMENT,
        CHOICE,
        SEVERAL
    }

    public ActField {
        options = List.copyOf(options);
        values = Set.copyOf(values);
    }

    /// The id of one of several answers.
    public String id(Option option) {
        return id + "." + option.value();
    }

    /// Whether somebody has noted something else in it than stands there by itself.
    boolean isTouched(Notes notes) {
        return switch (input) {
            case LINE, TEXT, DAY, MOMENT -> !notes.value(id, "").isBlank();
            case CHOICE -> {
                String value = notes.value(id, "");
                yield !value.isBlank() && !values.contains(value);
            }
            case SEVERAL ->
                    options.stream()
                            .anyMatch(
                                    each ->
                                            !notes.value(id(each), "").isEmpty()
                                                    && !values.contains(each.value()));
        };
    }

    /// What it holds.
    ///
    /// @param notes null where nothing was noted, so that it holds what stands there by itself
    public String value(@Nullable Notes notes) {
        return notes == null ? values.stream().findFirst().orElse("") : notes.value(id, "");
    }

    public boolean isChosen(Option option, @Nullable Notes notes) {
        return notes == null
                ? values.contains(option.value())
                : !notes.value(id(option), "").isEmpty();
    }

    /// Whether the act can be done without it, or there is something to choose from.
    boolean isPossible() {
        return optional || (input != Input.CHOICE && input != Input.SEVERAL) || !options.isEmpty();
    }

    /// The longest text that it takes, in characters.
    public int longest() {
        return input == Input.LINE ? 200 : 1000;
    }
}
