package org.yichuang.api.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.api.web.CommandBody.AcceptBody;
import org.yichuang.api.web.CommandBody.ActAgainBody;
import org.yichuang.api.web.CommandBody.AnswerChallengeBody;
import org.yichuang.api.web.CommandBody.ArchiveBody;
import org.yichuang.api.web.CommandBody.CancelBody;
import org.yichuang.api.web.CommandBody.CloseBody;
import org.yichuang.api.web.CommandBody.CorrectDecisionBody;
import org.yichuang.api.web.CommandBody.CorrectOnTheSpotBody;
import org.yichuang.api.web.CommandBody.DefectBody;
import org.yichuang.api.web.CommandBody.DeliverBody;
import org.yichuang.api.web.CommandBody.ExtendBody;
import org.yichuang.api.web.CommandBody.GiveOpinionBody;
import org.yichuang.api.web.CommandBody.GrantBody;
import org.yichuang.api.web.CommandBody.HandBackBody;
import org.yichuang.api.web.CommandBody.IssueBody;
import org.yichuang.api.web.CommandBody.RefuseAcceptanceBody;
import org.yichuang.api.web.CommandBody.RefuseBody;
import org.yichuang.api.web.CommandBody.RegisterChallengeBody;
import org.yichuang.api.web.CommandBody.RequireCorrectionBody;
import org.yichuang.api.web.CommandBody.ResumeBody;
import org.yichuang.api.web.CommandBody.ReturnToWindowBody;
import org.yichuang.api.web.CommandBody.RevokeBody;
import org.yichuang.api.web.CommandBody.SupplyBody;
import org.yichuang.api.web.CommandBody.SuspendBody;
import org.yichuang.api.web.CommandBody.TerminateBody;
import org.yichuang.api.web.CommandBody.UrgeBody;
import org.yichuang.api.web.CommandBody.WithdrawBody;
import org.yichuang.cases.CaseView;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.casework.AcceptanceCheck;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.Item;
import org.yichuang.identity.Account;
import org.yichuang.pages.Page;
import org.yichuang.results.Results;

/// Makes the lifecycle's command of what was sent, with what the desk's pages add to it: the
/// acceptance points that a clerk must have found in order, the result that is made.
@Component
class Commands {

    private final Catalogue catalogue;
    private final Results results;

    Commands(Catalogue catalogue, Results results) {
        this.catalogue = catalogue;
        this.results = results;
    }

    /// @param may the commands that the lifecycle knows for this actor now; what is none of them is
    ///     left to the lifecycle to refuse
    Command of(
            Page page,
            Account account,
            CaseView file,
            Set<Class<? extends Command>> may,
            CommandBody body) {
        return switch (body) {
            case AcceptBody(_, var points, var seen) -> {
                checked(page, file, may.contains(Command.Accept.class), points);
                yield new Command.Accept(set(seen));
            }
            case CorrectOnTheSpotBody(_, var corrected, var provided) ->
                    new Command.CorrectOnTheSpot(defects(corrected), set(provided), "");
            case RequireCorrectionBody(_, var defects, var because) ->
                    new Command.RequireCorrection(defects(defects), because);
            case SupplyBody(_, var provided) -> new Command.Supply(set(provided), "");
            case RefuseAcceptanceBody(_, var why, var reason, var right) ->
                    new Command.RefuseAcceptance(why, reason.strip(), orNull(right));
            case GiveOpinionBody(_, var step, var agrees, var text, var points) ->
                    new Command.GiveOpinion(
                            step, agrees, text(text), points == null ? Map.of() : points);
            case ReturnToWindowBody(_, var step, var defects, var because) ->
                    new Command.ReturnToWindow(step, defects(defects), because);
            case HandBackBody(_, var provided, var note) ->
                    new Command.HandBack(set(provided), text(note));
            case SuspendBody(_, var procedure, var reason, var until, var by) ->
                    new Command.Suspend(procedure, reason.strip(), until, orNull(by));
            case ResumeBody(_, var result, var procedure) ->
                    new Command.Resume(result.strip(), procedure == null ? "" : procedure.strip());
            case ExtendBody(_, var reason) -> new Command.Extend(reason.strip());
            case GrantBody(_, var text, var except) ->
                    new Command.Grant(text.strip(), except == null ? null : except.strip());
            case RefuseBody(_, var reason, var basis) ->
                    new Command.Refuse(reason.strip(), basis.strip());
            case IssueBody(_, var electronic) ->
                    new Command.Issue(
                            document(page, account, file, may),
                            electronic == null ? isElectronic(file) : electronic);
            case DeliverBody(_, var by, var proof) -> new Command.Deliver(by, text(proof));
            case CloseBody _ -> new Command.Close();
            case TerminateBody(_, var cause, var reason) ->
                    new Command.Terminate(cause, reason.strip());
            case UrgeBody(_, var text) -> new Command.Urge(text.strip());
            case ArchiveBody(_, var number) -> new Command.Archive(number.strip());
            case RegisterChallengeBody(_, var kind, var number, var hearing) ->
                    new Command.RegisterChallenge(kind, number.strip(), hearing.strip());
            case AnswerChallengeBody(_, var number, var result, var text, var actBy) ->
                    new Command.AnswerChallenge(number.strip(), result, text.strip(), actBy);
            case ActAgainBody(_, var number, var decision) ->
                    new Command.ActAgain(number.strip(), decision.strip());
            case CorrectDecisionBody(_, var error, var correction) ->
                    new Command.CorrectDecision(error.strip(), correction.strip());
            case RevokeBody(_, var ground, var reason) ->
                    new Command.Revoke(ground, reason.strip());
            case CancelBody(_, var ground, var reason) ->
                    new Command.Cancel(ground, reason.strip());
            case ProceedingBody proceeding -> proceeding.command();
            case PromisingBody.AcceptOwingBody owing -> {
                boolean offered = may.contains(Promising.AcceptOwing.class);
                checked(page, file, offered, owing.points());
                yield owing.command();
            }
            case PromisingBody promising -> promising.command();
            case WithdrawBody(_, var reason) -> new Command.Withdraw(text(reason));
        };
    }

    /// As the applicant has chosen.
    private static boolean isElectronic(CaseView file) {
        return file.state() instanceof CaseState.Existing existing
                && existing.filing().isDeliveredElectronically();
    }

    /// Accepting asks for a look at every mandatory point.
    ///
    /// @param offered whether the lifecycle knows the act now; else it is left to it to refuse
    private void checked(
            Page page, CaseView file, boolean offered, @Nullable Map<String, Boolean> points) {
        Item item =
                catalogue
                        .version(file.summary().item(), file.summary().itemVersion())
                        .orElseThrow();
        List<Fault> open =
                AcceptanceCheck.open(item, points == null ? Map.of() : points).stream()
                        .map(
                                point ->
                                        new Fault(
                                                Fault.pointer("/points", point.id()),
                                                page.text(
                                                        "api.point.open", page.pick(point.text()))))
                        .toList();
        if (offered && !open.isEmpty()) {
            throw ApiProblems.invalid(page, open);
        }
    }

    private String document(
            Page page, Account account, CaseView file, Set<Class<? extends Command>> may) {
        if (!may.contains(Command.Issue.class)) {
            return "";
        }
        return switch (results.of(file, account.login())) {
            case Results.Result.Made(var document) -> document;
            case Results.Result.NotMade(var text, var detail) ->
                    throw CaseRefusals.resultNotMade(page, page.text(text, detail));
        };
    }

    private static List<Command.Defect> defects(List<DefectBody> bodies) {
        return bodies.stream().map(DefectBody::defect).toList();
    }

    private static Set<String> set(@Nullable Set<String> sent) {
        return sent == null ? Set.of() : sent;
    }

    private static @Nullable String orNull(@Nullable String sent) {
        return sent == null || sent.isBlank() ? null : sent.strip();
    }

    private static String text(@Nullable String sent) {
        return sent == null ? "" : sent.strip();
    }
}
