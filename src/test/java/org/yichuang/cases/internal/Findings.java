package org.yichuang.cases.internal;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.CaseRebuild;
import org.yichuang.cases.CaseRebuild.Counts;
import org.yichuang.cases.CaseRebuild.Finding;
import org.yichuang.cases.CaseRebuild.Manner;
import org.yichuang.cases.CaseRebuild.Outcome;
import org.yichuang.cases.CaseRebuild.Progress;

/// Keeps what going over the cases tells.
class Findings implements CaseRebuild.Told {

    final List<Finding> found = new ArrayList<>();
    final List<Progress> progress = new ArrayList<>();

    @Override
    public void found(Finding finding) {
        found.add(finding);
    }

    @Override
    public void progress(Progress now) {
        progress.add(now);
    }

    /// The places at which something differs.
    List<String> places() {
        return found.stream()
                .filter(Finding.Differs.class::isInstance)
                .map(each -> ((Finding.Differs) each).place())
                .toList();
    }

    /// Goes over all cases from the start.
    static Findings of(CaseRebuild rebuild, Manner manner) {
        Findings findings = new Findings();
        rebuild.run(manner, true, findings);
        return findings;
    }

    Counts counts() {
        return progress.getLast().counts();
    }

    static Counts counts(Outcome outcome) {
        return ((Outcome.Finished) outcome).counts();
    }
}
