package org.yichuang.recounts.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Recounts;
import org.yichuang.recounts.MovedCase;
import org.yichuang.recounts.RecountRun;
import org.yichuang.recounts.RecountRuns;

/// Reads the recounts and what they moved.
@Component
class StoredRecountRuns implements RecountRuns {

    private final RunStore runs;
    private final MovedCaseStore moved;
    private final Recounts recounts;

    StoredRecountRuns(RunStore runs, MovedCaseStore moved, Recounts recounts) {
        this.runs = runs;
        this.moved = moved;
        this.recounts = recounts;
    }

    @Override
    public List<RecountRun> latest(int limit) {
        return runs.latest(limit);
    }

    @Override
    public Optional<RecountRun> ofYear(int year) {
        return runs.ofYear(year);
    }

    @Override
    public Optional<RecountRun> find(int year, int revision) {
        return runs.find(year, revision);
    }

    @Override
    public boolean again(int year, int revision) {
        return runs.again(new RunStore.Version(year, revision), recounts.running());
    }

    @Override
    public List<MovedCase> moved(Query query) {
        return moved.page(query);
    }
}
