package org.yichuang.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.identity.Persons;

/// Knows in whose name an account may apply.
@Component
public class Parties {

    private final Persons persons;

    Parties(Persons persons) {
        this.persons = persons;
    }

    /// The person first, then the companies they act for.
    public List<Party> of(Account account) {
        String key = account.personKey();
        if (key == null) {
            return List.of();
        }
        List<Party> parties = new ArrayList<>();
        parties.add(Party.person(key, account.name()));
        persons.representations(key)
                .forEach(each -> parties.add(Party.company(each.company(), each.companyName())));
        return List.copyOf(parties);
    }

    /// The party with this key, if the account may act for it.
    public Optional<Party> of(Account account, String key) {
        return of(account).stream().filter(party -> party.key().equals(key)).findFirst();
    }
}
