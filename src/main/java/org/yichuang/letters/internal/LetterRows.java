package org.yichuang.letters.internal;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.EventText;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.PromiseEvent;
import org.yichuang.letters.paper.LetterPage.Row;
import org.yichuang.pages.WrittenChinese;
import org.yichuang.wording.CaseWords;

/// What a letter says row by row: what was said at the act, the days that follow from it, and on
/// what it rests.
final class LetterRows {

    private final CaseWords words;
    private final List<Row> rows = new ArrayList<>();

    private LetterRows(CaseWords words) {
        this.words = words;
    }

    static List<Row> of(LetterSubject subject, CaseWords words) {
        LetterRows letter = new LetterRows(words);
        letter.what(subject.act().event());
        letter.said(subject.act().event());
        letter.days(subject.act().event());
        subject.promise().ifPresent(letter::owed);
        letter.law(subject);
        return letter.rows;
    }

    private void what(Event event) {
        if (event instanceof Event.Suspended suspended) {
            day("from", suspended.from());
        }
    }

    private void said(Event event) {
        EventText.toApplicant(event, words)
                .forEach(part -> rows.add(new Row(part.label(), part.text())));
    }

    private void days(Event event) {
        switch (event) {
            case Event.Accepted accepted -> {
                day("accepted", accepted.on());
                limits(accepted.promisedDue(), accepted.promisedAt(), accepted.statutoryDue());
            }
            case Event.DeemedAccepted accepted -> {
                day("accepted", accepted.on());
                limits(accepted.promisedDue(), accepted.promisedAt(), accepted.statutoryDue());
            }
            case Event.CorrectionRequired required -> day("supply-by", required.supplyBy());
            case Event.Extended extended -> {
                row("extended-by", limit(extended.by()));
                limits(extended.promisedDue(), extended.promisedAt(), extended.statutoryDue());
            }
            case Event.Granted granted -> {
                day("deliver-by", granted.deliverBy());
                day("verify-by", granted.verifyBy());
            }
            case Event.DeemedGranted granted -> {
                day("deliver-by", granted.deliverBy());
                day("verify-by", granted.verifyBy());
            }
            case Event.DeemedRenewed renewed -> {
                day("deliver-by", renewed.deliverBy());
                day("verify-by", renewed.verifyBy());
            }
            case ProceedingEvent.HearingCalled called -> row("chair", words.person(called.chair()));
            default -> {}
        }
    }

    private void owed(PromiseEvent.PromiseMade promise) {
        row(
                "owed",
                promise.owed().stream()
                        .sorted()
                        .map(words::name)
                        .collect(Collectors.joining(words.text("cases.list"))));
        day("owed-by", promise.by());
    }

    private void limits(LocalDate promised, @Nullable LocalDateTime at, LocalDate statutory) {
        row("promised", at == null ? words.date(promised) : WrittenChinese.moment(at));
        day("statutory", statutory);
    }

    private String limit(Limit limit) {
        return words.text("cases.limit." + limit.unit(), limit.value());
    }

    private void law(LetterSubject subject) {
        String key = "paper.law." + subject.kind();
        boolean given = subject.act().event() instanceof Event.Refused;
        if (subject.isLicence() && !given && words.language().hasText(key)) {
            row("law", words.text(key));
        }
    }

    private void day(String name, @Nullable LocalDate day) {
        if (day != null) {
            row(name, words.date(day));
        }
    }

    private void row(String name, String text) {
        rows.add(new Row(words.text("paper.row." + name), text));
    }
}
