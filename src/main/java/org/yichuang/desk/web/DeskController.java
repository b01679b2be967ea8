package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
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
import org.yichuang.casework.CaseAccess;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.CheckPoint;

/// The window's desk: its queue, one file, and what can be done with it.
@Controller
@Allowed(Role.CLERK)
class DeskController {

    static final String BASE = "/desk";
    static final Set<Duty> DUTIES = EnumSet.of(Duty.WINDOW);

    private final Templates templates;
    private final QueueViews queues;
    private final FileViews files;
    private final DeskActs acts;
    private final CaseAccess access;

    DeskController(
            Templates templates,
            QueueViews queues,
            FileViews files,
            DeskActs acts,
            CaseAccess access) {
        this.templates = templates;
        this.queues = queues;
        this.files = files;
        this.acts = acts;
        this.access = access;
    }

    /// The queue with its first file open.
    @GetMapping(BASE)
    JteModel queue(
            Page page,
            Account account,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> after) {
        List<WorkQueue.Entry> entries =
                queues.entries(account, DUTIES, kind.orElse(null), after.orElse(null));
        CaseNo first = entries.isEmpty() ? null : entries.getFirst().no();
        return desk(page, account, kind.orElse(null), entries, first, List.of());
    }

    @GetMapping(BASE + "/{no}")
    JteModel file(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam Optional<String> kind) {
        return show(page, account, no, kind.orElse(null), List.of());
    }

    /// The desk with a file open, after an act was refused.
    JteModel show(
            Page page, Account account, CaseNo no, @Nullable String kind, List<FieldError> errors) {
        return desk(page, account, kind, queues.entries(account, DUTIES, kind, null), no, errors);
    }

    private JteModel desk(
            Page page,
            Account account,
            @Nullable String kind,
            List<WorkQueue.Entry> entries,
            @Nullable CaseNo open,
            List<FieldError> errors) {
        FileView file = open == null ? null : visible(page, account, open);
        return templates.deskDesk(
                page,
                new DeskPage(
                        queues.view(page, BASE, account, DUTIES, kind, entries, open),
                        file,
                        file == null ? List.of() : acts.of(page, file),
                        file == null ? List.of() : points(page, file),
                        UUID.randomUUID().toString(),
                        errors));
    }

    /// A file that this window handles. Others are as if they did not exist.
    FileView visible(Page page, Account account, CaseNo no) {
        return files.find(page, no)
                .filter(file -> access.atWindow(account, file.file()))
                .orElseThrow(() -> new NoSuchElementException("no case " + no.text()));
    }

    private static List<CheckPoint> points(Page page, FileView file) {
        if (!(file.file().state() instanceof CaseState.Received)) {
            return List.of();
        }
        List<CheckPoint> points = new ArrayList<>();
        file.item()
                .acceptancePoints()
                .forEach(
                        point ->
                                points.add(
                                        CheckPoint.of(
                                                "point." + point.id(),
                                                page.pick(point.text()),
                                                null,
                                                point.mandatory(),
                                                CheckPoint.Verdict.NONE)));
        return points;
    }
}
