package org.yichuang.cases.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.CaseRebuild.Finding.Differs;
import org.yichuang.cases.lifecycle.Deadline;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.kernel.Masking;

/// Compares what is stored of a case with what its journal says, and knows what to write so that
/// they agree.
final class CaseComparison {

    private static final String FILE = "case_file.";
    private static final String TASK = "work_item[%s]";
    private static final String DEADLINE = "case_deadline[%s]";

    /// What was found.
    ///
    /// @param recomputed how many deadlines were computed with an earlier calendar
    /// @param mend what makes stored and journal agree; writes nothing when they do
    record Result(List<Differs> differences, int recomputed, Mend mend) {}

    private final StoredCase stored;
    private final Rebuilt journal;
    private final Instant now;
    private final List<Differs> differences = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<String> goneTasks = new ArrayList<>();
    private final List<Deadline> deadlines = new ArrayList<>();
    private final List<String> goneDeadlines = new ArrayList<>();
    private int recomputed;

    private CaseComparison(StoredCase stored, Rebuilt journal, Instant now) {
        this.stored = stored;
        this.journal = journal;
        this.now = now;
    }

    static Result of(StoredCase stored, Rebuilt journal, Instant now) {
        CaseComparison comparison = new CaseComparison(stored, journal, now);
        comparison.file();
        comparison.tasks();
        comparison.deadlines();
        return new Result(
                List.copyOf(comparison.differences),
                comparison.recomputed,
                new Mend(
                        stored,
                        journal,
                        List.copyOf(comparison.tasks),
                        List.copyOf(comparison.goneTasks),
                        List.copyOf(comparison.deadlines),
                        List.copyOf(comparison.goneDeadlines)));
    }

    private void file() {
        compare(FILE, stored.file(), journal.file());
    }

    private void tasks() {
        for (Task task : journal.tasks()) {
            String place = TASK.formatted(task.id());
            Map<String, @Nullable String> row = stored.tasks().get(task.id());
            int before = differences.size();
            if (row == null) {
                differs(place, null, task.authority() + ", " + task.due());
            } else {
                compare(place + ".", row, journal.row(task, stored));
            }
            if (differences.size() > before) {
                tasks.add(task);
            }
        }
        stored.tasks()
                .forEach(
                        (id, row) -> {
                            if (journal.tasks().stream().noneMatch(task -> task.id().equals(id))) {
                                differs(
                                        TASK.formatted(id),
                                        row.get("authority") + ", " + row.get("due"),
                                        null);
                                goneTasks.add(id);
                            }
                        });
    }

    private void deadlines() {
        for (Deadline deadline : journal.deadlines()) {
            String name = deadline.kind().name();
            StoredCase.Due due = stored.deadlines().get(name);
            switch (DueComparison.of(deadline, due, journal.state(), now)) {
                case SAME -> {}
                case RECOMPUTED -> {
                    recomputed++;
                    deadlines.add(deadline);
                }
                case OTHER -> {
                    differs(
                            DEADLINE.formatted(name),
                            due == null ? null : StoredCase.text(due.at()),
                            StoredCase.text(DueComparison.instant(deadline)));
                    deadlines.add(deadline);
                }
            }
        }
        stored.deadlines()
                .forEach(
                        (name, due) -> {
                            if (journal.deadlines().stream()
                                    .noneMatch(each -> each.kind().name().equals(name))) {
                                differs(DEADLINE.formatted(name), StoredCase.text(due.at()), null);
                                goneDeadlines.add(name);
                            }
                        });
    }

    private void compare(
            String place,
            Map<String, @Nullable String> row,
            Map<String, @Nullable String> expected) {
        expected.forEach(
                (column, value) -> {
                    if (!Objects.equals(row.get(column), value)) {
                        differs(
                                place + column,
                                shown(column, row.get(column)),
                                shown(column, value));
                    }
                });
    }

    /// A person's name is told masked, whoever looks.
    private @Nullable String shown(String column, @Nullable String value) {
        return column.equals("applicant_name") && value != null ? Masking.personName(value) : value;
    }

    private void differs(String place, @Nullable String was, @Nullable String mustBe) {
        differences.add(new Differs(String.valueOf(stored.head().caseNo()), place, was, mustBe));
    }
}
