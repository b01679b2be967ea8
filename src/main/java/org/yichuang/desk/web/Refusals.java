package org.yichuang.desk.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.cases.Answer;
import org.yichuang.cases.RefusalText;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Says in words why an act was refused, what happened meanwhile and what to do about it.
final class Refusals {

    private Refusals() {}

    /// @param field id of the place on the page that the message leads to
    static List<FieldError> errors(FileView file, Answer.Refused refused, String field) {
        Page page = file.words().page();
        RefusalText text = RefusalText.of(refused.refusal(), file.words());
        String since =
                refused.since().stream()
                        .map(
                                entry ->
                                        page.text(
                                                "desk.since",
                                                page.dateTime(entry.at()),
                                                page.text("cases.event." + entry.type())))
                        .collect(Collectors.joining(" "));
        return List.of(
                new FieldError(
                        field,
                        Stream.of(text.reason(), since, text.remedy())
                                .filter(part -> !part.isEmpty())
                                .collect(Collectors.joining(" "))));
    }
}
