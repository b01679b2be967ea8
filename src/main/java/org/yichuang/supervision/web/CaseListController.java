package org.yichuang.supervision.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yichuang.cases.CaseLists;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Allowed;
import org.yichuang.identity.Role;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Pager;
import org.yichuang.supervision.Kind;
import org.yichuang.supervision.Occurrence;
import org.yichuang.supervision.Supervision;

/// The cases behind a figure, a page at a time.
@Controller
@Allowed(Role.SUPERVISOR)
class CaseListController {

    private static final int PAGE_SIZE = 50;

    private final Templates templates;
    private final Supervision supervision;
    private final CaseLists lists;
    private final CaseRows rows;
    private final Directory directory;

    CaseListController(
            Templates templates,
            Supervision supervision,
            CaseLists lists,
            CaseRows rows,
            Directory directory) {
        this.templates = templates;
        this.supervision = supervision;
        this.lists = lists;
        this.rows = rows;
        this.directory = directory;
    }

    @GetMapping(SupervisionController.BASE + "/cards/{card}")
    JteModel withCard(
            Page page,
            Account account,
            @PathVariable Card card,
            @RequestParam Optional<CaseNo> after) {
        List<CaseSummary> cases = lists.withCard(account.region(), card, after, PAGE_SIZE);
        String title = page.text("supervision.kind." + card);
        String next =
                cases.size() < PAGE_SIZE
                        ? null
                        : SupervisionController.BASE
                                + "/cards/"
                                + card
                                + "?after="
                                + cases.getLast().no().text();
        return list(page, title, page.text("supervision.open-now"), null, cases, next);
    }

    @GetMapping(SupervisionController.BASE + "/cases")
    JteModel behind(
            Page page,
            Account account,
            @RequestParam(defaultValue = "RECEIVED") Kind kind,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> from,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> to,
            @RequestParam(name = "authority") Optional<String> department,
            @RequestParam Optional<CaseNo> after,
            @RequestParam @DateTimeFormat(iso = ISO.DATE) Optional<LocalDate> afterDay,
            @RequestParam Optional<Integer> afterSeq) {
        Optional<String> authority = department.filter(id -> !id.isEmpty());
        LocalDate first = from.orElse(page.today().withDayOfMonth(1));
        LocalDate last = to.orElse(page.today());
        Supervision.Filter filter =
                new Supervision.Filter(account.region(), authority.orElse(null), kind, first, last);
        List<Occurrence> found =
                supervision.occurrences(
                        filter, place(filter, after, afterDay, afterSeq), PAGE_SIZE);
        String title =
                page.text("supervision.kind." + kind)
                        + authority
                                .map(id -> " · " + page.pick(directory.authorityName(id)))
                                .orElse("");
        String text = page.text("supervision.period", page.date(first), page.date(last));
        List<CaseSummary> cases = lists.of(found.stream().map(Occurrence::no).distinct().toList());
        return list(
                page,
                title,
                text,
                CaseFilter.of(page, filter, directory),
                cases,
                next(filter, found));
    }

    private static Optional<Occurrence> place(
            Supervision.Filter filter,
            Optional<CaseNo> after,
            Optional<LocalDate> day,
            Optional<Integer> seq) {
        return after.isPresent() && day.isPresent() && seq.isPresent()
                ? Optional.of(
                        new Occurrence(
                                after.get(),
                                seq.get(),
                                filter.kind(),
                                day.get(),
                                filter.region(),
                                "",
                                "",
                                null,
                                null))
                : Optional.empty();
    }

    private static @Nullable String next(Supervision.Filter filter, List<Occurrence> found) {
        if (found.size() < PAGE_SIZE) {
            return null;
        }
        Occurrence last = found.getLast();
        return SupervisionController.BASE
                + "/cases?kind="
                + filter.kind()
                + "&from="
                + filter.from()
                + "&to="
                + filter.to()
                + (filter.authority() == null ? "" : "&authority=" + filter.authority())
                + "&after="
                + last.no().text()
                + "&afterDay="
                + last.day()
                + "&afterSeq="
                + last.seq();
    }

    private JteModel list(
            Page page,
            String title,
            String text,
            @Nullable CaseFilter filter,
            List<CaseSummary> cases,
            @Nullable String next) {
        return templates.supervisionCases(
                page,
                new CaseListPage(
                        title,
                        text,
                        "",
                        filter,
                        rows.table(page, title, cases).withHiddenCaption(),
                        cases.isEmpty(),
                        new Pager(null, next, null)));
    }
}
