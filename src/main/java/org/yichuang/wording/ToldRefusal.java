package org.yichuang.wording;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.cases.Answer;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.RefusalText;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Notice;

/// A refusal as a page tells it.
///
/// @param why what was expected and what was found, and what happened meanwhile
/// @param then on what that rests, and what to do about it
public record ToldRefusal(String why, String then) {

    public static ToldRefusal of(CaseWords words, Answer.Refused refused) {
        return of(words, refused.refusal(), refused.since());
    }

    /// A refusal before there is a case.
    public static ToldRefusal of(CaseWords words, Outcome.Refused refusal) {
        return of(words, refusal, List.of());
    }

    private static ToldRefusal of(
            CaseWords words, Outcome.Refused refusal, List<JournalEntry> meanwhile) {
        RefusalText text = RefusalText.of(refusal, words);
        Stream<String> since =
                meanwhile.stream()
                        .map(
                                entry ->
                                        words.text(
                                                "cases.since",
                                                words.language().dateTime(entry.at()),
                                                words.text("cases.event." + entry.type())));
        return new ToldRefusal(
                Stream.concat(Stream.of(text.reason()), since).collect(Collectors.joining(" ")),
                words.text("cases.rests-on", text.article()) + " " + text.remedy());
    }

    /// All of it in one line.
    public String line() {
        return why + " " + then;
    }

    /// At a field of a page, or the place that it leads to.
    public FieldError at(String field) {
        return new FieldError(field, line());
    }

    public Notice notice() {
        return Notice.failure(why).with(then);
    }
}
