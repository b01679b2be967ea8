package org.yichuang.portal.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Step;
import org.yichuang.wording.CaseWords;

/// The steps of a case as its applicant reads them, with what was said at those that concern them.
/// What officers say among themselves stays with them.
@Component
class TrackedSteps {

    /// @param drawn whether there is a picture in which each has its place
    List<Step> of(Page page, List<JournalEntry> journal, CaseWords words, boolean drawn) {
        List<Step> steps = new ArrayList<>();
        for (JournalEntry entry : journal) {
            if (isAmongOfficials(entry.event())) {
                continue;
            }
            String at = page.dateTime(entry.at());
            String said = EventText.line(EventText.toApplicant(entry.event(), words), words);
            Step step =
                    Step.of(
                            isAgainst(entry.event()) ? Step.State.REFUSED : Step.State.DONE,
                            page.text("cases.event." + entry.type()),
                            said.isEmpty() ? at : page.text("portal.step.said", at, said));
            steps.add(drawn ? step.numbered(entry.seq()) : step);
        }
        return steps;
    }

    private static boolean isAmongOfficials(Event event) {
        return event instanceof Event.CardShown
                || event instanceof Event.Recounted recounted
                        && recounted.withoutSteps().moved().isEmpty();
    }

    private static boolean isAgainst(Event event) {
        return event instanceof Event.AcceptanceRefused
                || event instanceof Event.Refused
                || event instanceof Event.Lapsed
                || event instanceof Event.Revoked;
    }
}
