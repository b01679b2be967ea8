package org.yichuang.intake.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yichuang.cases.FiledContents;
import org.yichuang.identity.Account;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.MaterialAccess;
import org.yichuang.materials.Materials;

/// Everybody who acts for a party sees what was uploaded or filed in its name.
@Component
class ApplicantMaterials implements MaterialAccess {

    private final Parties parties;
    private final FiledContents filed;
    private final DraftStore drafts;
    private final Materials materials;

    ApplicantMaterials(
            Parties parties, FiledContents filed, DraftStore drafts, Materials materials) {
        this.parties = parties;
        this.filed = filed;
        this.drafts = drafts;
        this.materials = materials;
    }

    @Override
    public Optional<Ground> ground(Account account, String address, Optional<CaseNo> through) {
        List<String> keys = parties.of(account).stream().map(Party::key).toList();
        if (keys.isEmpty()) {
            return Optional.empty();
        }
        boolean own = filed.filedBy(keys, address) || prepared(keys, address);
        return own ? Optional.of(new Ground.Own()) : Optional.empty();
    }

    private boolean prepared(List<String> keys, String address) {
        List<UUID> files = materials.idsAt(address);
        return !files.isEmpty() && drafts.holdsAny(keys, files);
    }
}
