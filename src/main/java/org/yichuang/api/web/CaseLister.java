package org.yichuang.api.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.CasePageAnswer.CaseEntryAnswer;
import org.yichuang.cases.CaseLists;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.cases.WorkQueue;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.cases.lifecycle.Task;
import org.yichuang.casework.Officers;
import org.yichuang.identity.Account;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Lists cases a page at a time: an officer's queue, an applicant's own, those with a card.
@Component
class CaseLister {

    private final Cases cases;
    private final WorkQueue queue;
    private final CaseLists lists;
    private final CaseAnswers answers;

    CaseLister(Cases cases, WorkQueue queue, CaseLists lists, CaseAnswers answers) {
        this.cases = cases;
        this.queue = queue;
        this.lists = lists;
        this.answers = answers;
    }

    /// What the officer's authority has to do, the most urgent first.
    CasePageAnswer queue(
            Page page, Account account, Set<Task.Kind> kinds, @Nullable String after, int size) {
        Actor.Officer officer = Officers.of(account);
        List<WorkQueue.Entry> entries =
                queue.page(
                        new WorkQueue.Query(
                                officer.authority(),
                                officer.duties(),
                                kinds,
                                Optional.ofNullable(after).flatMap(WorkQueue.Position::parse),
                                size));
        Map<CaseNo, CaseSummary> summaries =
                lists.of(entries.stream().map(WorkQueue.Entry::no).distinct().toList()).stream()
                        .collect(Collectors.toMap(CaseSummary::no, Function.identity()));
        return new CasePageAnswer(
                entries.stream()
                        .flatMap(
                                entry ->
                                        Optional.ofNullable(summaries.get(entry.no())).stream()
                                                .map(
                                                        summary ->
                                                                entry(
                                                                        page,
                                                                        summary,
                                                                        false,
                                                                        entry.task())))
                        .toList(),
                entries.size() < size ? null : entries.getLast().position().text());
    }

    CasePageAnswer ofParty(Page page, String party, Optional<CaseNo> after, int size) {
        return page(page, cases.ofApplicant(party, after, size), true, size);
    }

    CasePageAnswer withCard(
            Page page, Account account, Card card, Optional<CaseNo> after, int size) {
        return page(page, lists.withCard(account.region(), card, after, size), false, size);
    }

    private CasePageAnswer page(Page page, List<CaseSummary> found, boolean own, int size) {
        return new CasePageAnswer(
                found.stream().map(summary -> entry(page, summary, own, null)).toList(),
                found.size() < size ? null : found.getLast().no().text());
    }

    private CaseEntryAnswer entry(
            Page page, CaseSummary summary, boolean own, @Nullable Task task) {
        return new CaseEntryAnswer(
                summary.no().text(),
                summary.version(),
                answers.item(page, summary.item(), summary.itemVersion()),
                summary.stage(),
                CaseAnswers.stage(page, summary.stage(), own),
                CaseAnswers.applicant(summary.applicant(), own),
                summary.receivedAt(),
                summary.promisedDue(),
                summary.statutoryDue(),
                summary.closedOn(),
                summary.ending(),
                summary.card(),
                task == null ? null : answers.task(page, task));
    }
}
