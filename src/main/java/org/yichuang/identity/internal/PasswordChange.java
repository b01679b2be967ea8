package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;
import org.yichuang.identity.internal.AttemptStore.Counted.Admitted;
import org.yichuang.identity.internal.AttemptStore.Counted.Locked;

/// Lets somebody choose another password for themselves. Their other sessions end.
@Service
public class PasswordChange {

    private final AccountStore store;
    private final AttemptStore attempts;
    private final SignInNames names;
    private final Passwords passwords;
    private final FreshAccounts fresh;
    private final Audit audit;
    private final Clock clock;
    private final LockOut lockOut;

    PasswordChange(
            AccountStore store,
            AttemptStore attempts,
            SignInNames names,
            Passwords passwords,
            FreshAccounts fresh,
            Audit audit,
            Clock clock,
            IdentitySettings settings) {
        this.store = store;
        this.attempts = attempts;
        this.names = names;
        this.passwords = passwords;
        this.fresh = fresh;
        this.audit = audit;
        this.clock = clock;
        this.lockOut = new LockOut(settings.lockOut().attempts(), settings.lockOut().period());
    }

    /// Asks for the present password again, because the screen may have been left alone; failures
    /// count towards the same lock as at the sign-in.
    @Transactional
    public AccountOutcome change(Account account, String present, String wanted) {
        StoredAccount stored = store.byId(account.id()).orElseThrow();
        String key = names.failuresOf(account.id());
        Instant now = clock.instant();
        return switch (attempts.count(key, lockOut, now)) {
            case Locked ignored -> AccountOutcome.refused(AccountProblem.LOCKED);
            case Admitted ignored when !passwords.matches(present, stored.passwordHash()) -> {
                audit.record(AuditEntry.refused(account, "password-changed", account.login()));
                yield AccountOutcome.refused(AccountProblem.PRESENT_PASSWORD_WRONG);
            }
            case Admitted ignored -> {
                attempts.clear(key);
                yield replace(stored, wanted, now);
            }
        };
    }

    private AccountOutcome replace(StoredAccount stored, String wanted, Instant now) {
        List<AccountProblem> problems =
                passwords.flaws(wanted, stored).stream().map(passwords::problem).toList();
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        Account account = stored.account();
        store.setPassword(account.id(), passwords.hash(wanted), false, now);
        fresh.forget(account.id());
        audit.record(AuditEntry.done(account, "password-changed", account.login()));
        return new Done(store.byId(account.id()).orElseThrow());
    }
}
