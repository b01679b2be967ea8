package org.yichuang.cases.internal;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.yichuang.cases.Answer;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.kernel.CaseNo;

/// Answers a command that was sent again as it was answered first.
final class FirstAnswers {

    private final CaseQueries queries;

    FirstAnswers(CaseQueries queries) {
        this.queries = queries;
    }

    /// The first answer to a key, computed from the journal as it was then.
    Answer to(CaseNo no, UUID key) throws SQLException {
        CaseState state = new CaseState.None();
        CaseState then = state;
        int version = 0;
        List<Event> events = new ArrayList<>();
        for (JournalEntry entry : Retries.run(() -> queries.journal(no))) {
            state =
                    Lifecycle.apply(
                            state, entry.event(), entry.actor(), CaseService.inChina(entry.at()));
            if (entry.command().equals(key)) {
                events.add(entry.event());
                then = state;
                version = entry.seq();
            }
        }
        return new Answer.Done(no, version, then, events, true);
    }
}
