package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Edge;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.identity.Account;
import org.yichuang.pages.Page;

/// Which acts the window sees beside a file: those that the lifecycle allows now; the decision only
/// to say who makes it.
@Component
class DeskActs {

    private final ActForms forms;

    DeskActs(ActForms forms) {
        this.forms = forms;
    }

    List<DeskAct> of(Page page, FileView file, Account account) {
        CaseState state = file.file().state();
        Set<Class<? extends Command>> possible = Lifecycle.acts(state);
        String base = "/desk/" + file.no();
        List<Edge> further = forms.offered(ActKinds.WINDOW, file, account);
        boolean owing =
                further.stream().anyMatch(edge -> edge.command() == Promising.AcceptOwing.class);
        List<DeskAct> acts = new ArrayList<>();
        if (owing) {
            acts.add(
                    ask(
                            page.text("cases.act.ACCEPT_OWING"),
                            "A",
                            base + "/acts/ACCEPT_OWING",
                            "primary"));
        }
        for (Class<? extends Command> command :
                List.of(
                        Command.Accept.class,
                        Command.CorrectOnTheSpot.class,
                        Command.RequireCorrection.class,
                        Command.RefuseAcceptance.class,
                        Command.HandBack.class,
                        Command.Issue.class,
                        Command.Deliver.class,
                        Command.Close.class,
                        Command.Archive.class)) {
            boolean done =
                    command == Command.Deliver.class && delivered(state)
                            || command == Command.Archive.class && file.isArchived();
            boolean only = command != Command.Accept.class || !owing;
            if (possible.contains(command) && !done && only) {
                acts.add(act(page, base, command, state));
            }
        }
        if (state instanceof CaseState.Received) {
            acts.add(
                    new DeskAct(
                            page.text("desk.act.decide"),
                            null,
                            null,
                            null,
                            "secondary",
                            page.text("desk.act.decide.reason")));
        }
        for (Edge edge : further) {
            String act = Lifecycle.inWords(edge.command());
            if (edge.command() == Command.Deliver.class) {
                acts.add(
                        ask(
                                page.text("desk.act.DELIVER"),
                                null,
                                base + "/acts/DELIVER",
                                "secondary"));
            } else if (edge.command() != Promising.AcceptOwing.class
                    && edge.command() != Command.HandBack.class) {
                acts.add(
                        ask(
                                page.text("cases.act." + act),
                                null,
                                base + "/acts/" + act,
                                "secondary"));
            }
        }
        return acts;
    }

    private static DeskAct act(
            Page page, String base, Class<? extends Command> command, CaseState state) {
        String name = Lifecycle.inWords(command);
        String label = page.text("cases.act." + name);
        return switch (name) {
            case "ACCEPT" -> post(label, "A", base + "/acceptance", "primary", null);
            case "CORRECT_ON_THE_SPOT" -> ask(label, "S", base + "/on-the-spot", "secondary");
            case "REQUIRE_CORRECTION" ->
                    ask(
                            told(state) ? page.text("desk.act.correction.again") : label,
                            "C",
                            base + "/correction",
                            "secondary");
            case "REFUSE_ACCEPTANCE" -> ask(label, "X", base + "/refusal", "secondary");
            case "ARCHIVE" -> ask(label, "E", base + "/archiving", "primary");
            case "HAND_BACK" -> ask(label, "A", base + "/acts/HAND_BACK", "primary");
            case "ISSUE" -> post(label, "A", base + "/issue", "primary", null);
            case "DELIVER" ->
                    Sending.isDue(state)
                            ? ask(
                                    page.text("desk.sending.title"),
                                    "A",
                                    base + "/sending",
                                    "primary")
                            : ask(label, "A", base + "/handover", "primary");
            case "CLOSE" ->
                    post(
                            label,
                            "E",
                            base + "/closing",
                            delivered(state) ? "primary" : "secondary",
                            delivered(state) ? null : page.text("desk.act.close.reason"));
            default -> throw new IllegalArgumentException("no act of the window: " + name);
        };
    }

    /// An act about which more must be said first.
    private static DeskAct ask(String label, @Nullable String key, String path, String kind) {
        return new DeskAct(label, key, path, null, kind, null);
    }

    private static boolean told(CaseState state) {
        return state instanceof CaseState.Received received && received.correction() != null;
    }

    private static boolean delivered(CaseState state) {
        return state instanceof CaseState.Issued issued && issued.delivered() != null;
    }

    private static DeskAct post(
            String label, String key, String action, String kind, @Nullable String reason) {
        return new DeskAct(label, key, null, action, kind, reason);
    }
}
