package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/// The present state of accounts that are in use, at most five seconds old: a change made in this
/// process shows at once, one made in another process within that time.
@Component
public class FreshAccounts {

    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private record Seen(Optional<StoredAccount> account, Instant at) {}

    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private final AccountStore store;
    private final Clock clock;

    FreshAccounts(AccountStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    public Optional<StoredAccount> byId(UUID id) {
        Instant now = clock.instant();
        Seen known = seen.get(id);
        if (known != null && now.isBefore(known.at().plus(AGE))) {
            return known.account();
        }
        if (seen.size() >= MOST) {
            seen.clear();
        }
        Seen read = new Seen(store.byId(id), now);
        seen.put(id, read);
        return read.account();
    }

    void forget(UUID id) {
        seen.remove(id);
    }
}
