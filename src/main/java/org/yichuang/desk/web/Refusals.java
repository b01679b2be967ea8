package org.yichuang.desk.web;

import java.util.List;
import java.util.stream.Collectors;
import org.yichuang.cases.Answer;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Says in words why an act was refused and what to do about it.
final class Refusals {

    private Refusals() {}

    /// @param field id of the place on the page that the message leads to
    static List<FieldError> errors(Page page, Answer.Refused refused, String field) {
        return List.of(new FieldError(field, text(page, refused)));
    }

    static String text(Page page, Answer.Refused refused) {
        Ground ground = refused.refusal().ground();
        Object[] arguments = refused.refusal().arguments().toArray();
        String what = page.text(ground.messageKey(), arguments);
        String remedy = page.text(ground.messageKey() + ".remedy", arguments);
        String since =
                refused.since().stream()
                        .map(
                                entry ->
                                        page.text(
                                                "desk.since",
                                                page.dateTime(entry.at()),
                                                page.text("cases.event." + entry.type())))
                        .collect(Collectors.joining(" "));
        return (what + " " + since + " " + remedy).replaceAll(" +", " ").strip();
    }
}
