package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.AttemptStore.Counted.Admitted;
import org.yichuang.identity.internal.AttemptStore.Counted.Locked;
import org.yichuang.identity.internal.SignInOutcome.Closed;
import org.yichuang.identity.internal.SignInOutcome.Welcome;
import org.yichuang.identity.internal.SignInOutcome.Wrong;

/// Checks who somebody is by name and password, and locks after too many failures.
@Service
public class SignIn {

    /// Stands in the audit where no account is known: what was typed may be a password by mistake.
    private static final String NOBODY = "-";

    private final AccountStore accounts;
    private final AttemptStore attempts;
    private final SignInNames names;
    private final Passwords passwords;
    private final Audit audit;
    private final Clock clock;
    private final LockOut perAccount;
    private final LockOut perAddress;
    private final Duration maximumAge;

    SignIn(
            AccountStore accounts,
            AttemptStore attempts,
            SignInNames names,
            Passwords passwords,
            Audit audit,
            Clock clock,
            IdentitySettings settings) {
        this.accounts = accounts;
        this.attempts = attempts;
        this.names = names;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
        Duration period = settings.lockOut().period();
        this.perAccount = new LockOut(settings.lockOut().attempts(), period);
        this.perAddress = new LockOut(settings.lockOut().attemptsPerAddress(), period);
        this.maximumAge = settings.password().maximumAge();
    }

    /// Tries a name and a password.
    ///
    /// @param typedName a login, or an applicant's identity number
    public SignInOutcome attempt(String typedName, String password, String address) {
        Instant now = clock.instant();
        String addressKey = names.failuresFrom(address, "sign-in");
        Optional<Instant> addressLock = attempts.lockedUntil(addressKey, now);
        if (addressLock.isPresent()) {
            return new SignInOutcome.Locked(addressLock.get());
        }
        Optional<StoredAccount> known = accounts.bySignInName(names.key(typedName));
        String accountKey =
                known.map(stored -> names.failuresOf(stored.account().id()))
                        .orElseGet(() -> names.failuresOfUnknown(typedName));
        return switch (attempts.count(accountKey, perAccount, now)) {
            case Locked(Instant until) -> {
                attempts.count(addressKey, perAddress, now);
                record(known, "sign-in", "locked");
                yield new SignInOutcome.Locked(until);
            }
            case Admitted(LockOut.Failures failures) -> {
                if (known.isPresent() && matches(password, known.get())) {
                    attempts.clear(accountKey);
                    yield welcome(known.get(), password, now);
                }
                if (known.isEmpty()) {
                    passwords.pretendToMatch(password);
                }
                attempts.count(addressKey, perAddress, now);
                yield failed(known, failures);
            }
        };
    }

    private boolean matches(String password, StoredAccount stored) {
        return passwords.matches(password, stored.passwordHash());
    }

    private SignInOutcome welcome(StoredAccount stored, String password, Instant now) {
        if (!stored.enabled()) {
            record(Optional.of(stored), "sign-in", "closed");
            return new Closed();
        }
        Account account = stored.account();
        if (passwords.outdated(stored.passwordHash())) {
            accounts.rehash(account.id(), passwords.hash(password));
        }
        accounts.signedIn(account.id(), now);
        audit.record(AuditEntry.done(account, "sign-in", account.login()));
        return new Welcome(stored, stored.mustChangePassword() || tooOld(stored, now));
    }

    /// Notes that somebody who just opened their account is signed in with it.
    public void afterRegistration(StoredAccount stored) {
        Account account = stored.account();
        accounts.signedIn(account.id(), clock.instant());
        audit.record(AuditEntry.done(account, "sign-in", account.login()));
    }

    private boolean tooOld(StoredAccount stored, Instant now) {
        return !maximumAge.isZero()
                && stored.account().roles().stream().anyMatch(Role::staff)
                && stored.passwordChangedAt().plus(maximumAge).isBefore(now);
    }

    private SignInOutcome failed(Optional<StoredAccount> known, LockOut.Failures failures) {
        Instant lockedUntil = failures.lockedUntil();
        if (lockedUntil == null) {
            record(known, "sign-in", "wrong");
            return new Wrong(perAccount.left(failures));
        }
        record(known, "lock-out", "until " + lockedUntil.atZone(clock.getZone()).toLocalTime());
        return new SignInOutcome.Locked(lockedUntil);
    }

    private void record(Optional<StoredAccount> known, String action, String reason) {
        String subject = known.map(stored -> stored.account().login()).orElse(NOBODY);
        audit.record(AuditEntry.refused(null, action, subject).because(reason));
    }
}
