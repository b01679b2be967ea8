package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.Edge.Who.APPLICANT_OR_WINDOW;
import static org.yichuang.cases.lifecycle.Edge.Who.CONCERNED;
import static org.yichuang.cases.lifecycle.Edge.Who.DECIDER;
import static org.yichuang.cases.lifecycle.Edge.Who.PLATFORM;
import static org.yichuang.cases.lifecycle.Edge.Who.REVIEWER_OF_STEP;
import static org.yichuang.cases.lifecycle.Edge.Who.REVIEWER_OR_DECIDER;
import static org.yichuang.cases.lifecycle.Edge.Who.WHO_ORDERED;
import static org.yichuang.cases.lifecycle.Edge.Who.WINDOW;
import static org.yichuang.cases.lifecycle.Edge.Who.WINDOW_OR_PLATFORM;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_ARCHIVED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_CORRECTED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_DELIVERED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_RETURNED;
import static org.yichuang.cases.lifecycle.Ground.ANSWER_NOT_DUE;
import static org.yichuang.cases.lifecycle.Ground.ANSWER_OVER;
import static org.yichuang.cases.lifecycle.Ground.AUTHORITY_MISSING;
import static org.yichuang.cases.lifecycle.Ground.CHALLENGE_ANSWERED;
import static org.yichuang.cases.lifecycle.Ground.CHALLENGE_KNOWN;
import static org.yichuang.cases.lifecycle.Ground.DATE_IN_PAST;
import static org.yichuang.cases.lifecycle.Ground.DOCUMENT_MISSING;
import static org.yichuang.cases.lifecycle.Ground.ESSENTIAL_MISSING;
import static org.yichuang.cases.lifecycle.Ground.LIMIT_OVER;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_MOVED;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_TO_CORRECT;
import static org.yichuang.cases.lifecycle.Ground.NOT_DELIVERED;
import static org.yichuang.cases.lifecycle.Ground.NOT_IN_FORCE;
import static org.yichuang.cases.lifecycle.Ground.NOT_REVIEWED;
import static org.yichuang.cases.lifecycle.Ground.NOT_REVOKED;
import static org.yichuang.cases.lifecycle.Ground.NOT_TOLD;
import static org.yichuang.cases.lifecycle.Ground.NO_CARD_DUE;
import static org.yichuang.cases.lifecycle.Ground.NO_DECISION;
import static org.yichuang.cases.lifecycle.Ground.NO_EXTENSION;
import static org.yichuang.cases.lifecycle.Ground.NO_SILENCE;
import static org.yichuang.cases.lifecycle.Ground.NO_SUCH_CHALLENGE;
import static org.yichuang.cases.lifecycle.Ground.NO_SUCH_PROCEDURE;
import static org.yichuang.cases.lifecycle.Ground.NO_SUCH_STEP;
import static org.yichuang.cases.lifecycle.Ground.NUMBER_MISSING;
import static org.yichuang.cases.lifecycle.Ground.OPINION_GIVEN;
import static org.yichuang.cases.lifecycle.Ground.OTHER_FILING;
import static org.yichuang.cases.lifecycle.Ground.POINT_UNCHECKED;
import static org.yichuang.cases.lifecycle.Ground.REASON_MISSING;
import static org.yichuang.cases.lifecycle.Ground.SAME_OFFICER;
import static org.yichuang.cases.lifecycle.Ground.SUPPLY_NOT_DUE;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.None;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Accept;
import org.yichuang.cases.lifecycle.Command.AnswerChallenge;
import org.yichuang.cases.lifecycle.Command.Archive;
import org.yichuang.cases.lifecycle.Command.Cancel;
import org.yichuang.cases.lifecycle.Command.Close;
import org.yichuang.cases.lifecycle.Command.CorrectDecision;
import org.yichuang.cases.lifecycle.Command.CorrectOnTheSpot;
import org.yichuang.cases.lifecycle.Command.DeemAccepted;
import org.yichuang.cases.lifecycle.Command.DeemGranted;
import org.yichuang.cases.lifecycle.Command.Deliver;
import org.yichuang.cases.lifecycle.Command.Extend;
import org.yichuang.cases.lifecycle.Command.GiveOpinion;
import org.yichuang.cases.lifecycle.Command.Grant;
import org.yichuang.cases.lifecycle.Command.HandBack;
import org.yichuang.cases.lifecycle.Command.Issue;
import org.yichuang.cases.lifecycle.Command.Lapse;
import org.yichuang.cases.lifecycle.Command.Open;
import org.yichuang.cases.lifecycle.Command.Receive;
import org.yichuang.cases.lifecycle.Command.Recount;
import org.yichuang.cases.lifecycle.Command.Refuse;
import org.yichuang.cases.lifecycle.Command.RefuseAcceptance;
import org.yichuang.cases.lifecycle.Command.RegisterChallenge;
import org.yichuang.cases.lifecycle.Command.RequireCorrection;
import org.yichuang.cases.lifecycle.Command.Resume;
import org.yichuang.cases.lifecycle.Command.ReturnToWindow;
import org.yichuang.cases.lifecycle.Command.Revoke;
import org.yichuang.cases.lifecycle.Command.ShowCard;
import org.yichuang.cases.lifecycle.Command.Submit;
import org.yichuang.cases.lifecycle.Command.Supply;
import org.yichuang.cases.lifecycle.Command.Suspend;
import org.yichuang.cases.lifecycle.Command.Terminate;
import org.yichuang.cases.lifecycle.Command.Urge;
import org.yichuang.cases.lifecycle.Command.Withdraw;

/// The table of the lifecycle as it is written down: for each state the acts that may follow, who
/// may do them, by which article, to what effect, and why the act's own rules may refuse it.
final class Edges {

    /// The law knows no such act; the rules that the item cites do.
    private static final String BY_THE_ITEM = "item";

    static final List<Edge> TABLE =
            new Edges()
                    .in(None.class)
                    .may(Open.class, APPLICANT_OR_WINDOW, "29", Event.Opened.class)
                    .may(Submit.class, APPLICANT_OR_WINDOW, "29", Event.Submitted.class)
                    .may(Receive.class, WINDOW, "29, 32", Event.Received.class)
                    //
                    .in(Draft.class)
                    .may(Submit.class, APPLICANT_OR_WINDOW, "29", Event.Submitted.class)
                    .unless(OTHER_FILING)
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(Received.class)
                    .may(Accept.class, WINDOW, "32 (5)", Event.Accepted.class)
                    .unless(ANSWER_OVER, ESSENTIAL_MISSING)
                    .may(CorrectOnTheSpot.class, WINDOW, "32 (3)", Event.CorrectedOnTheSpot.class)
                    .unless(ANSWER_OVER, NOTHING_TO_CORRECT, REASON_MISSING)
                    .may(RequireCorrection.class, WINDOW, "32 (4)", Event.CorrectionRequired.class)
                    .unless(ANSWER_OVER, NOTHING_TO_CORRECT, REASON_MISSING, ALREADY_CORRECTED)
                    .may(RefuseAcceptance.class, WINDOW, "32 (1, 2)", Event.AcceptanceRefused.class)
                    .unless(ANSWER_OVER, NOT_TOLD, REASON_MISSING, AUTHORITY_MISSING)
                    .may(DeemAccepted.class, PLATFORM, "32 (4)", Event.DeemedAccepted.class)
                    .unless(ANSWER_NOT_DUE)
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(AwaitingCorrection.class)
                    .may(Supply.class, APPLICANT_OR_WINDOW, "32 (4)", Event.Supplied.class)
                    .may(Lapse.class, PLATFORM, "32", Event.Lapsed.class)
                    .unless(SUPPLY_NOT_DUE)
                    .recounted()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(UnderReview.class)
                    .may(GiveOpinion.class, REVIEWER_OF_STEP, "34", Event.OpinionGiven.class)
                    .unless(NO_SUCH_STEP, OPINION_GIVEN, REASON_MISSING, POINT_UNCHECKED)
                    .may(ReturnToWindow.class, REVIEWER_OF_STEP, "34", Event.ReturnedToWindow.class)
                    .unless(NO_SUCH_STEP, OPINION_GIVEN)
                    .unless(NOTHING_TO_CORRECT, REASON_MISSING, ALREADY_RETURNED)
                    .may(Suspend.class, REVIEWER_OR_DECIDER, "45", Event.Suspended.class)
                    .unless(NO_SUCH_PROCEDURE, REASON_MISSING, DATE_IN_PAST)
                    .may(Extend.class, DECIDER, "42", Event.Extended.class)
                    .unless(NO_EXTENSION, LIMIT_OVER, REASON_MISSING)
                    .may(Grant.class, DECIDER, "37, 38 (1)", Event.Granted.class)
                    .unless(SAME_OFFICER, NOT_REVIEWED, REASON_MISSING)
                    .deemedGranted()
                    .may(Refuse.class, DECIDER, "37, 38 (2)", Event.Refused.class)
                    .unless(SAME_OFFICER, NOT_REVIEWED, REASON_MISSING)
                    .may(ShowCard.class, PLATFORM, "42", Event.CardShown.class)
                    .unless(NO_CARD_DUE)
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(AtWindowAgain.class)
                    .may(HandBack.class, WINDOW, "34", Event.HandedBack.class)
                    .may(ShowCard.class, PLATFORM, "42", Event.CardShown.class)
                    .unless(NO_CARD_DUE)
                    .deemedGranted()
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(Suspended.class)
                    .may(GiveOpinion.class, REVIEWER_OF_STEP, "34", Event.OpinionGiven.class)
                    .unless(NO_SUCH_STEP, OPINION_GIVEN, REASON_MISSING, POINT_UNCHECKED)
                    .may(Resume.class, WHO_ORDERED, "45", Event.Resumed.class)
                    .unless(REASON_MISSING)
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(Decided.class)
                    .may(
                            Issue.class,
                            WINDOW_OR_PLATFORM,
                            "39, 44",
                            Event.Issued.class,
                            Event.Delivered.class)
                    .unless(DOCUMENT_MISSING)
                    .recounted()
                    .urged()
                    //
                    .in(Issued.class)
                    .may(Deliver.class, WINDOW_OR_PLATFORM, "44", Event.Delivered.class)
                    .unless(ALREADY_DELIVERED)
                    .may(Close.class, WINDOW_OR_PLATFORM, "44", Event.Closed.class)
                    .unless(NOT_DELIVERED)
                    .recounted()
                    .urged()
                    //
                    .in(Closed.class)
                    .may(Archive.class, WINDOW_OR_PLATFORM, "GB/T 42727", Event.Archived.class)
                    .unless(ALREADY_ARCHIVED, NUMBER_MISSING)
                    .may(RegisterChallenge.class, DECIDER, "7", Event.ChallengeRegistered.class)
                    .unless(NO_DECISION, NUMBER_MISSING, CHALLENGE_KNOWN)
                    .may(AnswerChallenge.class, DECIDER, "7", Event.ChallengeAnswered.class)
                    .unless(NO_SUCH_CHALLENGE, CHALLENGE_ANSWERED, REASON_MISSING)
                    .may(CorrectDecision.class, DECIDER, "38", Event.DecisionCorrected.class)
                    .unless(NO_DECISION, REASON_MISSING)
                    .may(Revoke.class, DECIDER, "69", Event.Revoked.class)
                    .unless(NOT_IN_FORCE, REASON_MISSING)
                    .may(Cancel.class, DECIDER, "70", Event.Cancelled.class)
                    .unless(NOT_REVOKED, NOT_IN_FORCE, REASON_MISSING)
                    .list();

    private final List<Edge> written = new ArrayList<>();
    private Class<? extends CaseState> state = None.class;

    private Edges() {}

    private Edges in(Class<? extends CaseState> next) {
        state = next;
        return this;
    }

    @SafeVarargs
    private Edges may(
            Class<? extends Command> command,
            Edge.Who who,
            String article,
            Class<? extends Event>... events) {
        written.add(new Edge(state, command, List.of(events), who, article, List.of()));
        return this;
    }

    private Edges urged() {
        return may(Urge.class, CONCERNED, "60", Event.Urged.class).unless(REASON_MISSING);
    }

    private Edges recounted() {
        return may(Recount.class, PLATFORM, "82", Event.Recounted.class).unless(NOTHING_MOVED);
    }

    private Edges terminated() {
        return may(Terminate.class, DECIDER, BY_THE_ITEM, Event.Terminated.class)
                .unless(REASON_MISSING);
    }

    private Edges deemedGranted() {
        return may(DeemGranted.class, PLATFORM, BY_THE_ITEM, Event.DeemedGranted.class)
                .unless(NO_SILENCE);
    }

    private List<Edge> list() {
        return List.copyOf(written);
    }

    private Edges unless(Ground... grounds) {
        Edge last = written.removeLast();
        List<Ground> refusals = new ArrayList<>(last.refusals());
        refusals.addAll(List.of(grounds));
        written.add(
                new Edge(
                        last.from(),
                        last.command(),
                        last.events(),
                        last.who(),
                        last.article(),
                        refusals));
        return this;
    }
}
