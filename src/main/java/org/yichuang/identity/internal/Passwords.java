package org.yichuang.identity.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;
import org.yichuang.identity.internal.IdentitySettings.PasswordSettings;
import org.yichuang.identity.internal.PasswordRules.Flaw;

/// Hashes passwords with Argon2id and judges new ones.
@Component
public class Passwords {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;

    private final AccountStore accounts;
    private final PasswordRules rules;
    private final int remembered;
    private final Argon2PasswordEncoder encoder;
    private final String ofNobody;

    /// Each hashing takes its share of memory and a processor for a while, so only so many run at
    /// once and the others wait.
    private final Semaphore running = new Semaphore(2 * Runtime.getRuntime().availableProcessors());

    Passwords(AccountStore accounts, IdentitySettings settings) {
        PasswordSettings password = settings.password();
        this.accounts = accounts;
        this.rules = new PasswordRules(password.minimumLength());
        this.remembered = password.remembered();
        this.encoder =
                new Argon2PasswordEncoder(
                        SALT_BYTES,
                        HASH_BYTES,
                        password.parallelism(),
                        Math.toIntExact(password.memory().toKilobytes()),
                        password.iterations());
        this.ofNobody = hash("the password of nobody");
    }

    public int minimumLength() {
        return rules.minimumLength();
    }

    AccountProblem problem(Flaw flaw) {
        return AccountProblem.of(flaw, rules);
    }

    String hash(String password) {
        running.acquireUninterruptibly();
        try {
            return encoded(password);
        } finally {
            running.release();
        }
    }

    private String encoded(String password) {
        String hash = encoder.encode(password);
        if (hash == null) {
            throw new IllegalStateException("the encoder gave no hash");
        }
        return hash;
    }

    boolean matches(String password, String hash) {
        if (password.length() > PasswordRules.MAXIMUM_LENGTH) {
            return false;
        }
        running.acquireUninterruptibly();
        try {
            return encoder.matches(password, hash);
        } finally {
            running.release();
        }
    }

    /// Takes as long as checking a real password, so that the time does not tell whether the
    /// account exists.
    void pretendToMatch(String password) {
        matches(password, ofNobody);
    }

    /// Whether the hash was made at another cost than the present one.
    boolean outdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    /// Everything wrong with a new password of somebody who has none yet.
    ///
    /// @param telling what it must not hold: the login, the name
    List<Flaw> flaws(String password, List<String> telling) {
        return rules.flaws(password, telling);
    }

    /// Everything wrong with a new password of this account, former passwords included.
    List<Flaw> flaws(String password, StoredAccount stored) {
        List<String> telling = List.of(stored.account().login(), stored.account().name());
        List<Flaw> flaws = new ArrayList<>(flaws(password, telling));
        if (flaws.isEmpty() && usedBefore(password, stored.account().id())) {
            flaws.add(Flaw.USED_BEFORE);
        }
        return List.copyOf(flaws);
    }

    private boolean usedBefore(String password, UUID account) {
        return accounts.passwords(account, remembered - 1).stream()
                .anyMatch(hash -> matches(password, hash));
    }
}
