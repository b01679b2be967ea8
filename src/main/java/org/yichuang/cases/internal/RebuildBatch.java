package org.yichuang.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.CaseRebuild.Counts;
import org.yichuang.cases.CaseRebuild.Finding;
import org.yichuang.cases.internal.RebuildReader.Batch;
import org.yichuang.cases.internal.RebuildReader.Walked;

/// What was found of some cases.
///
/// @param findings in the order of the cases
/// @param differing what of the cases that differ is to be written
/// @param recomputed what of the others is to be written: deadlines of an earlier calendar
record RebuildBatch(
        List<Finding> findings, List<Mend> differing, List<Mend> recomputed, Counts counts) {

    /// Compares every case of a batch.
    static RebuildBatch of(Batch batch, Rebuilder rebuilder, Instant now) {
        List<Finding> findings = new ArrayList<>(batch.strays());
        List<Mend> differing = new ArrayList<>();
        List<Mend> recomputed = new ArrayList<>();
        int left = batch.strays().size();
        int deadlines = 0;
        for (Walked walked : batch.cases()) {
            switch (rebuilder.of(walked)) {
                case Rebuilder.Result.Not(var why) -> {
                    findings.add(why);
                    left++;
                }
                case Rebuilder.Result.Done(var rebuilt) -> {
                    var result = CaseComparison.of(walked.stored(), rebuilt, now);
                    findings.addAll(result.differences());
                    deadlines += result.recomputed();
                    if (!result.differences().isEmpty()) {
                        differing.add(result.mend());
                    } else if (result.recomputed() > 0) {
                        recomputed.add(result.mend());
                    }
                }
            }
        }
        return new RebuildBatch(
                findings,
                differing,
                recomputed,
                new Counts(
                        batch.cases().size(),
                        batch.events(),
                        differing.size(),
                        0,
                        left,
                        deadlines));
    }
}
