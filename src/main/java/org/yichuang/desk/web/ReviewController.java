package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.Capacity;
import org.yichuang.casework.CaseAccess;
import org.yichuang.casework.Officers;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.desk.Worksheets;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.NotThere;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;
import org.yichuang.pages.ui.Option;

/// The departments' pages: their queue; reviews, special procedures and decisions on one file.
@Controller
@Allowed({Role.REVIEWER, Role.DECIDER, Role.HEAD})
class ReviewController {

    static final String BASE = "/review";
    private static final Set<Duty> DUTIES = EnumSet.of(Duty.REVIEW, Duty.DECIDE, Duty.HEAD);

    private final Templates templates;
    private final QueueViews queues;
    private final FileViews files;
    private final Dossiers dossiers;
    private final ReviewTasks tasks;
    private final Worksheets worksheets;
    private final CaseAccess access;
    private final Afterwards afterwards;
    private final ActForms forms;

    ReviewController(
            Templates templates,
            QueueViews queues,
            FileViews files,
            Dossiers dossiers,
            ReviewTasks tasks,
            Worksheets worksheets,
            CaseAccess access,
            Afterwards afterwards,
            ActForms forms) {
        this.templates = templates;
        this.queues = queues;
        this.files = files;
        this.dossiers = dossiers;
        this.tasks = tasks;
        this.worksheets = worksheets;
        this.access = access;
        this.afterwards = afterwards;
        this.forms = forms;
    }

    @GetMapping(BASE)
    JteModel queue(
            Page page,
            Account account,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> after) {
        String only = kind.orElse(null);
        List<WorkQueue.Entry> entries =
                queues.entries(account, duties(account), only, after.orElse(null));
        return templates.deskReviewQueue(
                page, queues.view(page, BASE, account, duties(account), only, entries, null));
    }

    @GetMapping(BASE + "/{no}")
    JteModel file(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam(name = "m") Optional<Integer> place) {
        Notes notes = Notes.of(page, worksheets.find(no, account.login()));
        return review(page, account, no, place.orElse(null), notes, List.of());
    }

    /// One document alone, for the middle of the page that is open.
    @GetMapping(BASE + "/{no}/materials/{place}")
    JteModel material(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable int place) {
        FileView file = visible(page, account, no);
        DocumentView document = DocumentView.of(path(no), file, place, 0);
        return document.material() == null
                ? templates.deskForm(page, file, document)
                : templates.deskDocument(page, document);
    }

    /// The page after an act was refused, with what was typed.
    ResponseEntity<JteModel> again(
            Page page,
            Account account,
            CaseNo no,
            Map<String, String> typed,
            List<FieldError> errors) {
        return ResponseEntity.unprocessableContent()
                .body(review(page, account, no, null, Notes.typed(typed), errors));
    }

    static Set<Duty> duties(Account account) {
        Set<Duty> duties = EnumSet.copyOf(DUTIES);
        duties.retainAll(Officers.duties(account));
        return duties;
    }

    private static String path(CaseNo no) {
        return BASE + "/" + no.text();
    }

    private JteModel review(
            Page page,
            Account account,
            CaseNo no,
            @Nullable Integer place,
            Notes notes,
            List<FieldError> errors) {
        FileView file = visible(page, account, no);
        Task task = tasks.of(account, no).orElse(null);
        ReviewPlan plan = file.item().review();
        boolean decides =
                Officers.duties(account).contains(Duty.DECIDE)
                        && plan != null
                        && plan.decision().authority().equals(account.authority());
        int shown = place == null ? file.firstPlace() : place;
        DocumentView document = DocumentView.of(path(no), file, shown, 0);
        List<CheckPoint> points = task == null ? List.of() : tasks.points(page, file, task, notes);
        List<WorkQueue.Entry> waiting = queues.entries(account, duties(account), null, null);
        return templates.deskReview(
                page,
                new ReviewPage(
                        file,
                        dossiers.of(page, file, document),
                        document,
                        task,
                        points,
                        points.stream()
                                .filter(CheckPoint::mandatory)
                                .filter(point -> point.verdict() == CheckPoint.Verdict.NONE)
                                .count(),
                        task == null ? "" : tasks.template(page, file.item(), task),
                        notes,
                        running(account, file),
                        forms.mayDo(Command.Suspend.class, file, account)
                                ? suspending(file)
                                : List.of(),
                        plan == null ? List.of() : plan.decision().refuseReasons(),
                        plan == null ? List.of() : plan.decision().discretion(),
                        forms.of(ActKinds.REVIEW, page, file, account),
                        decides
                                && Lifecycle.acts(file.file().state())
                                        .contains(Command.Terminate.class),
                        decides ? afterwards.of(page, file) : null,
                        queues.total(account, duties(account)),
                        following(waiting, no),
                        UUID.randomUUID().toString(),
                        errors));
    }

    /// What the account's authority ordered and can end; a hearing has acts of its own.
    private static List<Option> running(Account account, FileView file) {
        if (!(file.file().state() instanceof CaseState.Suspended suspended)
                || suspended.isHearing()) {
            return List.of();
        }
        return suspended.orderedBy(Objects.requireNonNullElse(account.authority(), "")).stream()
                .map(CaseState.Excluded::procedure)
                .map(each -> new Option(each, file.words().name(each)))
                .toList();
    }

    /// What may be ordered: everything that is not running, beside which others may begin.
    private static List<SpecialProcedure> suspending(FileView file) {
        CaseState.Suspended suspended =
                file.file().state() instanceof CaseState.Suspended running ? running : null;
        return file.item().specialProcedures().stream()
                .filter(special -> special.stopsClock() && !special.isHearing())
                .filter(special -> suspended == null || suspended.running(special.id()).isEmpty())
                .toList();
    }

    /// The file after this one in the queue, or its first one.
    private static @Nullable String following(List<WorkQueue.Entry> waiting, CaseNo no) {
        List<CaseNo> numbers = waiting.stream().map(WorkQueue.Entry::no).distinct().toList();
        int here = numbers.indexOf(no);
        return numbers.stream()
                .skip(here + 1L)
                .filter(other -> !other.equals(no))
                .findFirst()
                .map(ReviewController::path)
                .orElse(null);
    }

    /// The text that the officer's task begins with; empty when there is none.
    String template(Page page, Account account, FileView file) {
        return tasks.of(account, file.file().summary().no())
                .map(task -> tasks.template(page, file.item(), task))
                .orElse("");
    }

    /// Whether the account has to do with the case.
    boolean sees(Account account, CaseNo no) {
        return access.find(account, no).filter(seen -> seen.as(Capacity.REVIEW)).isPresent();
    }

    /// A file that this authority reviews or decides. Others are as if they did not exist.
    FileView visible(Page page, Account account, CaseNo no) {
        return files.find(page, no)
                .filter(file -> access.inReview(account, file.file()))
                .orElseThrow(() -> new NotThere("no case " + no.text()));
    }
}
