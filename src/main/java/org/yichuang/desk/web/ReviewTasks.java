package org.yichuang.desk.web;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.Officers;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;

/// Knows what an officer's authority has to do with a file, and what the item gives them for it:
/// the points to check and an opinion to start from.
@Component
class ReviewTasks {

    private final WorkQueue queue;

    ReviewTasks(WorkQueue queue) {
        this.queue = queue;
    }

    Optional<Task> of(Account account, CaseNo no) {
        Set<Duty> duties = ReviewController.duties(account);
        String authority = Officers.of(account).authority();
        return queue.ofCase(no).stream()
                .map(WorkQueue.Entry::task)
                .filter(task -> task.authority().equals(authority))
                .filter(task -> duties.contains(task.duty()))
                .findFirst();
    }

    List<CheckPoint> points(Page page, FileView file, Task task, Notes notes) {
        if (task.kind() != Task.Kind.REVIEW) {
            return List.of();
        }
        return FileViews.reviewStep(file.item(), task.step()).map(ReviewStep::checkPoints).stream()
                .flatMap(List::stream)
                .map(
                        point ->
                                CheckPoint.of(
                                        Notes.POINT + point.id(),
                                        page.pick(point.text()),
                                        point.reference(),
                                        point.mandatory(),
                                        notes.verdict(point.id())))
                .toList();
    }

    String template(Page page, Item item, Task task) {
        Localised text =
                switch (task.kind()) {
                    case REVIEW ->
                            FileViews.reviewStep(item, task.step())
                                    .map(ReviewStep::opinionTemplates)
                                    .map(ReviewStep.OpinionTemplates::agree)
                                    .orElse(null);
                    case DECIDE -> {
                        ReviewPlan plan = item.review();
                        yield plan == null ? null : plan.decision().grantTemplate();
                    }
                    default -> null;
                };
        return text == null ? "" : page.pick(text);
    }
}
