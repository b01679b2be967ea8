package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.Officers;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Localised;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;

/// The departments' page: reviews, special procedures, decisions.
@Controller
@Allowed({Role.REVIEWER, Role.DECIDER})
class ReviewController {

    static final String BASE = "/review";
    static final String POINT = "point.";
    private static final Set<Duty> DUTIES = EnumSet.of(Duty.REVIEW, Duty.DECIDE);

    private final Templates templates;
    private final QueueViews queues;
    private final FileViews files;
    private final WorkQueue queue;
    private final CaseAccess access;

    ReviewController(
            Templates templates,
            QueueViews queues,
            FileViews files,
            WorkQueue queue,
            CaseAccess access) {
        this.templates = templates;
        this.queues = queues;
        this.files = files;
        this.queue = queue;
        this.access = access;
    }

    @GetMapping(BASE)
    JteModel queue(
            Page page,
            Account account,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> after) {
        List<WorkQueue.Entry> entries =
                queues.entries(account, duties(account), kind.orElse(null), after.orElse(null));
        CaseNo first = entries.isEmpty() ? null : entries.getFirst().no();
        return review(page, account, kind.orElse(null), entries, first, Map.of(), List.of());
    }

    @GetMapping(BASE + "/{no}")
    JteModel file(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam Optional<String> kind) {
        List<WorkQueue.Entry> entries =
                queues.entries(account, duties(account), kind.orElse(null), null);
        return review(page, account, kind.orElse(null), entries, no, Map.of(), List.of());
    }

    /// The page after an act was refused, with what was typed.
    JteModel again(
            Page page,
            Account account,
            CaseNo no,
            Map<String, String> typed,
            List<FieldError> errors) {
        List<WorkQueue.Entry> entries = queues.entries(account, duties(account), null, null);
        return review(page, account, null, entries, no, typed, errors);
    }

    private static Set<Duty> duties(Account account) {
        Set<Duty> duties = EnumSet.copyOf(DUTIES);
        duties.retainAll(Officers.duties(account));
        return duties;
    }

    private JteModel review(
            Page page,
            Account account,
            @Nullable String kind,
            List<WorkQueue.Entry> entries,
            @Nullable CaseNo open,
            Map<String, String> typed,
            List<FieldError> errors) {
        QueueView pane = queues.view(page, BASE, account, duties(account), kind, entries, open);
        FileView file = open == null ? null : visible(page, account, open);
        Task task = file == null ? null : task(account, file);
        ReviewPlan plan = file == null ? null : file.item().review();
        boolean running = file != null && file.file().state() instanceof CaseState.UnderReview;
        return templates.deskReview(
                page,
                new ReviewPage(
                        pane,
                        file,
                        task,
                        file == null || task == null ? List.of() : points(page, file, task, typed),
                        file == null || task == null ? "" : template(page, file.item(), task),
                        typed,
                        running && file != null ? suspending(file.item()) : List.of(),
                        plan == null ? List.of() : plan.decision().refuseReasons(),
                        running
                                && Officers.duties(account).contains(Duty.DECIDE)
                                && file != null
                                && file.item().limits().extension() != null,
                        UUID.randomUUID().toString(),
                        errors));
    }

    private static List<SpecialProcedure> suspending(Item item) {
        return item.specialProcedures().stream().filter(SpecialProcedure::stopsClock).toList();
    }

    /// A file that this authority reviews or decides. Others are as if they did not exist.
    FileView visible(Page page, Account account, CaseNo no) {
        return files.find(page, no)
                .filter(file -> access.inReview(account, file.file()))
                .orElseThrow(() -> new NoSuchElementException("no case " + no.text()));
    }

    private @Nullable Task task(Account account, FileView file) {
        Set<Duty> duties = duties(account);
        String authority = Officers.of(account).authority();
        return queue.ofCase(file.file().summary().no()).stream()
                .map(WorkQueue.Entry::task)
                .filter(task -> task.authority().equals(authority))
                .filter(task -> duties.contains(task.duty()))
                .findFirst()
                .orElse(null);
    }

    private static List<CheckPoint> points(
            Page page, FileView file, Task task, Map<String, String> typed) {
        return FileViews.reviewStep(file.item(), task.step()).map(ReviewStep::checkPoints).stream()
                .flatMap(List::stream)
                .map(
                        point ->
                                CheckPoint.of(
                                        POINT + point.id(),
                                        page.pick(point.text()),
                                        point.reference(),
                                        point.mandatory(),
                                        verdict(typed.get(POINT + point.id()))))
                .toList();
    }

    private static CheckPoint.Verdict verdict(@Nullable String typed) {
        return "PASS".equals(typed)
                ? CheckPoint.Verdict.PASS
                : "FAIL".equals(typed) ? CheckPoint.Verdict.FAIL : CheckPoint.Verdict.NONE;
    }

    private static String template(Page page, Item item, Task task) {
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
                    case ANSWER, ANSWER_SUPPLIED, MEND, RESUME, ISSUE, DELIVER, CLOSE -> null;
                };
        return text == null ? "" : page.pick(text);
    }
}
