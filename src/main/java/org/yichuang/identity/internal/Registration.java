package org.yichuang.identity.internal;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Audit;
import org.yichuang.identity.AuditEntry;
import org.yichuang.identity.IdentityProof;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Person;
import org.yichuang.identity.Persons;
import org.yichuang.identity.internal.AccountOutcome.Done;
import org.yichuang.identity.internal.AccountOutcome.Refused;
import org.yichuang.identity.internal.AttemptStore.Counted.Admitted;
import org.yichuang.identity.internal.AttemptStore.Counted.Locked;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.IdentityNumber;

/// Lets a natural person open an account for themselves.
@Service
public class Registration {

    private static final String LOGIN_CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int LOGIN_LENGTH = 9;
    private static final int LONGEST_NAME = 50;
    private static final Duration PERIOD = Duration.ofHours(1);

    private final AccountStore store;
    private final AccountOpening opening;
    private final AttemptStore attempts;
    private final SignInNames names;
    private final Passwords passwords;
    private final Persons persons;
    private final IdentityProof proof;
    private final Audit audit;
    private final Clock clock;
    private final LockOut perAddress;
    private final Directory directory;
    private final SecureRandom random = new SecureRandom();

    Registration(
            AccountStore store,
            AccountOpening opening,
            AttemptStore attempts,
            SignInNames names,
            Passwords passwords,
            Persons persons,
            IdentityProof proof,
            Audit audit,
            Clock clock,
            Directory directory,
            IdentitySettings settings) {
        this.store = store;
        this.opening = opening;
        this.attempts = attempts;
        this.names = names;
        this.passwords = passwords;
        this.persons = persons;
        this.proof = proof;
        this.audit = audit;
        this.clock = clock;
        this.perAddress = new LockOut(settings.proof().attemptsPerAddress(), PERIOD);
        this.directory = directory;
    }

    /// What the person typed.
    ///
    /// @param consent whether they agree that their identity number is used
    public record Wish(
            String name, String identityNumber, String phone, String password, boolean consent) {

        @Override
        public String toString() {
            return "Wish[]";
        }
    }

    /// Checks everything at once, asks the register, and opens the account.
    @Transactional
    public AccountOutcome register(Wish wish, String address) {
        String name = wish.name().strip();
        Checked<IdentityNumber> number = adultOrChild(wish.identityNumber());
        Checked<String> phone = MobileNumber.parse(wish.phone());
        String login = freeLogin();
        List<AccountProblem> problems = new ArrayList<>();
        if (name.isEmpty()) {
            problems.add(AccountProblem.NAME_MISSING);
        } else if (name.length() > LONGEST_NAME) {
            problems.add(AccountProblem.of("name", "name-long", LONGEST_NAME));
        }
        addProblem(problems, "identityNumber", number);
        addProblem(problems, "phone", phone);
        List<String> telling = new ArrayList<>(List.of(name));
        number.toOptional().map(IdentityNumber::value).ifPresent(telling::add);
        phone.toOptional().ifPresent(telling::add);
        passwords.flaws(wish.password(), telling).stream()
                .map(passwords::problem)
                .forEach(problems::add);
        if (!wish.consent()) {
            problems.add(AccountProblem.of("consent", "consent-missing"));
        }
        if (!problems.isEmpty()) {
            return new Refused(List.copyOf(problems));
        }
        return prove(name, number.orThrow(), phone.orThrow(), login, wish.password(), address);
    }

    private Checked<IdentityNumber> adultOrChild(String typed) {
        Checked<IdentityNumber> number = IdentityNumber.parse(typed);
        boolean unborn =
                number.toOptional()
                        .filter(n -> n.birthDate().isAfter(LocalDate.now(clock)))
                        .isPresent();
        return unborn ? Checked.invalid("kernel.identity-number.birth-date") : number;
    }

    private static void addProblem(
            List<AccountProblem> problems, String field, Checked<?> checked) {
        if (checked instanceof Checked.Invalid<?>(var problem)) {
            problems.add(new AccountProblem(field, problem));
        }
    }

    private AccountOutcome prove(
            String name,
            IdentityNumber number,
            String phone,
            String login,
            String password,
            String address) {
        String addressKey = names.failuresFrom(address, "register");
        return switch (attempts.count(addressKey, perAddress, clock.instant())) {
            case Locked ignored -> refused("", "too-many-proofs");
            case Admitted ignored ->
                    switch (proof.ask(name, number)) {
                        case UNAVAILABLE -> refused("", "proof-unavailable");
                        case DIFFERS -> {
                            audit.record(AuditEntry.refused(null, "register", "-"));
                            yield refused("identityNumber", "proof-differs");
                        }
                        case MATCHES -> {
                            attempts.clear(addressKey);
                            yield open(name, number, phone, login, password);
                        }
                    };
        };
    }

    private AccountOutcome open(
            String name, IdentityNumber number, String phone, String login, String password) {
        if (store.byPerson(persons.keyOf(number)).isPresent()) {
            return refused("identityNumber", "person-has-account");
        }
        Person person = persons.register(number, name, phone, proof.source());
        AccountOutcome outcome =
                opening.open(
                        NewAccount.applicant(login, name, directory.home(), person.key(), password),
                        null);
        if (outcome instanceof Done(StoredAccount stored)) {
            audit.record(
                    AuditEntry.done(stored.account(), "register", login)
                            .because("consent to the use of the identity number"));
        }
        return outcome;
    }

    private static AccountOutcome refused(String field, String key) {
        return AccountOutcome.refused(AccountProblem.of(field, key));
    }

    private String freeLogin() {
        String login;
        do {
            StringBuilder made = new StringBuilder("u");
            random.ints(LOGIN_LENGTH, 0, LOGIN_CHARACTERS.length())
                    .forEach(i -> made.append(LOGIN_CHARACTERS.charAt(i)));
            login = made.toString();
        } while (store.byLogin(login).isPresent());
        return login;
    }
}
