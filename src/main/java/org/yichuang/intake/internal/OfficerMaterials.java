package org.yichuang.intake.internal;

import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Cases;
import org.yichuang.cases.FiledContents;
import org.yichuang.cases.Involved;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.identity.Account;
import org.yichuang.identity.Role;
import org.yichuang.identity.Scope;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.MaterialAccess;

/// Officers see the files of the cases that their authority handles, each through a case: so the
/// record of looks names it, and one content in many files is still looked up by key. Supervisors
/// see those of every department of their region.
@Component
class OfficerMaterials implements MaterialAccess {

    private static final Role[] OFFICERS = {
        Role.CLERK, Role.REVIEWER, Role.DECIDER, Role.HEAD, Role.SUPERVISOR
    };

    private final Cases cases;
    private final Procedures procedures;
    private final FiledContents filed;

    OfficerMaterials(Cases cases, Procedures procedures, FiledContents filed) {
        this.cases = cases;
        this.procedures = procedures;
        this.filed = filed;
    }

    @Override
    public Optional<Ground> ground(Account account, String address, Optional<CaseNo> through) {
        if (!account.holds(OFFICERS)) {
            return Optional.empty();
        }
        return through.flatMap(cases::find)
                .filter(view -> handles(account, view))
                .map(view -> view.summary().no())
                .filter(no -> filed.isInFile(no, address))
                .map(Ground.Handles::new);
    }

    private boolean handles(Account account, CaseView view) {
        if (account.holds(Role.SUPERVISOR)
                && account.region().contains(view.summary().region())
                && !(view.state() instanceof CaseState.Draft)) {
            return true;
        }
        Scope scope = Scope.of(account);
        Set<String> involved =
                Involved.authorities(
                        view.state(),
                        procedures.of(view.summary().item(), view.summary().itemVersion()));
        return involved.stream()
                .anyMatch(authority -> scope.covers(view.summary().region(), authority));
    }
}
