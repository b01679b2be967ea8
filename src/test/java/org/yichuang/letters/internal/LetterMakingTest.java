package org.yichuang.letters.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.desk.web.HandledCases;
import org.yichuang.intake.DeliveryChoice;
import org.yichuang.kernel.CaseNo;
import org.yichuang.letters.CaseLetter;
import org.yichuang.letters.Letters;
import org.yichuang.testing.PlatformTest;

/// A letter that cannot be made holds up no other and is tried again, later each time.
@PlatformTest
class LetterMakingTest {

    /// So far ahead that the platform does not make them itself: it looks at what is due
    /// now.
    private static final Instant FUTURE = Instant.parse("2099-01-01T00:00:00Z");

    @Autowired private ApplicationContext context;
    @Autowired private LetterStore store;
    @Autowired private Cases cases;
    @Autowired private TransactionTemplate transaction;
    @Autowired private JdbcClient jdbc;

    private final List<CaseNo> asked = new ArrayList<>();
    private CaseNo broken;
    private CaseNo sound;

    @BeforeEach
    void two_letters_are_due() {
        HandledCases handled = new HandledCases(context);
        broken = handled.submitted(DeliveryChoice.ELECTRONIC);
        sound = handled.submitted(DeliveryChoice.ELECTRONIC);
        store.ask(List.of(new LetterStore.Due(broken, 1, 0)), FUTURE);
        store.ask(List.of(new LetterStore.Due(sound, 1, 0)), FUTURE.plusSeconds(1));
    }

    @AfterEach
    void nothing_stays_due() {
        jdbc.sql("delete from letters.due where at >= ?")
                .param(FUTURE.atOffset(ZoneOffset.UTC))
                .update();
    }

    private LetterMaking at(Instant now) {
        return new LetterMaking(
                store,
                new FailingLetters(),
                cases,
                transaction,
                Clock.fixed(now, ZoneId.of("Asia/Shanghai")));
    }

    private Optional<Instant> due(CaseNo no) {
        return jdbc.sql("select at from letters.due where slot = ? and case_id = ?")
                .params(no.slot(), no.key())
                .query((row, _) -> row.getTimestamp("at").toInstant())
                .optional();
    }

    @Test
    void one_that_fails_waits_and_the_next_is_made() {
        Instant now = FUTURE.plusSeconds(10);

        at(now).work(() -> false);

        assertThat(asked).containsExactly(broken, sound);
        assertThat(due(sound)).isEmpty();
        assertThat(due(broken)).contains(now.plus(Duration.ofMinutes(1)));

        at(now.plusSeconds(59)).work(() -> false);
        assertThat(asked).hasSize(2);

        Instant later = now.plus(Duration.ofMinutes(1));
        at(later).work(() -> false);
        assertThat(due(broken)).contains(later.plus(Duration.ofMinutes(2)));
    }

    @Test
    void asking_for_the_same_letter_again_changes_nothing() {
        store.ask(List.of(new LetterStore.Due(broken, 1, 0)), FUTURE.plusSeconds(500));

        assertThat(due(broken)).contains(FUTURE);
    }

    /// Fails for one case.
    private final class FailingLetters implements Letters {

        @Override
        public List<Written> of(CaseView file, List<JournalEntry> journal) {
            return List.of();
        }

        @Override
        public Optional<Making> letter(CaseView file, List<JournalEntry> journal, int seq) {
            asked.add(file.summary().no());
            if (file.summary().no().equals(broken)) {
                throw new IllegalStateException("no paper");
            }
            return Optional.empty();
        }

        @Override
        public InputStream open(CaseLetter letter) {
            return InputStream.nullInputStream();
        }
    }
}
