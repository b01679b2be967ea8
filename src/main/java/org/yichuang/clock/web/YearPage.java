package org.yichuang.clock.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.Aftermath;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;

/// The administrator's editor of one year.
///
/// @param text as typed, or as in force
/// @param after the revision that the text was made from
/// @param overtaken whether another administrator published in between
/// @param preview whether the months show the text and not what is in force
/// @param changes what publishing would change; null when nothing is previewed
/// @param history null when nothing was published yet
/// @param aftermath what the publication has led to
public record YearPage(
        int year,
        Tag state,
        String text,
        int after,
        List<FieldError> errors,
        boolean overtaken,
        boolean preview,
        @Nullable Table changes,
        List<MonthView> months,
        @Nullable Table history,
        List<Aftermath.Told> aftermath) {

    public String path() {
        return "/administration/calendar/" + year;
    }

    /// The year without a thousands separator.
    public String number() {
        return String.valueOf(year);
    }
}
