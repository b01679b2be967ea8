package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Applicant;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Duty;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.Officers;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.Masking;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.QueueEntry;
import org.yichuang.pages.ui.QueueEntry.Urgency;
import org.yichuang.pages.ui.Tab;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;

/// Makes the queue panes of the desk and of the review page.
@Component
class QueueViews {

    static final int PAGE_SIZE = 30;
    private static final int SOON = 1;

    private final WorkQueue queue;
    private final Catalogue catalogue;
    private final Supplier<WorkingDays> days;

    QueueViews(WorkQueue queue, Catalogue catalogue, Supplier<WorkingDays> days) {
        this.queue = queue;
        this.catalogue = catalogue;
        this.days = days;
    }

    /// The entries of one page.
    ///
    /// @param kind name of a kind to show alone, null for all
    /// @param after where the page before ended, as its link says, null for the first page
    List<WorkQueue.Entry> entries(
            Account account, Set<Duty> duties, @Nullable String kind, @Nullable String after) {
        return queue.page(
                new WorkQueue.Query(
                        Officers.of(account).authority(),
                        duties,
                        kind(kind),
                        Optional.ofNullable(after).flatMap(WorkQueue.Position::parse),
                        PAGE_SIZE));
    }

    /// The entries that a search finds.
    List<WorkQueue.Entry> found(Page page, Account account, Set<Duty> duties, String words) {
        Set<String> items =
                catalogue.versionsInForce().stream()
                        .filter(each -> page.pick(each.item().name()).contains(words))
                        .map(ItemVersion::slug)
                        .collect(Collectors.toSet());
        return queue.find(Officers.of(account).authority(), duties, words, items, PAGE_SIZE);
    }

    /// A queue pane that shows what a search found.
    QueueView foundView(Page page, String base, String words, List<WorkQueue.Entry> entries) {
        return new QueueView(
                page.text("desk.search.title", words),
                page.text("desk.queue.total", entries.size()),
                List.of(new Tab(page.text("desk.search.all"), base, false)),
                entries.stream().map(entry -> entry(page, base, null, entry, null)).toList(),
                new Pager(null, null, null));
    }

    QueueView view(
            Page page,
            String base,
            Account account,
            Set<Duty> duties,
            @Nullable String kind,
            List<WorkQueue.Entry> entries,
            @Nullable CaseNo open) {
        Map<Task.Kind, Integer> counts = queue.counts(Officers.of(account).authority(), duties);
        int all = counts.values().stream().mapToInt(Integer::intValue).sum();
        List<Tab> filters = new ArrayList<>();
        filters.add(new Tab(page.text("desk.queue.all"), base, kind == null, (long) all));
        counts.forEach(
                (each, count) ->
                        filters.add(
                                new Tab(
                                        page.text("cases.task." + each),
                                        base + "?kind=" + each,
                                        each.name().equals(kind),
                                        (long) count)));
        String next =
                entries.size() < PAGE_SIZE
                        ? null
                        : base + "?after=" + entries.getLast().position().text() + of(kind);
        return new QueueView(
                page.text("desk.queue.title"),
                page.text("desk.queue.total", all),
                filters,
                entries.stream().map(entry -> entry(page, base, kind, entry, open)).toList(),
                new Pager(null, next, null));
    }

    /// How many tasks wait.
    int total(Account account, Set<Duty> duties) {
        return queue.counts(Officers.of(account).authority(), duties).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private QueueEntry entry(
            Page page,
            String base,
            @Nullable String kind,
            WorkQueue.Entry entry,
            @Nullable CaseNo open) {
        int left = days.get().between(page.today(), entry.task().due());
        return new QueueEntry(
                itemName(page, entry.item(), entry.itemVersion()),
                base + "/" + entry.no().text() + (kind == null ? "" : "?kind=" + kind),
                name(entry) + " · " + page.text("cases.task." + entry.task().kind()),
                new Tag(tone(left), left(page, left), null),
                left < 0 ? Urgency.LATE : left <= SOON ? Urgency.SOON : Urgency.FINE,
                entry.no().equals(open));
    }

    /// In days as the Administrative Licence Law counts them (art. 82): working days.
    private static String left(Page page, int days) {
        return days < 0
                ? page.text("desk.left.late", -days)
                : days == 0 ? page.text("pages.remaining.today") : page.text("desk.left", days);
    }

    private static Tone tone(int left) {
        return left < 0 ? Tone.BAD : left <= SOON ? Tone.ATTENTION : Tone.PLAIN;
    }

    private static String name(WorkQueue.Entry entry) {
        return entry.applicantKind() == Applicant.Kind.NATURAL
                ? Masking.personName(entry.applicantName())
                : entry.applicantName();
    }

    String itemName(Page page, String item, int version) {
        return catalogue.version(item, version).map(each -> page.pick(each.name())).orElse(item);
    }

    private static String of(@Nullable String kind) {
        return kind == null ? "" : "&kind=" + kind;
    }

    private static Set<Task.Kind> kind(@Nullable String name) {
        Set<Task.Kind> kinds = EnumSet.noneOf(Task.Kind.class);
        for (Task.Kind kind : Task.Kind.values()) {
            if (kind.name().equals(name)) {
                kinds.add(kind);
            }
        }
        return kinds;
    }
}
