package org.yichuang.casework;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.ProceedingEvent;
import org.yichuang.cases.lifecycle.PromiseEvent;

/// Which urgings of a case nobody has answered yet (art. 60).
public final class Urgings {

    private Urgings() {}

    /// Those since the file last went on to somebody else, the oldest first. An act that leaves it
    /// with those who had it before does not answer them, nor does what is found about a commitment
    /// while the result is waited for.
    public static List<JournalEntry> open(List<JournalEntry> journal) {
        List<JournalEntry> open = new ArrayList<>();
        boolean stands = false;
        for (JournalEntry entry : journal) {
            switch (entry.event()) {
                case Event.Urged _ -> open.add(entry);
                case Event.OpinionGiven _,
                        Event.CorrectedOnTheSpot _,
                        Event.Extended _,
                        Event.Recounted _,
                        Event.CardShown _,
                        ProceedingEvent.ProcedureEnded _,
                        PromiseEvent.CommitmentKept _,
                        PromiseEvent.BreachFound _,
                        PromiseEvent.BreachCorrected _,
                        PromiseEvent.LeftUnverified _ -> {}
                case Event.Suspended _ -> {
                    if (!stands) {
                        open.clear();
                    }
                }
                default -> open.clear();
            }
            stands =
                    entry.event() instanceof Event.Suspended
                            || stands && !(entry.event() instanceof Event.Resumed);
        }
        return open;
    }
}
