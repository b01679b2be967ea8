package org.yichuang.life;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.clock.CalendarWords;
import org.yichuang.directory.Directory;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.life.drawing.Bands;
import org.yichuang.life.drawing.Picture;
import org.yichuang.life.drawing.Words;
import org.yichuang.life.model.Happening;
import org.yichuang.life.model.Life;
import org.yichuang.pages.Page;
import org.yichuang.pages.Texts;
import org.yichuang.pages.ui.Fact;

/// Draws the life of a case from its journal, which whoever asks has read already: drawing asks no
/// database. Who may see the case is decided before.
@Component
public final class LifeDrawings {

    private final Procedures procedures;
    private final Catalogue catalogue;
    private final Directory directory;
    private final Supplier<WorkingDays> days;
    private final Texts texts;
    private final Clock clock;

    LifeDrawings(
            Procedures procedures,
            Catalogue catalogue,
            Directory directory,
            Supplier<WorkingDays> days,
            Texts texts,
            Clock clock) {
        this.procedures = procedures;
        this.catalogue = catalogue;
        this.directory = directory;
        this.days = days;
        this.texts = texts;
        this.clock = clock;
    }

    /// With every department, its own days, and the cards: for officials.
    public LifeDrawing whole(Page page, CaseView file, List<JournalEntry> journal) {
        return draw(page, file, life(page, file, journal));
    }

    /// With the departments as one and without cards: for the applicant and for somebody with the
    /// tracking code.
    public LifeDrawing forApplicant(Page page, CaseView file, List<JournalEntry> journal) {
        return draw(page, file, life(page, file, journal).forApplicant());
    }

    private Life life(Page page, CaseView file, List<JournalEntry> journal) {
        List<Happening> happenings =
                journal.stream()
                        .map(
                                row ->
                                        new Happening(
                                                row.seq(),
                                                page.local(row.at()),
                                                row.actor(),
                                                row.event()))
                        .toList();
        return Life.of(happenings, procedure(file.summary()), days.get(), LocalDateTime.now(clock));
    }

    private Procedure procedure(CaseSummary summary) {
        return procedures.of(summary.item(), summary.itemVersion());
    }

    private LifeDrawing draw(Page page, CaseView file, Life life) {
        Procedure procedure = procedure(file.summary());
        if (life.isDraft()) {
            return new LifeDrawing(null, toCome(page, procedure));
        }
        Item item =
                catalogue
                        .version(file.summary().item(), file.summary().itemVersion())
                        .orElseThrow();
        return new LifeDrawing(
                Picture.of(
                        life,
                        procedure,
                        new Words(page, item, directory, life),
                        new Bands(days.get(), new CalendarWords(texts, page.locale()))),
                List.of());
    }

    private static List<Fact> toCome(Page page, Procedure procedure) {
        return List.of(
                new Fact(
                        page.text("life.to-come.answer"),
                        limit(page, procedure.limits().correction())),
                new Fact(
                        page.text("life.to-come.decide"),
                        limit(page, procedure.limits().promised()),
                        page.text(
                                "life.to-come.statutory",
                                limit(page, procedure.limits().statutory()))),
                new Fact(
                        page.text("life.to-come.deliver"),
                        limit(page, procedure.limits().delivery())));
    }

    private static String limit(Page page, Limit limit) {
        return page.text("cases.limit." + limit.unit(), limit.value());
    }
}
