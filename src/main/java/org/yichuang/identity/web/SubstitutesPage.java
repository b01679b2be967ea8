package org.yichuang.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.Tag;

/// Who stands in for whom, and the form that arranges it.
///
/// @param absents whom the reader can arrange it for; themselves alone is none
/// @param colleagues who can stand in
/// @param sent what was filled in
public record SubstitutesPage(
        List<Option> absents,
        List<Option> colleagues,
        Sent sent,
        List<Row> rows,
        List<FieldError> errors) {

    public SubstitutesPage {
        absents = List.copyOf(absents);
        colleagues = List.copyOf(colleagues);
        rows = List.copyOf(rows);
        errors = List.copyOf(errors);
    }

    /// The form as it was sent.
    public record Sent(
            String absent, String substitute, String from, String until, String reason) {}

    /// A substitution.
    ///
    /// @param roles that are lent
    /// @param end where it can be ended, null when it cannot
    public record Row(
            String title,
            String period,
            String roles,
            String reason,
            Tag state,
            @Nullable String end) {}
}
