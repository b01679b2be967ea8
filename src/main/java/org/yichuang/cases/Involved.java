package org.yichuang.cases;

import java.util.Set;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;

/// The authorities that a case concerns: whose window received it, who reviews it, who decides it.
public final class Involved {

    private Involved() {}

    /// A draft concerns nobody but its applicant.
    public static Set<String> authorities(CaseState state, Procedure procedure) {
        if (!(state instanceof CaseState.Existing existing)
                || existing instanceof CaseState.Draft) {
            return Set.of();
        }
        Set<String> involved = new TreeSet<>();
        involved.add(existing.filing().window());
        existing.filing().steps().stream().map(Filing.StepRef::authority).forEach(involved::add);
        involved.add(procedure.decision().authority());
        return Set.copyOf(involved);
    }
}
