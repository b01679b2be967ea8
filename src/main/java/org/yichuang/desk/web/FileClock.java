package org.yichuang.desk.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.DenseRow;

/// Says how much time a case has.
@Component
class FileClock {

    private final Procedures procedures;
    private final Supplier<WorkingDays> days;

    FileClock(Procedures procedures, Supplier<WorkingDays> days) {
        this.procedures = procedures;
        this.days = days;
    }

    /// What the clock says of a case as it stands.
    String now(Page page, CaseState state) {
        return switch (state) {
            case CaseState.Received received ->
                    page.text("desk.clock.answer", left(page, received.answerBy()));
            case CaseState.AwaitingCorrection _ -> page.text("desk.clock.applicant");
            case CaseState.AwaitingOwed awaiting ->
                    page.text("desk.clock.owed", page.date(awaiting.until()));
            case CaseState.UnderReview review -> due(page, review.clock().promisedDue());
            case CaseState.AtWindowAgain again -> due(page, again.review().clock().promisedDue());
            case CaseState.Suspended suspended ->
                    page.text("desk.clock.paused", page.date(suspended.until()));
            case CaseState.Decided decided ->
                    page.text("desk.clock.deliver", page.date(decided.deliverBy()));
            case CaseState.Issued issued when issued.delivered() != null ->
                    page.text("desk.clock.delivered");
            case CaseState.Issued issued ->
                    page.text("desk.clock.deliver", page.date(issued.decided().deliverBy()));
            case CaseState.Closed closed -> page.text("desk.clock.closed", page.date(closed.on()));
            case CaseState.None _, CaseState.Draft _ -> "";
        };
    }

    private String due(Page page, LocalDate day) {
        return page.text("desk.clock.due", left(page, day), page.date(day));
    }

    private String left(Page page, LocalDate day) {
        return page.remaining(days.get().between(page.today(), day));
    }

    /// The last days; of a case that is not accepted yet, as if it were accepted today.
    List<DenseRow> limits(Page page, CaseView file) {
        CaseSummary summary = file.summary();
        LocalDate promised = summary.promisedDue();
        LocalDate statutory = summary.statutoryDue();
        if (file.state() instanceof CaseState.Received) {
            Procedure procedure = procedures.of(summary.item(), summary.itemVersion());
            promised = ifAcceptedNow(page, procedure.limits().promised());
            statutory = ifAcceptedNow(page, procedure.limits().statutory());
        }
        boolean runs = !(file.state() instanceof CaseState.Closed);
        List<DenseRow> rows = new ArrayList<>();
        if (promised != null) {
            rows.add(limit(page, "desk.limit.promised", promised, runs));
        }
        if (statutory != null) {
            rows.add(limit(page, "desk.limit.statutory", statutory, runs));
        }
        return rows;
    }

    private @Nullable LocalDate ifAcceptedNow(Page page, Limit limit) {
        return limit.lastDay(page.today(), page.now(), List.of(), days.get());
    }

    private DenseRow limit(Page page, String term, LocalDate day, boolean runs) {
        int left = days.get().between(page.today(), day);
        DenseRow row = DenseRow.of(page.text(term), page.shortDate(day));
        return left < 0 || !runs ? row : row.note(page.text("desk.limit.days", left));
    }
}
