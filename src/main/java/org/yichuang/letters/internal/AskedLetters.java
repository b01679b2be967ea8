package org.yichuang.letters.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.JournalListener;
import org.yichuang.letters.LetterKind;

/// Notes which acts are to be put in writing, in the same transaction in which they are told, so
/// that none is forgotten. What happened longer ago than a day is made when somebody asks for it: a
/// past that is loaded keeps nobody waiting.
@Component
class AskedLetters implements JournalListener {

    private static final Duration RECENT = Duration.ofDays(1);

    private final LetterStore store;
    private final Clock clock;

    AskedLetters(LetterStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void heard(List<Heard> batch) {
        Instant now = clock.instant();
        Instant since = now.minus(RECENT);
        store.ask(
                batch.stream()
                        .map(Heard::entry)
                        .filter(entry -> entry.at().isAfter(since))
                        .filter(entry -> LetterKind.of(entry).isPresent())
                        .map(AskedLetters::due)
                        .toList(),
                now);
    }

    private static LetterStore.Due due(JournalEntry entry) {
        return new LetterStore.Due(entry.no(), entry.seq(), 0);
    }
}
