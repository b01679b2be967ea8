package org.yichuang.desk.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
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
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.casework.CaseAccess;
import org.yichuang.desk.Worksheets;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.NotThere;
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
    private final OtherCases others;
    private final DeskActs acts;
    private final Worksheets worksheets;
    private final CaseAccess access;

    DeskController(
            Templates templates,
            QueueViews queues,
            FileViews files,
            OtherCases others,
            DeskActs acts,
            Worksheets worksheets,
            CaseAccess access) {
        this.templates = templates;
        this.queues = queues;
        this.files = files;
        this.others = others;
        this.acts = acts;
        this.worksheets = worksheets;
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
        return desk(page, account, kind.orElse(null), entries, first, null, null, List.of());
    }

    @GetMapping(BASE + "/{no}")
    JteModel file(
            Page page,
            Account account,
            @PathVariable CaseNo no,
            @RequestParam Optional<String> kind,
            @RequestParam(name = "m") Optional<Integer> place) {
        String only = kind.orElse(null);
        List<WorkQueue.Entry> entries = queues.entries(account, DUTIES, only, null);
        return desk(page, account, only, entries, no, place.orElse(null), null, List.of());
    }

    /// One material alone, for the middle of the page that is open.
    @GetMapping(BASE + "/{no}/materials/{place}")
    JteModel material(
            Page page, Account account, @PathVariable CaseNo no, @PathVariable int place) {
        FileView file = visible(page, account, no);
        return templates.deskDocument(page, DocumentView.of(path(no), file, place, 1));
    }

    /// The desk with a file open after an act was refused, with what was noted.
    ResponseEntity<JteModel> again(
            Page page,
            Account account,
            CaseNo no,
            @Nullable Map<String, String> form,
            List<FieldError> errors) {
        Notes notes = form == null ? null : Notes.typed(form);
        List<WorkQueue.Entry> entries = queues.entries(account, DUTIES, null, null);
        return ResponseEntity.unprocessableContent()
                .body(desk(page, account, null, entries, no, null, notes, errors));
    }

    private JteModel desk(
            Page page,
            Account account,
            @Nullable String kind,
            List<WorkQueue.Entry> entries,
            @Nullable CaseNo open,
            @Nullable Integer place,
            @Nullable Notes typed,
            List<FieldError> errors) {
        FileView file = open == null ? null : visible(page, account, open);
        Notes notes =
                typed != null || open == null
                        ? Notes.orNone(typed)
                        : Notes.of(page, worksheets.find(open, account.login()));
        List<CheckPoint> points = file == null ? List.of() : points(page, file, notes);
        return templates.deskDesk(
                page,
                new DeskPage(
                        queues.view(page, BASE, account, DUTIES, kind, entries, open),
                        file,
                        file == null || open == null
                                ? null
                                : DocumentView.of(
                                        path(open),
                                        file,
                                        place == null ? file.firstPlace() : place,
                                        1),
                        file == null ? List.of() : acts.of(page, file, account),
                        points,
                        points.stream()
                                .filter(CheckPoint::mandatory)
                                .filter(point -> point.verdict() != CheckPoint.Verdict.PASS)
                                .count(),
                        notes,
                        file == null ? List.of() : others.of(page, file.file().summary()),
                        UUID.randomUUID().toString(),
                        errors));
    }

    private static String path(CaseNo no) {
        return BASE + "/" + no.text();
    }

    /// A file that this window handles. Others are as if they did not exist.
    FileView visible(Page page, Account account, CaseNo no) {
        return files.find(page, no)
                .filter(file -> access.atWindow(account, file.file()))
                .orElseThrow(() -> new NotThere("no case " + no.text()));
    }

    private static List<CheckPoint> points(Page page, FileView file, Notes notes) {
        if (!(file.file().state() instanceof CaseState.Received)) {
            return List.of();
        }
        return file.item().acceptancePoints().stream()
                .map(
                        point ->
                                CheckPoint.of(
                                        Notes.POINT + point.id(),
                                        page.pick(point.text()),
                                        null,
                                        point.mandatory(),
                                        notes.verdict(point.id())))
                .toList();
    }
}
