package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.lifecycle.CaseState.After;
import org.yichuang.cases.lifecycle.CaseState.Challenged;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.CaseState.Existing;
import org.yichuang.cases.lifecycle.CaseState.Fate;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;

/// What may still be done with a decision when its case is closed.
///
/// @param facts what was done already
/// @param pending challenges that nobody has answered
public record AfterTheEnd(
        List<DenseRow> facts, List<Challenged> pending, boolean mayRevoke, boolean mayCancel) {

    public AfterTheEnd {
        facts = List.copyOf(facts);
        pending = List.copyOf(pending);
    }

    /// @return empty for a case that is not closed, or that nothing was decided in
    static Optional<AfterTheEnd> of(Page page, Existing state) {
        if (!(state instanceof Closed closed) || !closed.ending().isDecision()) {
            return Optional.empty();
        }
        After after = closed.after();
        boolean granted = closed.ending() == Ending.GRANTED;
        return Optional.of(
                new AfterTheEnd(
                        facts(page, closed),
                        after.challenges().stream().filter(each -> each.result() == null).toList(),
                        granted && after.fate() == null,
                        granted && after.fate() != Fate.CANCELLED));
    }

    private static List<DenseRow> facts(Page page, Closed closed) {
        List<DenseRow> facts = new ArrayList<>();
        facts.add(
                DenseRow.of(
                        page.text("desk.after.ending"),
                        page.text("cases.ending." + closed.ending())));
        After after = closed.after();
        if (after.fate() != null) {
            facts.add(
                    DenseRow.of(
                            page.text("desk.after.licence"),
                            page.text("cases.fate." + after.fate())));
        }
        for (Challenged each : after.challenges()) {
            facts.add(
                    DenseRow.of(
                            page.text("cases.challenge." + each.kind()) + " " + each.number(),
                            each.result() == null
                                    ? page.text("desk.after.pending")
                                    : page.text("cases.answered." + each.result())));
        }
        if (after.archive() != null) {
            facts.add(DenseRow.of(page.text("desk.after.archive"), after.archive()));
        }
        return facts;
    }
}
