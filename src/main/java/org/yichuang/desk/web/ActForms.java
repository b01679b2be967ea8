package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.yichuang.cases.CaseSummary;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.casework.Holders;
import org.yichuang.casework.OfferedActs;
import org.yichuang.casework.Officers;
import org.yichuang.desk.web.ActKinds.ActKind;
import org.yichuang.directory.Directory;
import org.yichuang.identity.Account;
import org.yichuang.identity.Accounts;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.wording.WordsOfCases;

/// The forms of the seldom acts that make sense now on a file, for one officer.
@Component
class ActForms {

    /// The table's word for an act that the rules of the item know, not the law itself.
    private static final String BY_THE_ITEM = "item";

    private final OfferedActs offered;
    private final Holders holders;
    private final WordsOfCases wording;
    private final Directory directory;
    private final Accounts accounts;

    ActForms(
            OfferedActs offered,
            Holders holders,
            WordsOfCases wording,
            Directory directory,
            Accounts accounts) {
        this.offered = offered;
        this.holders = holders;
        this.wording = wording;
        this.directory = directory;
        this.accounts = accounts;
    }

    /// What a form that was sent asks for.
    sealed interface Read {
        /// Nobody offers the act to this officer now.
        record Gone() implements Read {}

        record Wrong(ActForm form, List<FieldError> errors) implements Read {}

        record Right(ActForm form, Command command) implements Read {}
    }

    /// The acts that the officer may do, in the order of the lifecycle's table.
    List<Edge> offered(Map<String, ActKind> kinds, FileView file, Account account) {
        return offered.of(file.file(), Officers.of(account)).stream()
                .filter(edge -> kinds.containsKey(Lifecycle.inWords(edge.command())))
                .filter(
                        edge ->
                                edge.command() != Command.Urge.class
                                        || holders.areOthers(file.file(), account.authority()))
                .toList();
    }

    /// Whether the officer may do an act that makes sense now.
    boolean mayDo(Class<? extends Command> command, FileView file, Account account) {
        return offered.of(file.file(), Officers.of(account)).stream()
                .anyMatch(edge -> edge.command() == command);
    }

    /// Said to an officer to whom nobody offers the act now.
    static FieldError gone(Page page) {
        String article = page.text("cases.article." + Ground.WRONG_STAGE.article());
        return new FieldError(
                "acts", page.text("desk.act.gone") + " " + page.text("cases.rests-on", article));
    }

    List<ActForm> of(Map<String, ActKind> kinds, Page page, FileView file, Account account) {
        return forms(kinds, page, file, account, _ -> true);
    }

    /// The form of one act; none when nobody offers it to this officer now.
    List<ActForm> of(
            Map<String, ActKind> kinds, Page page, FileView file, Account account, String act) {
        return forms(kinds, page, file, account, act::equals);
    }

    private List<ActForm> forms(
            Map<String, ActKind> kinds,
            Page page,
            FileView file,
            Account account,
            Predicate<String> which) {
        CaseSummary summary = file.file().summary();
        ActCase of =
                new ActCase(
                        page,
                        file,
                        account,
                        offered.circumstances(summary, Officers.of(account)).procedure(),
                        wording.of(page, summary),
                        directory);
        ActBackground background = new ActBackground(of);
        ActChoices choices = new ActChoices(of, accounts);
        return offered(kinds, file, account).stream()
                .filter(edge -> which.test(Lifecycle.inWords(edge.command())))
                .map(edge -> form(kinds, page, edge, background, choices))
                .toList();
    }

    private static ActForm form(
            Map<String, ActKind> kinds,
            Page page,
            Edge edge,
            ActBackground background,
            ActChoices choices) {
        String act = Lifecycle.inWords(edge.command());
        ActKind kind = Objects.requireNonNull(kinds.get(act));
        return new ActForm(
                act,
                page.text("cases.act." + act),
                edge.article().equals(BY_THE_ITEM)
                        ? page.text("desk.act.by-item")
                        : page.text("desk.act.article", edge.article()),
                kind.about().apply(background),
                kind.fields().apply(new ActFields(page, act), choices));
    }

    /// Reads a form that was sent.
    Read read(
            Map<String, ActKind> kinds,
            Page page,
            FileView file,
            Account account,
            String act,
            Map<String, String> sent) {
        List<ActForm> forms = of(kinds, page, file, account, act);
        if (forms.isEmpty()) {
            return new Read.Gone();
        }
        ActForm form = forms.getFirst();
        ActInput input = new ActInput(form, sent);
        List<FieldError> wrong = input.errors(page);
        return wrong.isEmpty()
                ? new Read.Right(
                        form, Objects.requireNonNull(kinds.get(act)).command().apply(input))
                : new Read.Wrong(form, wrong);
    }
}
