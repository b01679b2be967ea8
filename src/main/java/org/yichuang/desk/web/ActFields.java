package org.yichuang.desk.web;

import java.util.List;
import java.util.Set;
import org.yichuang.desk.web.ActField.Input;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;

/// Makes the fields of one act, with its own texts.
///
/// @param act its name, which begins the ids of all fields
record ActFields(Page page, String act) {

    private ActField field(
            String name, Input input, List<Option> options, Set<String> values, boolean optional) {
        String key = "desk.act." + act + "." + name;
        String hint = key + ".hint";
        return new ActField(
                act + "." + name,
                input,
                page.text(key),
                page.hasText(hint) ? page.text(hint) : null,
                options,
                values,
                optional);
    }

    ActField line(String name) {
        return field(name, Input.LINE, List.of(), Set.of(), false);
    }

    ActField optionalLine(String name) {
        return field(name, Input.LINE, List.of(), Set.of(), true);
    }

    ActField area(String name) {
        return field(name, Input.TEXT, List.of(), Set.of(), false);
    }

    ActField optionalArea(String name) {
        return field(name, Input.TEXT, List.of(), Set.of(), true);
    }

    ActField day(String name) {
        return field(name, Input.DAY, List.of(), Set.of(), false);
    }

    ActField moment(String name) {
        return field(name, Input.MOMENT, List.of(), Set.of(), false);
    }

    /// What can be chosen in one way only is chosen already.
    ActField choice(String name, List<Option> options) {
        Set<String> only = options.size() == 1 ? Set.of(options.getFirst().value()) : Set.of();
        return field(name, Input.CHOICE, options, only, false);
    }

    ActField several(String name, List<Option> options, Set<String> values) {
        return field(name, Input.SEVERAL, options, values, false);
    }

    ActField anyOf(String name, List<Option> options) {
        return field(name, Input.SEVERAL, options, Set.of(), true);
    }
}
