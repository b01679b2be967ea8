package org.yichuang.identity.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.Role;

/// Arranges that an officer stands in for a colleague of the same authority. Officers do so for
/// themselves, the head for everybody of the authority.
@Service
public class StandIns {

    /// Whoever is away for longer needs a successor, and an administrator.
    static final int LONGEST = 92;

    /// How far ahead it can be arranged, in days.
    static final int AHEAD = 366;

    static final int LONGEST_REASON = 200;

    private static final int LISTED = 200;
    private static final int PAST = 365;

    private final SubstitutionStore store;
    private final AccountStore accounts;
    private final FreshAccounts fresh;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StandIns(
            SubstitutionStore store,
            AccountStore accounts,
            FreshAccounts fresh,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.accounts = accounts;
        this.fresh = fresh;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /// What is wanted.
    ///
    /// @param absent login of who is away
    /// @param substitute login of who stands in
    public record Wanted(
            String absent,
            String substitute,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            String reason) {}

    /// Whether somebody arranges for others than themselves: the head, and nobody who only stands
    /// in for the head, so that what is lent cannot be lent on.
    public boolean forOthers(Account by) {
        return accounts.byId(by.id())
                .map(StoredAccount::account)
                .filter(own -> own.holds(Role.HEAD))
                .isPresent();
    }

    /// The officers of the account's authority who have something to do with cases, by login.
    public List<Account> colleagues(Account account) {
        String authority = account.authority();
        return authority == null
                ? List.of()
                : accounts.of(List.of(authority)).stream()
                        .filter(each -> each.region().equals(account.region()))
                        .filter(each -> each.roles().stream().anyMatch(StandIn.LENDABLE::contains))
                        .toList();
    }

    /// Those that the account may see: its own, and the head all of the authority's.
    public List<StandIn> list(Account account) {
        String authority = account.authority();
        return authority == null
                ? List.of()
                : store.ofAuthority(
                        authority,
                        account.region(),
                        forOthers(account) ? null : account.id(),
                        today(),
                        today().minusDays(PAST),
                        LISTED);
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Days.CHINA);
    }

    /// @return everything that stands against it, at once; none when it is arranged
    public List<AccountProblem> arrange(Account by, Wanted wanted) {
        List<Account> colleagues = colleagues(by);
        Optional<Account> absent = find(colleagues, wanted.absent());
        Optional<Account> substitute = find(colleagues, wanted.substitute());
        List<AccountProblem> problems = new ArrayList<>();
        if (absent.isEmpty() || !(forOthers(by) || isOf(absent.get(), by))) {
            problems.add(AccountProblem.of("absent", "substitution-absent"));
        }
        if (substitute.isEmpty()) {
            problems.add(AccountProblem.of("substitute", "substitution-substitute"));
        } else if (wanted.substitute().equals(wanted.absent())) {
            problems.add(AccountProblem.of("substitute", "substitution-same"));
        } else if (absent.isPresent() && StandIn.lent(absent.get(), substitute.get()).isEmpty()) {
            problems.add(
                    AccountProblem.of(
                            "substitute", "substitution-nothing", substitute.get().name()));
        }
        problems.addAll(period(wanted.from(), wanted.until()));
        if (wanted.reason().isBlank()) {
            problems.add(AccountProblem.of("reason", "substitution-reason"));
        } else if (wanted.reason().length() > LONGEST_REASON) {
            problems.add(AccountProblem.of("reason", "substitution-reason-long", LONGEST_REASON));
        }
        if (problems.isEmpty()
                && store.overlaps(
                        absent.orElseThrow(),
                        substitute.orElseThrow(),
                        Objects.requireNonNull(wanted.from()),
                        Objects.requireNonNull(wanted.until()))) {
            problems.add(AccountProblem.of("from", "substitution-twice"));
        }
        if (problems.isEmpty()) {
            arrange(by, absent.orElseThrow(), substitute.orElseThrow(), wanted);
        }
        return problems;
    }

    private List<AccountProblem> period(@Nullable LocalDate from, @Nullable LocalDate until) {
        List<AccountProblem> problems = new ArrayList<>();
        LocalDate today = today();
        boolean begins =
                from != null && !from.isBefore(today) && !from.isAfter(today.plusDays(AHEAD));
        if (!begins) {
            problems.add(AccountProblem.of("from", "substitution-from"));
        }
        LocalDate first = begins && from != null ? from : today;
        if (until == null || until.isBefore(first)) {
            problems.add(AccountProblem.of("until", "substitution-until"));
        } else if (begins && !until.isBefore(first.plusDays(LONGEST))) {
            problems.add(AccountProblem.of("until", "substitution-long", LONGEST));
        }
        return problems;
    }

    private void arrange(Account by, Account absent, Account substitute, Wanted wanted) {
        Instant now = clock.instant();
        LocalDate from = Objects.requireNonNull(wanted.from());
        LocalDate until = Objects.requireNonNull(wanted.until());
        transaction.executeWithoutResult(
                _ -> {
                    store.insert(
                            TimeOrderedId.at(now),
                            absent,
                            substitute,
                            from,
                            until,
                            wanted.reason().strip(),
                            by,
                            now);
                    audit.record(
                            AuditEntry.done(by, "substitution-arranged", absent.login())
                                    .because(
                                            "%s, %s – %s"
                                                    .formatted(substitute.login(), from, until)));
                });
        fresh.forget(substitute.id());
    }

    /// Ends one of the account's own, or for the head one of the authority's, from now on.
    ///
    /// @return false when there is none, or it has ended already
    public boolean end(Account by, UUID id) {
        Optional<StandIn> found =
                store.byId(id, today())
                        .filter(each -> Objects.equals(each.absent().authority(), by.authority()))
                        .filter(each -> each.absent().region().equals(by.region()))
                        .filter(each -> isOf(each.absent(), by) || forOthers(by));
        if (found.isEmpty()) {
            return false;
        }
        Account substitute = found.get().substitute();
        boolean ended =
                Objects.requireNonNull(
                        transaction.execute(
                                _ -> {
                                    if (!store.end(id, clock.instant())) {
                                        return false;
                                    }
                                    audit.record(
                                            AuditEntry.done(
                                                            by,
                                                            "substitution-ended",
                                                            found.get().absent().login())
                                                    .because(substitute.login()));
                                    return true;
                                }));
        fresh.forget(substitute.id());
        return ended;
    }

    private static boolean isOf(Account one, Account other) {
        return one.login().equals(other.login());
    }

    private static Optional<Account> find(List<Account> colleagues, String login) {
        return colleagues.stream().filter(each -> each.login().equals(login)).findFirst();
    }
}
