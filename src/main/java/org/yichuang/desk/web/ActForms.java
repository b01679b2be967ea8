package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.Cases;
import org.yichuang.cases.JournalEntry;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.casework.CaseWords;
import org.yichuang.casework.OfferedActs;
import org.yichuang.casework.Officers;
import org.yichuang.casework.WordsOfCases;
import org.yichuang.desk.web.ActKinds.ActKind;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.Page;

/// The forms of the seldom acts that make sense now on a file, for one officer.
@Component
class ActForms {

    private final OfferedActs offered;
    private final Cases cases;
    private final WordsOfCases wording;
    private final Directory directory;
    private final Accounts accounts;

    ActForms(
            OfferedActs offered,
            Cases cases,
            WordsOfCases wording,
            Directory directory,
            Accounts accounts) {
        this.offered = offered;
        this.cases = cases;
        this.wording = wording;
        this.directory = directory;
        this.accounts = accounts;
    }

    /// The acts that the officer may do, in the order of the lifecycle's table.
    List<Edge> offered(Map<String, ActKind> kinds, FileView file, Account account) {
        return offered.of(file.file(), Officers.of(account)).stream()
                .filter(edge -> kinds.containsKey(Lifecycle.inWords(edge.command())))
                .toList();
    }

    List<ActForm> of(Map<String, ActKind> kinds, Page page, FileView file, Account account) {
        List<Edge> edges = offered(kinds, file, account);
        if (edges.isEmpty()) {
            return List.of();
        }
        CaseSummary summary = file.file().summary();
        Actor officer = Officers.of(account);
        Procedure procedure = offered.circumstances(summary, officer).procedure();
        CaseWords words = wording.of(page, summary);
        List<JournalEntry> journal = cases.journal(summary.no());
        List<ActForm> forms = new ArrayList<>();
        for (Edge edge : edges) {
            String act = Lifecycle.inWords(edge.command());
            ActContext context =
                    new ActContext(
                            page, file, account, procedure, words, directory, accounts, journal,
                            act);
            ActKind kind = kinds.get(act);
            if (kind != null) {
                forms.add(
                        new ActForm(
                                act,
                                page.text("cases.act." + act),
                                edge.article(),
                                kind.about().apply(context),
                                kind.fields().apply(context)));
            }
        }
        return forms;
    }

    /// The form of one act, empty when nobody offers it to this officer now.
    Optional<ActForm> of(
            Map<String, ActKind> kinds, Page page, FileView file, Account account, String act) {
        return of(kinds, page, file, account).stream()
                .filter(form -> form.act().equals(act))
                .findFirst();
    }
}
