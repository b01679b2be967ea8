package org.yichuang.casework;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Event;

/// Which urgings of a case nobody has answered yet (art. 60).
public final class Urgings {

    private Urgings() {}

    /// Those since the file last went on to somebody else, the oldest first. An act that leaves it
    /// with those who had it before does not answer them.
    public static List<JournalEntry> open(List<JournalEntry> journal) {
        List<JournalEntry> open = new ArrayList<>();
        for (JournalEntry entry : journal) {
            switch (entry.event()) {
                case Event.Urged _ -> open.add(entry);
                case Event.OpinionGiven _,
                        Event.CorrectedOnTheSpot _,
                        Event.Extended _,
                        Event.Recounted _,
                        Event.CardShown _ -> {}
                default -> open.clear();
            }
        }
        return open;
    }
}
