package org.yichuang.identity.internal;

import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Accounts;
import org.yichuang.identity.NewAccount;
import org.yichuang.identity.Role;
import org.yichuang.identity.internal.IdentitySettings.FirstAdministratorSettings;

/// Opens the account that opens all others, when the configuration gives its password and there is
/// no administrator yet. The password has to be replaced at the first sign-in.
@Component
class FirstAdministrator implements ApplicationRunner {

    private static final Logger log = LoggerFactory.getLogger(FirstAdministrator.class);

    private final Accounts accounts;
    private final AccountStore store;
    private final Directory directory;
    private final IdentitySettings settings;

    FirstAdministrator(
            Accounts accounts, AccountStore store, Directory directory, IdentitySettings settings) {
        this.accounts = accounts;
        this.store = store;
        this.directory = directory;
        this.settings = settings;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        FirstAdministratorSettings first = settings.firstAdministrator();
        String password = first.password();
        if (password == null || password.isBlank() || store.anyAdministrator()) {
            return;
        }
        accounts.create(
                NewAccount.staff(
                                first.login(),
                                first.login(),
                                Set.of(Role.ADMINISTRATOR),
                                directory.home(),
                                null,
                                null,
                                password)
                        .withPassword(password, true));
        log.info("opened the account {} of the first administrator", first.login());
    }
}
