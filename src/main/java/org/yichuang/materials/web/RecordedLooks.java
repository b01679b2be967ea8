package org.yichuang.materials.web;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.identity.Unmasking;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Texts;

/// Records each look of an officer at a file before the file is shown. What people upload is taken
/// as personal data without exception: nobody can tell beforehand what is on a picture.
///
/// A page shows the same file several times over, as a small picture, as a large one and whole;
/// within five minutes that is one look. Another process, or this one after a start, records once
/// more, never once less.
@Component
class RecordedLooks {

    static final Duration ONE_LOOK = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 50_000;

    private record Look(UUID account, CaseNo no, String address) {}

    private final ConcurrentMap<Look, Instant> looks = new ConcurrentHashMap<>();
    private final Unmasking unmasking;
    private final Texts texts;
    private final Clock clock;

    RecordedLooks(Unmasking unmasking, Texts texts, Clock clock) {
        this.unmasking = unmasking;
        this.texts = texts;
        this.clock = clock;
    }

    /// Returns once the look is durably recorded.
    void record(Account by, CaseNo no, String address) {
        Instant now = clock.instant();
        if (looks.size() >= MOST_REMEMBERED) {
            looks.values().removeIf(at -> isOver(at, now));
        }
        looks.compute(
                new Look(by.id(), no, address),
                (_, at) -> at == null || isOver(at, now) ? recorded(by, no, address, now) : at);
    }

    private static boolean isOver(Instant at, Instant now) {
        return !now.isBefore(at.plus(ONE_LOOK));
    }

    private Instant recorded(Account by, CaseNo no, String address, Instant now) {
        return unmasking.reveal(
                by,
                "material " + address,
                no.text(),
                () -> now,
                texts.text(Locale.SIMPLIFIED_CHINESE, "materials.look.purpose"));
    }
}
