package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.EventText;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.RefusalText;
import org.yichuang.cases.lifecycle.CaseState.After;
import org.yichuang.cases.lifecycle.CaseState.Challenged;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Fate;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Step;

/// What may still be done with a decision when its case is closed.
///
/// @param history the decision and what has become of it
/// @param pending challenges that nobody has answered
public record AfterTheEnd(
        List<Step> history, List<Pending> pending, boolean mayRevoke, boolean mayCancel) {

    /// Beginnings of the names of a challenge's fields; its place follows.
    static final String RESULT = "result.";

    static final String FOUND = "found.";

    static final String ACT_BY = "actBy.";

    public AfterTheEnd {
        history = List.copyOf(history);
        pending = List.copyOf(pending);
    }

    /// A challenge that waits for its answer.
    ///
    /// @param place among all challenges of the case, from 0
    /// @param title its kind and number
    public record Pending(int place, String title) {

        public String result() {
            return RESULT + place;
        }

        public String found() {
            return FOUND + place;
        }

        public String actBy() {
            return ACT_BY + place;
        }
    }

    /// @return empty for a case that is not closed, or that nothing was decided in
    static Optional<AfterTheEnd> of(Page page, FileView file, RefusalText.Words words) {
        if (!(file.file().state() instanceof Closed closed) || !closed.ending().isDecision()) {
            return Optional.empty();
        }
        Fate fate = closed.after().fate();
        boolean granted = closed.ending() == Ending.GRANTED;
        return Optional.of(
                new AfterTheEnd(
                        file.journal().stream()
                                .filter(entry -> isShown(entry.event()))
                                .map(entry -> step(page, entry, words))
                                .toList(),
                        pending(page, closed.after()),
                        granted && fate == null,
                        granted && fate != Fate.CANCELLED));
    }

    /// The number of a challenge of a case.
    static String number(FileView file, int place) {
        if (file.file().state() instanceof Closed closed
                && place >= 0
                && place < closed.after().challenges().size()) {
            return closed.after().challenges().get(place).number();
        }
        throw new NotThere("no challenge " + place + " of " + file.no());
    }

    private static List<Pending> pending(Page page, After after) {
        List<Pending> pending = new ArrayList<>();
        for (int place = 0; place < after.challenges().size(); place++) {
            Challenged each = after.challenges().get(place);
            if (each.result() == null) {
                String title = page.text("cases.challenge." + each.kind()) + " " + each.number();
                pending.add(new Pending(place, title));
            }
        }
        return pending;
    }

    private static boolean isShown(Event event) {
        return switch (event) {
            case Event.AcceptanceRefused _,
                    Event.Granted _,
                    Event.DeemedGranted _,
                    Event.Refused _,
                    Event.Terminated _,
                    Event.Archived _,
                    Event.ChallengeRegistered _,
                    Event.ChallengeAnswered _,
                    Event.ActedAgain _,
                    Event.DecisionCorrected _,
                    Event.Revoked _,
                    Event.Cancelled _ ->
                    true;
            default -> false;
        };
    }

    private static Step step(Page page, JournalEntry entry, RefusalText.Words words) {
        String at = page.dateTime(entry.at());
        String said = EventText.line(EventText.of(entry.event(), words), words);
        return Step.of(
                Step.State.DONE,
                page.text("cases.event." + entry.type()),
                said.isEmpty() ? at : page.text("desk.after.said", at, said));
    }
}
