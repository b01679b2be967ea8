package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Proceeding;
import org.yichuang.cases.lifecycle.Proceedings;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.pages.ui.Option;

/// The seldom acts: what each asks, and the command that it becomes. A new act is one entry here
/// and its texts.
final class ActKinds {

    /// @param about what to know before
    /// @param fields what is asked
    /// @param command what is done
    record ActKind(
            Function<ActBackground, List<String>> about,
            BiFunction<ActFields, ActChoices, List<ActField>> fields,
            Function<ActInput, Command> command) {}

    static final String YES = "yes";

    /// Of the departments.
    static final Map<String, ActKind> REVIEW =
            Map.ofEntries(
                    Map.entry(
                            "DELEGATE_STEP",
                            asking(
                                    (f, c) ->
                                            List.of(
                                                    f.choice("step", c.ownSteps()),
                                                    f.choice("authority", c.substitutes()),
                                                    f.area("reason")),
                                    v ->
                                            new Proceeding.DelegateStep(
                                                    v.choice("step"),
                                                    v.choice("authority"),
                                                    v.text("reason")))),
                    Map.entry(
                            "CONSULT",
                            asking(
                                    (f, c) ->
                                            List.of(
                                                    f.choice("step", c.askers()),
                                                    f.several(
                                                            "authorities",
                                                            c.otherAuthorities(),
                                                            Set.of()),
                                                    f.area("question"),
                                                    f.day("by")),
                                    v ->
                                            new Proceeding.Consult(
                                                    step(v),
                                                    v.several("authorities"),
                                                    v.text("question"),
                                                    v.on("by")))),
                    Map.entry(
                            "ANSWER_CONSULTATION",
                            new ActKind(
                                    ActBackground::asked,
                                    (f, c) ->
                                            List.of(
                                                    f.choice("step", c.questions()),
                                                    f.area("text")),
                                    v ->
                                            new Proceeding.AnswerConsultation(
                                                    step(v), v.text("text")))),
                    Map.entry(
                            "ARRANGE_VISIT",
                            asking(
                                    (f, c) ->
                                            List.of(
                                                    f.several("steps", c.openSteps(), only(c)),
                                                    f.day("on"),
                                                    f.several("officers", c.visitors(), Set.of()),
                                                    f.optionalArea("note")),
                                    v ->
                                            new Proceeding.ArrangeVisit(
                                                    v.several("steps"),
                                                    v.on("on"),
                                                    v.several("officers"),
                                                    v.text("note")))),
                    Map.entry(
                            "RECORD_VISIT",
                            asking(
                                    ActKinds::visited,
                                    v ->
                                            new Proceeding.RecordVisit(
                                                    v.several("steps"),
                                                    v.several("officers"),
                                                    v.text("findings"),
                                                    v.text("record")))),
                    Map.entry(
                            "OFFER_HEARING",
                            asking(
                                    (f, c) -> List.of(f.area("reason"), f.optionalArea("others")),
                                    v ->
                                            new Proceeding.OfferHearing(
                                                    v.text("reason"), v.lines("others")))),
                    Map.entry(
                            "ACT_AGAIN",
                            asking(
                                    (f, c) ->
                                            List.of(
                                                    f.choice("number", c.ordered()),
                                                    f.line("decision")),
                                    v ->
                                            new Command.ActAgain(
                                                    v.choice("number"), v.text("decision")))),
                    Map.entry(
                            "ORDER_HEARING",
                            asking(
                                    (f, c) -> List.of(f.area("reason")),
                                    v -> new Proceeding.OrderHearing(v.text("reason")))),
                    Map.entry(
                            "CALL_HEARING",
                            asking(
                                    (f, c) ->
                                            List.of(
                                                    f.moment("on"),
                                                    f.line("place"),
                                                    f.choice("chair", c.chairs())),
                                    v ->
                                            new Proceeding.CallHearing(
                                                    v.at("on"),
                                                    v.text("place"),
                                                    v.choice("chair")))),
                    Map.entry(
                            "RECORD_HEARING",
                            asking(
                                    (f, c) -> List.of(f.area("summary"), f.line("record")),
                                    v ->
                                            new Proceeding.RecordHearing(
                                                    v.text("summary"), v.text("record")))),
                    Map.entry(
                            "PROLONG",
                            asking(
                                    (f, c) ->
                                            List.of(
                                                    f.choice("procedure", c.running()),
                                                    f.area("reason"),
                                                    f.day("until")),
                                    v ->
                                            new Proceeding.Prolong(
                                                    v.text("reason"),
                                                    v.on("until"),
                                                    v.choice("procedure")))),
                    Map.entry(
                            "ASK_EXTENSION",
                            asking(
                                    (f, c) -> List.of(f.area("reason")),
                                    v -> new Proceeding.AskExtension(v.text("reason")))),
                    Map.entry(
                            "EXTEND",
                            new ActKind(
                                    ActBackground::extensionAsked,
                                    (f, c) -> List.of(f.area("reason")),
                                    v -> new Command.Extend(v.text("reason")))),
                    Map.entry(
                            "DENY_EXTENSION",
                            asking(
                                    (f, c) -> List.of(f.area("reason")),
                                    v -> new Proceeding.DenyExtension(v.text("reason")))),
                    Map.entry(
                            "VERIFY",
                            asking(
                                    (f, c) -> List.of(f.choice("kept", c.kept()), f.area("text")),
                                    v ->
                                            new Promising.Verify(
                                                    v.choice("kept").equals(YES), v.text("text")))),
                    Map.entry(
                            "CONFIRM_CORRECTED",
                            new ActKind(
                                    ActBackground::breach,
                                    (f, c) -> List.of(f.area("text")),
                                    v -> new Promising.ConfirmCorrected(v.text("text")))),
                    Map.entry(
                            "REPAIR_CREDIT",
                            new ActKind(
                                    ActBackground::breach,
                                    (f, c) -> List.of(f.area("text")),
                                    v -> new Promising.RepairCredit(v.text("text")))));

    /// Of the window.
    static final Map<String, ActKind> WINDOW =
            Map.ofEntries(
                    Map.entry(
                            "ACCEPT_OWING",
                            new ActKind(
                                    ActBackground::tolerance,
                                    (f, c) ->
                                            List.of(
                                                    f.anyOf("seen", c.missing()),
                                                    f.optionalLine("promise")),
                                    v ->
                                            v.all("seen")
                                                    ? new Command.Accept(v.several("seen"))
                                                    : new Promising.AcceptOwing(
                                                            v.several("seen"), v.text("promise")))),
                    Map.entry(
                            "SUPPLY_OWED",
                            new ActKind(
                                    ActBackground::promise,
                                    (f, c) -> List.of(f.several("provided", c.owed(), Set.of())),
                                    v -> new Promising.SupplyOwed(v.several("provided")))),
                    Map.entry(
                            "EXTEND_PROMISE",
                            new ActKind(
                                    ActBackground::promise,
                                    (f, c) -> List.of(f.area("reason")),
                                    v -> new Promising.ExtendPromise(v.text("reason")))),
                    Map.entry(
                            "HAND_BACK",
                            new ActKind(
                                    ActBackground::returned,
                                    (f, c) ->
                                            List.of(
                                                    f.anyOf("provided", c.returned()),
                                                    f.optionalArea("note")),
                                    v ->
                                            new Command.HandBack(
                                                    v.several("provided"), v.text("note")))),
                    Map.entry(
                            "DELIVER",
                            asking(
                                    (f, c) ->
                                            List.of(f.choice("by", c.lastWays()), f.line("proof")),
                                    v ->
                                            new Command.Deliver(
                                                    Command.Delivery.valueOf(v.choice("by")),
                                                    v.text("proof")))),
                    Map.entry(
                            "ASK_FOR_HEARING",
                            asking(
                                    (f, c) -> List.of(f.line("by")),
                                    v -> new Proceeding.AskForHearing(v.text("by")))),
                    Map.entry(
                            "WAIVE_HEARING",
                            asking((_, _) -> List.of(), _ -> new Proceeding.WaiveHearing())),
                    Map.entry(
                            "URGE",
                            asking(
                                    (f, c) -> List.of(f.area("text")),
                                    v -> new Command.Urge(v.text("text")))),
                    Map.entry(
                            "WITHDRAW",
                            asking(
                                    (f, c) -> List.of(f.area("reason")),
                                    v -> new Command.Withdraw(v.text("reason")))));

    private ActKinds() {}

    private static ActKind asking(
            BiFunction<ActFields, ActChoices, List<ActField>> fields,
            Function<ActInput, Command> command) {
        return new ActKind(_ -> List.of(), fields, command);
    }

    private static String step(ActInput input) {
        String step = input.choice("step");
        return step.equals(ActChoices.DECIDER) ? "" : step;
    }

    /// The officer's own step, where it is the only one.
    private static Set<String> only(ActChoices choices) {
        List<Option> own = choices.ownSteps();
        return own.size() == 1 ? Set.of(own.getFirst().value()) : Set.of();
    }

    /// Who went and for what stands there as it was arranged.
    private static List<ActField> visited(ActFields fields, ActChoices choices) {
        Proceedings.Visit visit = choices.visit();
        return List.of(
                fields.several(
                        "steps", choices.visited(), visit == null ? only(choices) : visit.steps()),
                fields.several(
                        "officers",
                        choices.visitors(),
                        visit == null ? Set.of() : visit.officers()),
                fields.area("findings"),
                fields.line("record"));
    }
}
