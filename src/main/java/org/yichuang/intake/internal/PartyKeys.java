package org.yichuang.intake.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.licences.HolderKeys;

/// An account acts for the licences of every party in whose name it may apply.
@Component
class PartyKeys implements HolderKeys {

    private final Parties parties;

    PartyKeys(Parties parties) {
        this.parties = parties;
    }

    @Override
    public Set<String> of(Account account) {
        return parties.of(account).stream().map(Party::key).collect(Collectors.toUnmodifiableSet());
    }
}
