package org.yichuang.desk.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
            Function<ActContext, List<String>> about,
            Function<ActContext, List<ActField>> fields,
            Function<ActInput, Command> command) {}

    static final String YES = "yes";
    private static final String NO = "no";

    /// Of the departments.
    static final Map<String, ActKind> REVIEW =
            Map.ofEntries(
                    Map.entry(
                            "DELEGATE_STEP",
                            asking(
                                    c ->
                                            List.of(
                                                    c.choice("step", c.ownSteps()),
                                                    c.choice("authority", c.substitutes()),
                                                    c.area("reason")),
                                    v ->
                                            new Proceeding.DelegateStep(
                                                    v.choice("step"),
                                                    v.choice("authority"),
                                                    v.text("reason")))),
                    Map.entry(
                            "CONSULT",
                            asking(
                                    c ->
                                            List.of(
                                                    c.choice("step", c.askers()),
                                                    c.several(
                                                            "authorities",
                                                            c.otherAuthorities(),
                                                            Set.of()),
                                                    c.area("question"),
                                                    c.day("by")),
                                    v ->
                                            new Proceeding.Consult(
                                                    step(v),
                                                    v.several("authorities"),
                                                    v.text("question"),
                                                    v.on("by")))),
                    Map.entry(
                            "ANSWER_CONSULTATION",
                            new ActKind(
                                    ActContext::asked,
                                    c -> List.of(c.choice("step", c.questions()), c.area("text")),
                                    v ->
                                            new Proceeding.AnswerConsultation(
                                                    step(v), v.text("text")))),
                    Map.entry(
                            "ARRANGE_VISIT",
                            asking(
                                    c ->
                                            List.of(
                                                    c.several("steps", c.openSteps(), only(c)),
                                                    c.day("on"),
                                                    c.several("officers", c.visitors(), Set.of()),
                                                    c.optionalArea("note")),
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
                                    c -> List.of(c.area("reason")),
                                    v -> new Proceeding.OfferHearing(v.text("reason")))),
                    Map.entry(
                            "CALL_HEARING",
                            asking(
                                    c ->
                                            List.of(
                                                    c.moment("on"),
                                                    c.line("place"),
                                                    c.choice("chair", c.chairs())),
                                    v ->
                                            new Proceeding.CallHearing(
                                                    v.at("on"),
                                                    v.text("place"),
                                                    v.choice("chair")))),
                    Map.entry(
                            "RECORD_HEARING",
                            asking(
                                    c -> List.of(c.area("summary"), c.line("record")),
                                    v ->
                                            new Proceeding.RecordHearing(
                                                    v.text("summary"), v.text("record")))),
                    Map.entry(
                            "PROLONG",
                            asking(
                                    c -> List.of(c.area("reason"), c.day("until")),
                                    v -> new Proceeding.Prolong(v.text("reason"), v.on("until")))),
                    Map.entry(
                            "ASK_EXTENSION",
                            asking(
                                    c -> List.of(c.area("reason")),
                                    v -> new Proceeding.AskExtension(v.text("reason")))),
                    Map.entry(
                            "EXTEND",
                            new ActKind(
                                    ActContext::extensionAsked,
                                    c -> List.of(c.area("reason")),
                                    v -> new Command.Extend(v.text("reason")))),
                    Map.entry(
                            "DENY_EXTENSION",
                            asking(
                                    c -> List.of(c.area("reason")),
                                    v -> new Proceeding.DenyExtension(v.text("reason")))),
                    Map.entry(
                            "VERIFY",
                            asking(
                                    c -> List.of(c.choice("kept", kept(c)), c.area("text")),
                                    v ->
                                            new Promising.Verify(
                                                    v.choice("kept").equals(YES), v.text("text")))),
                    Map.entry(
                            "CONFIRM_CORRECTED",
                            new ActKind(
                                    ActContext::breach,
                                    c -> List.of(c.area("text")),
                                    v -> new Promising.ConfirmCorrected(v.text("text")))),
                    Map.entry(
                            "REPAIR_CREDIT",
                            new ActKind(
                                    ActContext::breach,
                                    c -> List.of(c.area("text")),
                                    v -> new Promising.RepairCredit(v.text("text")))));

    /// Of the window.
    static final Map<String, ActKind> WINDOW =
            Map.ofEntries(
                    Map.entry(
                            "ACCEPT_OWING",
                            new ActKind(
                                    ActContext::tolerance,
                                    c -> List.of(c.anyOf("seen", c.missing()), c.line("promise")),
                                    v ->
                                            new Promising.AcceptOwing(
                                                    v.several("seen"), v.text("promise")))),
                    Map.entry(
                            "SUPPLY_OWED",
                            new ActKind(
                                    ActContext::promise,
                                    c -> List.of(c.several("provided", c.owed(), Set.of())),
                                    v -> new Promising.SupplyOwed(v.several("provided")))),
                    Map.entry(
                            "EXTEND_PROMISE",
                            new ActKind(
                                    ActContext::promise,
                                    c -> List.of(c.area("reason")),
                                    v -> new Promising.ExtendPromise(v.text("reason")))),
                    Map.entry(
                            "ASK_FOR_HEARING",
                            asking(
                                    c -> List.of(c.line("by")),
                                    v -> new Proceeding.AskForHearing(v.text("by")))),
                    Map.entry(
                            "WAIVE_HEARING",
                            asking(_ -> List.of(), _ -> new Proceeding.WaiveHearing())),
                    Map.entry(
                            "WITHDRAW",
                            asking(
                                    c -> List.of(c.area("reason")),
                                    v -> new Command.Withdraw(v.text("reason")))));

    private ActKinds() {}

    static Optional<ActKind> of(Map<String, ActKind> kinds, String act) {
        return Optional.ofNullable(kinds.get(act));
    }

    private static ActKind asking(
            Function<ActContext, List<ActField>> fields, Function<ActInput, Command> command) {
        return new ActKind(_ -> List.of(), fields, command);
    }

    private static String step(ActInput input) {
        String step = input.choice("step");
        return step.equals(ActContext.DECIDER) ? "" : step;
    }

    /// The officer's own step, where it is the only one.
    private static Set<String> only(ActContext context) {
        List<Option> own = context.ownSteps();
        return own.size() == 1 ? Set.of(own.getFirst().value()) : Set.of();
    }

    /// Who went and for what stands there as it was arranged.
    private static List<ActField> visited(ActContext context) {
        Proceedings.Visit visit = context.visit();
        return List.of(
                context.several(
                        "steps",
                        context.openSteps(),
                        visit == null ? only(context) : visit.steps()),
                context.several(
                        "officers",
                        context.visitors(),
                        visit == null ? Set.of() : visit.officers()),
                context.area("findings"),
                context.line("record"));
    }

    private static List<Option> kept(ActContext context) {
        return List.of(
                new Option(YES, context.text("desk.act.kept")),
                new Option(NO, context.text("desk.act.broken")));
    }
}
