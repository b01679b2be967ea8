package org.yichuang.cases;

import java.util.List;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Outcome;
import org.yichuang.kernel.CaseNo;

/// The answer to a command. When it says that something was done, it is durable.
public sealed interface Answer {

    /// The act took place, now or when the same key was used first.
    ///
    /// @param version the case's version after the act: the number of its events
    record Done(CaseNo no, int version, CaseState state, List<Event> events, boolean repeated)
            implements Answer {
        public Done {
            events = List.copyOf(events);
        }
    }

    /// The act did not take place and nothing changed.
    ///
    /// @param version the case's version as it is, 0 when there is no case
    /// @param since what happened after the version the actor had seen, empty unless that is the
    ///     reason
    record Refused(Outcome.Refused refusal, int version, CaseState state, List<JournalEntry> since)
            implements Answer {
        public Refused {
            since = List.copyOf(since);
        }
    }
}
