package org.yichuang.casework;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.cases.lifecycle.Tasks;
import org.yichuang.directory.Directory;
import org.yichuang.pages.Page;

/// Who holds a file: the authorities that have to do something about it now, and so can be urged.
/// Whoever verifies a commitment while the result is made or handed over does not hold it up.
@Component
public final class Holders {

    private final Procedures procedures;
    private final Directory directory;

    Holders(Procedures procedures, Directory directory) {
        this.procedures = procedures;
        this.directory = directory;
    }

    private List<String> of(CaseView file) {
        CaseSummary summary = file.summary();
        return Tasks.of(file.state(), procedures.of(summary.item(), summary.itemVersion())).stream()
                .filter(task -> file.state() instanceof CaseState.Closed || !isVerifying(task))
                .map(Task::authority)
                .distinct()
                .toList();
    }

    private static boolean isVerifying(Task task) {
        return task.kind() == Task.Kind.VERIFY || task.kind() == Task.Kind.CHECK_CORRECTED;
    }

    /// Their names; empty where the file waits for the applicant, or for nobody.
    public String named(Page page, CaseView file) {
        return of(file).stream()
                .map(authority -> page.pick(directory.authorityName(authority)))
                .collect(Collectors.joining(page.text("cases.list")));
    }

    /// Whether somebody else than one's own authority holds the file: nobody urges themselves.
    public boolean areOthers(CaseView file, @Nullable String own) {
        return of(file).stream().anyMatch(authority -> !authority.equals(own));
    }
}
