package org.yichuang.api.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Command.Attribution;
import org.yichuang.cases.lifecycle.Command.NotAccepted;

/// A command on a case as it is sent: one record for each command that a person may give. `type` is
/// the command's name in words. Beginning a case is the part of applications; what the platform
/// does by itself when a time has run out, nobody can send.
sealed interface CommandBody extends Body
        permits CommandBody.AcceptBody,
                CommandBody.CorrectOnTheSpotBody,
                CommandBody.RequireCorrectionBody,
                CommandBody.SupplyBody,
                CommandBody.RefuseAcceptanceBody,
                CommandBody.GiveOpinionBody,
                CommandBody.ReturnToWindowBody,
                CommandBody.HandBackBody,
                CommandBody.SuspendBody,
                CommandBody.ResumeBody,
                CommandBody.ExtendBody,
                CommandBody.GrantBody,
                CommandBody.RefuseBody,
                CommandBody.IssueBody,
                CommandBody.DeliverBody,
                CommandBody.CloseBody,
                CommandBody.TerminateBody,
                CommandBody.UrgeBody,
                CommandBody.ArchiveBody,
                CommandBody.RegisterChallengeBody,
                CommandBody.AnswerChallengeBody,
                CommandBody.ActAgainBody,
                CommandBody.CorrectDecisionBody,
                CommandBody.RevokeBody,
                CommandBody.CancelBody,
                CommandBody.WithdrawBody,
                ProceedingBody,
                PromisingBody {

    String type();

    /// @param points acceptance points by id, and whether each was found in order
    /// @param seen materials that the clerk has before them on paper
    record AcceptBody(
            String type, @Nullable Map<String, Boolean> points, @Nullable Set<String> seen)
            implements CommandBody {}

    /// @param corrected what was put right, and what was wrong with it
    /// @param provided materials brought now
    record CorrectOnTheSpotBody(
            String type, List<DefectBody> corrected, @Nullable Set<String> provided)
            implements CommandBody {}

    /// @param because who is at fault when a second notice tells what could have been told before
    record RequireCorrectionBody(
            String type, List<DefectBody> defects, @Nullable Attribution because)
            implements CommandBody {}

    /// @param provided materials brought now
    record SupplyBody(String type, @Nullable Set<String> provided) implements CommandBody {}

    record RefuseAcceptanceBody(
            String type, NotAccepted why, String reason, @Nullable String rightAuthority)
            implements CommandBody {}

    record GiveOpinionBody(
            String type,
            String step,
            boolean agrees,
            @Nullable String text,
            @Nullable Map<String, Boolean> points)
            implements CommandBody {}

    /// @param because who is at fault when it is not the first time
    record ReturnToWindowBody(
            String type, String step, List<DefectBody> defects, @Nullable Attribution because)
            implements CommandBody {}

    record HandBackBody(String type, @Nullable Set<String> provided, @Nullable String note)
            implements CommandBody {}

    /// @param by who carries it out, when that is not the authority itself
    record SuspendBody(
            String type, String procedure, String reason, LocalDate until, @Nullable String by)
            implements CommandBody {}

    /// @param procedure which one; the only one that is running when not said
    record ResumeBody(String type, String result, @Nullable String procedure)
            implements CommandBody {}

    record ExtendBody(String type, String reason) implements CommandBody {}

    /// @param except what of it is not granted; all is granted when not said
    record GrantBody(String type, String text, @Nullable String except) implements CommandBody {}

    record RefuseBody(String type, String reason, String basis) implements CommandBody {}

    /// The licence or letter is made by the platform, so it is not in the command.
    ///
    /// @param electronic whether the applicant takes it electronically; as they have chosen in the
    ///     application when not said
    record IssueBody(String type, @Nullable Boolean electronic) implements CommandBody {}

    record DeliverBody(String type, Command.Delivery by, @Nullable String proof)
            implements CommandBody {}

    record CloseBody(String type) implements CommandBody {}

    record TerminateBody(String type, Command.Cause cause, String reason) implements CommandBody {}

    record UrgeBody(String type, String text) implements CommandBody {}

    /// @param number under which the archive keeps the file
    record ArchiveBody(String type, String number) implements CommandBody {}

    /// @param number of the matter at the body that hears it
    record RegisterChallengeBody(String type, Command.Challenge kind, String number, String body)
            implements CommandBody {}

    /// @param actBy last day that was set for acting again; the general rule's when not said
    record AnswerChallengeBody(
            String type,
            String number,
            Command.Answered result,
            String text,
            @Nullable LocalDate actBy)
            implements CommandBody {}

    /// @param number of the challenge
    /// @param decision number of the case or the document in which it acted again
    record ActAgainBody(String type, String number, String decision) implements CommandBody {}

    record CorrectDecisionBody(String type, String error, String correction)
            implements CommandBody {}

    record RevokeBody(String type, Command.Revocation ground, String reason)
            implements CommandBody {}

    record CancelBody(String type, Command.Cancellation ground, String reason)
            implements CommandBody {}

    record WithdrawBody(String type, @Nullable String reason) implements CommandBody {}

    /// Something to be put right.
    ///
    /// @param subject the material, field or check point
    record DefectBody(String subject, String reason) implements Body {

        Command.Defect defect() {
            return new Command.Defect(subject.strip(), reason.strip());
        }
    }
}
