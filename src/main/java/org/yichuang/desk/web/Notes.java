package org.yichuang.desk.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.yichuang.desk.Worksheets.Worksheet;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint.Verdict;

/// What an officer has noted on the open case: from the form that was just refused, or else from
/// their worksheet.
///
/// @param saved when the worksheet was saved, in words; null when it was not
public record Notes(Map<String, String> values, @Nullable String saved) {

    static final String POINT = "point.";
    static final String SEEN = "seen.";
    private static final Set<String> OF_THE_REQUEST =
            Set.of("_csrf", "version", "key", "step", "agrees");
    private static final int LONGEST = 4000;

    public Notes {
        values = Map.copyOf(values);
    }

    static Notes of(Page page, Optional<Worksheet> sheet) {
        return sheet.map(each -> new Notes(each.content(), page.time(each.savedAt())))
                .orElseGet(() -> new Notes(Map.of(), null));
    }

    static Notes typed(Map<String, String> form) {
        return new Notes(content(form), null);
    }

    static Notes orNone(@Nullable Notes notes) {
        return notes == null ? new Notes(Map.of(), null) : notes;
    }

    /// What of a form's fields is worth keeping.
    static Map<String, String> content(Map<String, String> form) {
        Map<String, String> content = new HashMap<>();
        form.forEach(
                (name, value) -> {
                    if (!OF_THE_REQUEST.contains(name) && value.length() <= LONGEST) {
                        content.put(name, value);
                    }
                });
        return content;
    }

    public String value(String name, String otherwise) {
        return values.getOrDefault(name, otherwise);
    }

    /// Whether the clerk has ticked that they had the original of a material in their hands.
    public boolean seen(String material) {
        return values.containsKey(SEEN + material);
    }

    Set<String> seen() {
        Set<String> seen = new TreeSet<>();
        values.keySet().stream()
                .filter(name -> name.startsWith(SEEN))
                .forEach(name -> seen.add(name.substring(SEEN.length())));
        return seen;
    }

    Verdict verdict(String point) {
        return switch (value(POINT + point, "")) {
            case "PASS" -> Verdict.PASS;
            case "FAIL" -> Verdict.FAIL;
            default -> Verdict.NONE;
        };
    }
}
