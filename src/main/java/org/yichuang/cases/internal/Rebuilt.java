package org.yichuang.cases.internal;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Filing;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.CaseNo;

/// What the journal says that must be stored of a case.
record Rebuilt(
        CaseNo no,
        CaseState.Existing state,
        Columns columns,
        Instant openedAt,
        List<Task> tasks,
        List<Deadline> deadlines) {

    /// The columns of the case's row, as [StoredCase] has them.
    Map<String, @Nullable String> file() {
        Filing filing = state.filing();
        Map<String, @Nullable String> file = new LinkedHashMap<>();
        file.put("region", no.region().value());
        file.put("item", filing.item());
        file.put("item_version", String.valueOf(filing.version()));
        file.put("applicant", filing.applicant());
        file.put("window_authority", filing.window());
        file.put("stage", Lifecycle.stageName(state));
        file.put("opened_at", StoredCase.text(openedAt));
        file.put("received_at", receivedAt());
        file.put("accepted_on", text(columns.acceptedOn()));
        file.put("promised_due", text(columns.promisedDue()));
        file.put("statutory_due", text(columns.statutoryDue()));
        file.put("closed_on", text(columns.closedOn()));
        file.put("ending", text(columns.ending()));
        file.put("card", text(columns.card()));
        file.put("open_card", columns.closedOn() == null ? text(columns.card()) : null);
        return file;
    }

    /// The columns of a task's row.
    ///
    /// @param stored whose applicant the journal does not name
    Map<String, @Nullable String> row(Task task, StoredCase stored) {
        Map<String, @Nullable String> row = new LinkedHashMap<>();
        row.put("kind", task.kind().name());
        row.put("authority", task.authority());
        row.put("duty", task.duty().name());
        row.put("step", task.step());
        row.put("due", task.due().toString());
        row.put("case_no", no.text());
        row.put("region", no.region().value());
        row.put("item", state.filing().item());
        row.put("item_version", String.valueOf(state.filing().version()));
        row.put("applicant_kind", stored.column("applicant_kind"));
        row.put("applicant_name", stored.column("applicant_name"));
        row.put("received_at", receivedAt());
        row.put("card", text(columns.card()));
        return row;
    }

    private @Nullable String receivedAt() {
        return columns.receivedAt() == null
                ? null
                : StoredCase.text(columns.receivedAt().atZone(Parameters.CHINA).toInstant());
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
