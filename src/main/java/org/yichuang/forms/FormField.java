package org.yichuang.forms;

import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// One thing a form asks.
///
/// @param name the member of the values that it fills
/// @param required whether it must be filled in before the form is submitted, when it is shown
/// @param source where its value is known from, such as `company.name`
/// @param sensitive whether its value is masked for all but those who fill it in
/// @param when the FEEL expression over answers and `form` by which it is shown; none is always
public record FormField(
        String name,
        Localised label,
        @Nullable Localised hint,
        boolean required,
        @Nullable String source,
        boolean sensitive,
        @Nullable String when,
        FieldKind kind) {

    private static final Pattern MEMBER = Pattern.compile("\\bform\\s*\\.\\s*([A-Za-z_]\\w*)");

    /// The fields of the form that its condition reads.
    public Set<String> hangsOn() {
        return when == null
                ? Set.of()
                : MEMBER.matcher(when)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .collect(Collectors.toSet());
    }

    boolean hangsOn(String field) {
        return hangsOn().contains(field);
    }
}
