package org.yichuang.ratings.web;

import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Cell;
import org.yichuang.pages.ui.Column;
import org.yichuang.pages.ui.Table;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.ratings.CallBack;
import org.yichuang.ratings.Grade;
import org.yichuang.ratings.Rating;

/// Ratings as rows of a table.
@Component
class RatingRows {

    private final Catalogue catalogue;
    private final Directory directory;
    private final Supplier<WorkingDays> days;

    RatingRows(Catalogue catalogue, Directory directory, Supplier<WorkingDays> days) {
        this.catalogue = catalogue;
        this.directory = directory;
        this.days = days;
    }

    Table table(Page page, String caption, List<Rating> ratings) {
        return Table.of(
                caption,
                List.of(
                        new Column(page.text("ratings.column.grade")),
                        new Column(page.text("ratings.column.case")),
                        new Column(page.text("ratings.column.authority")),
                        new Column(page.text("ratings.column.when")),
                        new Column(page.text("ratings.column.callBack"))),
                ratings.stream().map(rating -> row(page, rating)).toList());
    }

    private List<Cell> row(Page page, Rating rating) {
        String words = rating.words();
        Cell file = Cell.link(item(page, rating), "/supervision/ratings/" + rating.no().text());
        return List.of(
                Cell.tag(grade(page, rating.grade())),
                file.note(words == null ? rating.no().text() : words),
                Cell.of(page.pick(directory.authorityName(rating.authority()))),
                Cell.of(page.dateTime(rating.at())),
                rating.callBack() == null ? Cell.of("–") : Cell.tag(state(page, rating)));
    }

    String item(Page page, Rating rating) {
        return catalogue
                .version(rating.item(), rating.itemVersion())
                .map(item -> page.pick(item.name()))
                .orElse(rating.item());
    }

    static Tag grade(Page page, Grade grade) {
        Tone tone = grade.isBad() ? Tone.BAD : Tone.PLAIN;
        return new Tag(tone, page.text(grade.textKey()), null);
    }

    /// How the call-back stands.
    Tag state(Page page, Rating rating) {
        CallBack callBack = rating.callBack();
        if (callBack == null) {
            return Tag.plain(page.text("ratings.callBack.none"));
        }
        CallBack.Outcome outcome = callBack.outcome();
        if (outcome != null) {
            return Tag.of(Tone.GOOD, page.text("ratings.outcome." + outcome));
        }
        int left = days.get().between(page.today(), callBack.due());
        return new Tag(
                left < 0 ? Tone.BAD : left <= 1 ? Tone.ATTENTION : Tone.PLAIN,
                page.remaining(left),
                null);
    }
}
