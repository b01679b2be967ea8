package org.yichuang.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.yichuang.identity.Account;
import org.yichuang.identity.Audit;
import org.yichuang.identity.IdentityTest;
import org.yichuang.identity.People;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.SignInOutcome.Locked;
import org.yichuang.identity.internal.SignInOutcome.Welcome;
import org.yichuang.identity.internal.SignInOutcome.Wrong;
import org.yichuang.testing.MovableClock;

@IdentityTest
class AddressLockTest {

    private static final String ATTACKER = "192.0.2.7";

    @Autowired AccountStore accounts;
    @Autowired AttemptStore attempts;
    @Autowired SignInNames names;
    @Autowired Passwords passwords;
    @Autowired Audit audit;
    @Autowired MovableClock clock;
    @Autowired People people;

    private SignIn signIn(int attemptsPerAddress) {
        var settings =
                new Binder(
                                new MapConfigurationPropertySource(
                                        Map.of(
                                                "yichuang.identity.lock-out.attempts-per-address",
                                                Integer.toString(attemptsPerAddress))))
                        .bindOrCreate("yichuang.identity", IdentitySettings.class);
        return new SignIn(accounts, attempts, names, passwords, audit, clock, settings);
    }

    @Test
    void trying_one_password_on_many_names_locks_the_address_and_nobody_elses() {
        SignIn signIn = signIn(3);
        Account account = people.with(Role.CLERK);
        for (int i = 0; i < 3; i++) {
            assertThat(signIn.attempt("spray" + i, "Wrong-Pass-77", ATTACKER))
                    .isInstanceOf(Wrong.class);
        }

        SignInOutcome attacker = signIn.attempt(account.login(), People.PASSWORD, ATTACKER);
        SignInOutcome colleague = signIn.attempt(account.login(), People.PASSWORD, "192.0.2.8");

        assertThat(attacker).isInstanceOf(Locked.class);
        assertThat(colleague).isInstanceOf(Welcome.class);
        clock.advance(Duration.ofMinutes(15));
        assertThat(signIn.attempt(account.login(), People.PASSWORD, ATTACKER))
                .isInstanceOf(Welcome.class);
    }
}
