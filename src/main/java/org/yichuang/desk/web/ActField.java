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

    /// What it holds, as a form was sent or a worksheet kept; what stood there before if neither
    /// has anything of this act.
    public String value(Notes notes, String act) {
        return notes.isAbout(act) ? notes.value(id, "") : values.stream().findFirst().orElse("");
    }

    public boolean isChosen(Option option, Notes notes, String act) {
        return notes.isAbout(act)
                ? !notes.value(id(option), "").isEmpty()
                : values.contains(option.value());
    }

    /// The longest text that it takes, in characters.
    public int longest() {
        return input == Input.LINE ? 200 : 1000;
    }
}
