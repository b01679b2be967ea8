package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;

/// What an administrator does to accounts inside their own region. Every act is recorded.
@Service
public class AccountAdministration {

    private final AccountStore store;
    private final AccountList list;
    private final AccountOpening opening;
    private final AttemptStore attempts;
    private final SignInNames names;
    private final Passwords passwords;
    private final FreshAccounts fresh;
    private final Audit audit;
    private final Clock clock;

    AccountAdministration(
            AccountStore store,
            AccountList list,
            AccountOpening opening,
            AttemptStore attempts,
            SignInNames names,
            Passwords passwords,
            FreshAccounts fresh,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.list = list;
        this.opening = opening;
        this.attempts = attempts;
        this.names = names;
        this.passwords = passwords;
        this.fresh = fresh;
        this.audit = audit;
        this.clock = clock;
    }

    /// An account with a password that has to be handed over; it is shown this once.
    public record Handover(AccountOutcome outcome, @Nullable String oneTimePassword) {}

    /// Accounts by login, one page.
    public List<StoredAccount> list(AccountQuery query, int limit) {
        return list.page(query, limit);
    }

    /// Until when the locked ones among these accounts stay locked.
    public Map<UUID, Instant> locked(List<StoredAccount> accounts) {
        Map<String, UUID> keys =
                accounts.stream()
                        .map(stored -> stored.account().id())
                        .collect(Collectors.toMap(names::failuresOf, Function.identity()));
        return attempts.lockedUntil(keys.keySet(), clock.instant()).entrySet().stream()
                .collect(Collectors.toMap(e -> keys.get(e.getKey()), Map.Entry::getValue));
    }

    /// An account that the administrator may see.
    public Optional<StoredAccount> find(Account by, UUID id) {
        return store.byId(id).filter(stored -> !AccountRules.outOfScope(by, stored.account()));
    }

    /// Opens an account with a password that is made here.
    @Transactional
    public Handover open(Account by, NewAccount wanted) {
        Account asAccount =
                new Account(
                        by.id(),
                        wanted.login(),
                        wanted.name(),
                        wanted.roles(),
                        wanted.region(),
                        wanted.authority(),
                        wanted.window(),
                        null);
        if (AccountRules.outOfScope(by, asAccount)) {
            return new Handover(AccountOutcome.refused(AccountProblem.OUT_OF_SCOPE), null);
        }
        String password = OneTimePassword.make(passwords, List.of(wanted.login()));
        AccountOutcome outcome = opening.open(wanted.withPassword(password, true), by);
        return new Handover(outcome, outcome instanceof Done ? password : null);
    }

    /// Changes name, roles and scope. Its sessions end.
    ///
    /// @param version the version that the administrator saw
    @Transactional
    public AccountOutcome change(Account by, Account after, int version) {
        return store.byId(after.id())
                .map(before -> change(by, before, after, version))
                .orElseGet(() -> AccountOutcome.refused(AccountProblem.CHANGED_MEANWHILE));
    }

    private AccountOutcome change(Account by, StoredAccount before, Account after, int version) {
        List<AccountProblem> problems = AccountRules.problems(by, before.account(), after);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        if (!store.change(after, before.enabled(), version)) {
            return AccountOutcome.refused(AccountProblem.CHANGED_MEANWHILE);
        }
        String detail =
                AccountRules.describe(before.account()) + " → " + AccountRules.describe(after);
        return done(AuditEntry.done(by, "account-changed", after.login()).because(detail), after);
    }

    /// Closes an account, or opens it again. Its sessions end.
    @Transactional
    public AccountOutcome setEnabled(Account by, StoredAccount stored, boolean enabled) {
        Account account = stored.account();
        Optional<AccountOutcome> refusal = refusal(by, account);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (!store.change(account, enabled, stored.version())) {
            return AccountOutcome.refused(AccountProblem.CHANGED_MEANWHILE);
        }
        String action = enabled ? "account-reopened" : "account-closed";
        return done(AuditEntry.done(by, action, account.login()), account);
    }

    /// Ends the lock after too many failures.
    @Transactional
    public AccountOutcome unlock(Account by, StoredAccount stored) {
        Account account = stored.account();
        Optional<AccountOutcome> refusal = refusal(by, account);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        attempts.clear(names.failuresOf(account.id()));
        return done(AuditEntry.done(by, "account-unlocked", account.login()), account);
    }

    /// Gives the account a password that has to be replaced at the next sign-in. Its sessions end,
    /// and so does a lock.
    @Transactional
    public Handover resetPassword(Account by, StoredAccount stored) {
        Account account = stored.account();
        Optional<AccountOutcome> refusal = refusal(by, account);
        if (refusal.isPresent()) {
            return new Handover(refusal.get(), null);
        }
        String password = OneTimePassword.make(passwords, List.of(account.login()));
        store.setPassword(account.id(), passwords.hash(password), true, clock.instant());
        attempts.clear(names.failuresOf(account.id()));
        return new Handover(
                done(AuditEntry.done(by, "password-reset", account.login()), account), password);
    }

    private Optional<AccountOutcome> refusal(Account by, Account other) {
        if (AccountRules.outOfScope(by, other)) {
            return Optional.of(AccountOutcome.refused(AccountProblem.OUT_OF_SCOPE));
        }
        return by.id().equals(other.id())
                ? Optional.of(AccountOutcome.refused(AccountProblem.OWN_ACCOUNT))
                : Optional.empty();
    }

    private AccountOutcome done(AuditEntry entry, Account account) {
        audit.record(entry);
        fresh.forget(account.id());
        return new Done(store.byId(account.id()).orElseThrow());
    }
}
