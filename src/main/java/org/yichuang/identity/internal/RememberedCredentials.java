package org.yichuang.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.yichuang.identity.internal.SignInOutcome.Welcome;

/// Checks name and password at every call of a machine, and remembers for a short while which were
/// right together, so that many calls a second do not each pay for the slow hash. Keeps digests
/// under a key that lives only in this process.
@Service
public class RememberedCredentials {

    private static final int MOST = 10_000;

    private record Verified(UUID account, int version, boolean mustChange, Instant until) {}

    private final Map<String, Verified> verified =
            new LinkedHashMap<>(16, 0.75f, true) {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
                    return size() > MOST;
                }
            };

    private final KeyedHash hash;
    private final SignIn signIn;
    private final FreshAccounts accounts;
    private final Clock clock;
    private final Duration remember;

    RememberedCredentials(
            SignIn signIn, FreshAccounts accounts, Clock clock, IdentitySettings settings) {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        this.hash = new KeyedHash(key);
        this.signIn = signIn;
        this.accounts = accounts;
        this.clock = clock;
        this.remember = settings.api().remember();
    }

    /// As [SignIn#attempt], but quick for what was right lately when the account has not changed.
    public SignInOutcome attempt(String name, String password, String address) {
        String digest = hash.of("credentials", name.length() + ":" + name + password);
        Optional<SignInOutcome> known = find(digest);
        if (known.isPresent()) {
            return known.get();
        }
        SignInOutcome outcome = signIn.attempt(name, password, address);
        if (outcome instanceof Welcome(StoredAccount stored, boolean mustChange)) {
            remember(digest, stored, mustChange);
            return accounts.byId(stored.account().id())
                    .<SignInOutcome>map(fresh -> new Welcome(fresh, mustChange))
                    .orElse(outcome);
        }
        return outcome;
    }

    private Optional<SignInOutcome> find(String digest) {
        Verified known;
        synchronized (verified) {
            known = verified.get(digest);
        }
        if (known == null || !clock.instant().isBefore(known.until())) {
            return Optional.empty();
        }
        return accounts.byId(known.account())
                .filter(StoredAccount::enabled)
                .filter(stored -> stored.version() == known.version())
                .map(stored -> new Welcome(stored, known.mustChange()));
    }

    private void remember(String digest, StoredAccount stored, boolean mustChange) {
        Instant until = clock.instant().plus(remember);
        synchronized (verified) {
            verified.put(
                    digest,
                    new Verified(stored.account().id(), stored.version(), mustChange, until));
        }
    }
}
