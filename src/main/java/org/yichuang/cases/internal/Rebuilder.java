package org.yichuang.cases.internal;

import static java.util.Objects.requireNonNull;

import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Supplier;
import org.yichuang.cases.CaseRebuild.Finding;
import org.yichuang.cases.JournalCheck.Break;
import org.yichuang.cases.JournalCheck.Kind;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.internal.RebuildReader.Walked;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadlines;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.cases.lifecycle.Tasks;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.calendar.WorkingDays;

/// Works out from a journal that was followed to its end what must be stored of the case.
final class Rebuilder {

    private final Procedures procedures;
    private final Supplier<WorkingDays> days;

    Rebuilder(Procedures procedures, Supplier<WorkingDays> days) {
        this.procedures = procedures;
        this.days = days;
    }

    /// What came of it.
    sealed interface Result {
        record Done(Rebuilt rebuilt) implements Result {}

        /// It cannot be worked out.
        record Not(Finding why) implements Result {}
    }

    Result of(Walked walked) {
        Optional<Break> broken = walked.chain().finish();
        if (broken.isPresent()) {
            return unsound(walked, broken.get().seq(), broken.get().kind());
        }
        String text = String.valueOf(walked.stored().head().caseNo());
        if (!(walked.chain().state() instanceof CaseState.Existing state)) {
            return unsound(walked, 1, Kind.REMOVED);
        }
        if (!(CaseNo.parse(text) instanceof Checked.Valid<CaseNo>(var no))
                || no.key() != walked.stored().head().caseId()) {
            return unsound(walked, 1, Kind.IMPOSSIBLE);
        }
        Filing filing = state.filing();
        try {
            Procedure procedure = procedures.of(filing.item(), filing.version());
            return new Result.Done(
                    new Rebuilt(
                            no,
                            state,
                            walked.chain().columns(),
                            requireNonNull(walked.chain().openedAt()),
                            Tasks.of(state, procedure),
                            Deadlines.of(state, procedure, days.get())));
        } catch (NoSuchElementException e) {
            return new Result.Not(new Finding.NoProcedure(text, filing.item(), filing.version()));
        }
    }

    private static Result unsound(Walked walked, int seq, Kind kind) {
        String no = walked.stored().head().caseNo();
        return new Result.Not(new Finding.Unsound(String.valueOf(no), seq, kind));
    }
}
