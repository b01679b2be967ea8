package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Persons;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;

/// Opens and finds accounts.
@Service
class AccountOpening implements Accounts {

    private final AccountStore store;
    private final FreshAccounts fresh;
    private final SignInNames names;
    private final Passwords passwords;
    private final Persons persons;
    private final Audit audit;
    private final Clock clock;

    AccountOpening(
            AccountStore store,
            FreshAccounts fresh,
            SignInNames names,
            Passwords passwords,
            Persons persons,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.fresh = fresh;
        this.names = names;
        this.passwords = passwords;
        this.persons = persons;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    @Transactional
    public Account create(NewAccount account) {
        return switch (open(account, null)) {
            case Done(StoredAccount stored) -> stored.account();
            case Refused(List<AccountProblem> problems) ->
                    throw new IllegalArgumentException(
                            "the account %s cannot be opened: %s"
                                    .formatted(account.login(), problems));
        };
    }

    /// Opens an account, signed in to by its login and, for an applicant, the identity number.
    ///
    /// @param by who opens it; nobody when the person does so themselves or the platform does
    @Transactional
    public AccountOutcome open(NewAccount wanted, @Nullable Account by) {
        List<AccountProblem> problems = new ArrayList<>(AccountRules.problems(wanted));
        passwords.flaws(wanted.password(), List.of(wanted.login(), wanted.name())).stream()
                .map(passwords::problem)
                .forEach(problems::add);
        if (!problems.isEmpty()) {
            return new Refused(List.copyOf(problems));
        }
        Instant now = clock.instant();
        Account account =
                new Account(
                        TimeOrderedId.at(now),
                        wanted.login(),
                        wanted.name().strip(),
                        wanted.roles(),
                        wanted.region(),
                        wanted.authority(),
                        wanted.window(),
                        wanted.personKey());
        StoredAccount stored =
                new StoredAccount(
                        account,
                        passwords.hash(wanted.password()),
                        now,
                        wanted.mustChangePassword(),
                        true,
                        1,
                        now,
                        null);
        if (!store.insert(stored)) {
            return AccountOutcome.refused(AccountProblem.LOGIN_TAKEN);
        }
        addSignInNames(account);
        audit.record(
                AuditEntry.done(by, "account-opened", account.login())
                        .because(AccountRules.describe(account)));
        return new Done(stored);
    }

    private void addSignInNames(Account account) {
        store.addSignInName(names.key(account.login()), account.id());
        String person = account.personKey();
        if (person != null) {
            persons.identityNumber(person)
                    .ifPresent(n -> store.addSignInName(names.key(n.value()), account.id()));
        }
    }

    @Override
    public Optional<Account> byLogin(String login) {
        return store.byLogin(login).map(StoredAccount::account);
    }

    @Override
    public Map<String, String> names(Collection<String> logins) {
        return store.names(logins);
    }

    @Override
    public Optional<Account> byId(UUID id) {
        return store.byId(id).map(StoredAccount::account);
    }

    @Override
    public boolean isStill(Account account) {
        return fresh.byId(account.id())
                .filter(StoredAccount::enabled)
                .filter(stored -> stored.account().equals(account))
                .isPresent();
    }

    @Override
    public Optional<Account> byPerson(String personKey) {
        return store.byPerson(personKey).map(StoredAccount::account);
    }

    @Override
    public List<Account> of(Collection<String> authorities) {
        return store.of(authorities);
    }
}
