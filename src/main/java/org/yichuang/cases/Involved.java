package org.yichuang.cases;

import java.util.Set;
import java.util.TreeSet;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;

/// The authorities that a case concerns: whose window received it, who reviews it, who decides it
/// and who may give more time.
public final class Involved {

    private Involved() {}

    /// A draft concerns nobody but its applicant.
    public static Set<String> authorities(CaseState state, Procedure procedure) {
        Set<String> involved = new TreeSet<>(inReview(state, procedure));
        if (state instanceof CaseState.Existing existing && !involved.isEmpty()) {
            involved.add(existing.filing().window());
        }
        return Set.copyOf(involved);
    }

    /// Those of them that have to do with more than receiving it and handing it over.
    public static Set<String> inReview(CaseState state, Procedure procedure) {
        if (!(state instanceof CaseState.Existing existing)
                || existing instanceof CaseState.Draft) {
            return Set.of();
        }
        Set<String> involved = new TreeSet<>(beside(state));
        existing.filing().steps().stream().map(Filing.StepRef::authority).forEach(involved::add);
        involved.add(procedure.decision().authority());
        Procedure.Extension extension = procedure.limits().extension();
        if (extension != null) {
            involved.add(extension.approver());
        }
        return Set.copyOf(involved);
    }

    /// The authorities that came to a case while it was reviewed: those that stand in for a
    /// department, those whose answer is awaited, and those that ordered what stops the clock, who
    /// may have handed their step on since.
    public static Set<String> beside(CaseState state) {
        Set<String> beside = new TreeSet<>();
        CaseState.stepsOf(state).stream().map(CaseState.Step::authority).forEach(beside::add);
        CaseState.reviewOf(state).stream()
                .flatMap(review -> review.beside().consultations().stream())
                .flatMap(asked -> asked.open().stream())
                .forEach(beside::add);
        if (state instanceof CaseState.Suspended suspended) {
            suspended.running().stream().map(CaseState.Excluded::orderedBy).forEach(beside::add);
        }
        return beside;
    }
}
