package org.yichuang.intake.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Option;
import org.yichuang.pages.ui.SummaryRow;

/// The page before an application is begun: for what, with which answers, and in whose name.
///
/// @param answered the guided answers that were brought along
/// @param sent the same as parameters
/// @param ending why there is nothing to apply for here; null when there is
/// @param elsewhere what to do instead, null when nothing
/// @param open applications for the same item that were begun and not submitted
/// @param parties in whose name the account may apply
/// @param about whether the item is about a licence that the applicant holds
/// @param licences of which one can be chosen then; the party is its holder
/// @param licence the one that is chosen
/// @param refused licences for which it cannot be begun today, and why
/// @param key makes starting twice starting once
public record StartPage(
        String slug,
        String name,
        List<SummaryRow> answered,
        Map<String, List<String>> sent,
        @Nullable String ending,
        @Nullable Link elsewhere,
        List<Link> open,
        List<Option> parties,
        String chosen,
        boolean about,
        List<Option> licences,
        String licence,
        List<String> refused,
        String key,
        List<FieldError> errors) {

    public StartPage {
        answered = List.copyOf(answered);
        sent = Map.copyOf(sent);
        open = List.copyOf(open);
        parties = List.copyOf(parties);
        licences = List.copyOf(licences);
        refused = List.copyOf(refused);
        errors = List.copyOf(errors);
    }
}
