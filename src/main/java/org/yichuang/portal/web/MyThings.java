package org.yichuang.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.identity.Account;
import org.yichuang.intake.Applications;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// What a person has begun, is waiting for and has got, what waits for them first.
@Component
class MyThings {

    private static final String CORRECTION = "AWAITING_CORRECTION";

    private final Parties parties;
    private final Applications applications;
    private final Cases cases;
    private final Catalogue catalogue;
    private final Supplier<WorkingDays> days;

    MyThings(
            Parties parties,
            Applications applications,
            Cases cases,
            Catalogue catalogue,
            Supplier<WorkingDays> days) {
        this.parties = parties;
        this.applications = applications;
        this.cases = cases;
        this.catalogue = catalogue;
        this.days = days;
    }

    List<HomePage.Mine> of(Page page, Account account, int limit) {
        List<HomePage.Mine> mine = new ArrayList<>();
        List<CaseSummary> files = new ArrayList<>();
        for (Party party : parties.of(account)) {
            applications.drafts(party, limit).forEach(draft -> mine.add(draft(page, draft)));
            files.addAll(cases.ofApplicant(party.key(), Optional.empty(), limit));
        }
        files.stream()
                .filter(file -> file.receivedAt() != null)
                .forEach(file -> mine.add(file(page, file)));
        return mine.stream().limit(limit).toList();
    }

    private HomePage.Mine draft(Page page, Applications.Draft draft) {
        return new HomePage.Mine(
                new Tag(Tone.ATTENTION, page.text("portal.mine.todo"), null),
                item(page, draft.item(), draft.itemVersion()),
                page.text("portal.mine.draft", page.dateTime(draft.savedAt())),
                "/apply/" + draft.no().text(),
                page.text("portal.mine.continue"),
                true);
    }

    private HomePage.Mine file(Page page, CaseSummary file) {
        boolean mineToDo = file.stage().equals(CORRECTION);
        return new HomePage.Mine(
                tag(page, file),
                item(page, file.item(), file.itemVersion()),
                text(page, file),
                "/my/cases/" + file.no().text(),
                page.text(mineToDo ? "portal.mine.supply" : "portal.mine.track"),
                mineToDo);
    }

    private static Tag tag(Page page, CaseSummary file) {
        if (file.stage().equals(CORRECTION)) {
            return new Tag(Tone.ATTENTION, page.text("portal.mine.todo"), null);
        }
        Ending ending = file.ending();
        if (ending == null) {
            return new Tag(Tone.ACTIVE, page.text("portal.mine.running"), null);
        }
        return ending == Ending.GRANTED
                ? Tag.of(Tone.GOOD, page.text("portal.mine.done"))
                : Tag.plain(page.text("cases.ending." + ending));
    }

    private String text(Page page, CaseSummary file) {
        LocalDate closed = file.closedOn();
        if (closed != null) {
            return page.text("portal.mine.closed", file.no().text(), page.date(closed));
        }
        LocalDate due = file.promisedDue();
        String stage = page.text("cases.stage." + file.stage() + ".applicant");
        return due == null
                ? file.no().text() + " · " + stage
                : stage
                        + " · "
                        + page.remaining(days.get().between(page.today(), due))
                        + " · "
                        + page.text("portal.mine.until", page.date(due));
    }

    String item(Page page, String slug, int version) {
        return catalogue.version(slug, version).map(item -> page.pick(item.name())).orElse(slug);
    }
}
