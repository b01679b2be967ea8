package org.yichuang.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// Slows down whoever tries tracking codes by chance: after ten wrong ones from an address it is
/// refused for ten minutes, on the page and at the interface alike.
@Component
public class WrongCodes {

    private static final int MOST = 10;
    private static final int MOST_ADDRESSES = 10_000;
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(10);

    private record Tries(int count, Instant last) {}

    private final Map<String, Tries> tries = new ConcurrentHashMap<>();
    private final Clock clock;

    WrongCodes(Clock clock) {
        this.clock = clock;
    }

    public boolean tooMany(String address) {
        Tries found = tries.get(address);
        return found != null && found.count >= MOST && !isOld(found);
    }

    public void note(String address) {
        if (tries.size() >= MOST_ADDRESSES) {
            tries.values().removeIf(this::isOld);
        }
        tries.merge(
                address,
                new Tries(1, clock.instant()),
                (before, now) -> isOld(before) ? now : new Tries(before.count + 1, now.last));
    }

    private boolean isOld(Tries found) {
        return found.last.plus(FORGOTTEN_AFTER).isBefore(clock.instant());
    }
}
