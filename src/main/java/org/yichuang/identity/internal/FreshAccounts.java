package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;

/// The present state of accounts that are in use, with the roles that they have because they stand
/// in for others. At most five seconds old: a change made in this process shows at once, one made
/// in another process within that time.
@Component
public class FreshAccounts {

    private static final Duration AGE = Duration.ofSeconds(5);
    private static final int MOST = 20_000;

    private record Seen(Optional<StoredAccount> account, Instant at) {}

    private final Map<UUID, Seen> seen = new ConcurrentHashMap<>();
    private final AccountStore store;
    private final SubstitutionStore substitutions;
    private final Clock clock;

    FreshAccounts(AccountStore store, SubstitutionStore substitutions, Clock clock) {
        this.store = store;
        this.substitutions = substitutions;
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
        Seen read = new Seen(store.byId(id).map(stored -> standingIn(stored, now)), now);
        seen.put(id, read);
        return read.account();
    }

    private StoredAccount standingIn(StoredAccount stored, Instant now) {
        Account account = stored.account();
        if (account.authority() == null) {
            return stored;
        }
        Set<Role> lent = substitutions.lent(account.id(), LocalDate.ofInstant(now, Days.CHINA));
        if (account.roles().containsAll(lent)) {
            return stored;
        }
        lent.addAll(account.roles());
        return stored.with(lent);
    }

    void forget(UUID id) {
        seen.remove(id);
    }
}
