package org.yichuang.cases.lifecycle;

import static org.yichuang.cases.lifecycle.Edge.Who.ANY_WINDOW;
import static org.yichuang.cases.lifecycle.Edge.Who.ANY_WINDOW_OR_PLATFORM;
import static org.yichuang.cases.lifecycle.Edge.Who.APPLICANT_OR_WINDOW;
import static org.yichuang.cases.lifecycle.Edge.Who.APPROVER;
import static org.yichuang.cases.lifecycle.Edge.Who.ASKER;
import static org.yichuang.cases.lifecycle.Edge.Who.CONCERNED;
import static org.yichuang.cases.lifecycle.Edge.Who.CONSULTED;
import static org.yichuang.cases.lifecycle.Edge.Who.DECIDER;
import static org.yichuang.cases.lifecycle.Edge.Who.MAKER;
import static org.yichuang.cases.lifecycle.Edge.Who.PLATFORM;
import static org.yichuang.cases.lifecycle.Edge.Who.REVIEWER_OF_STEP;
import static org.yichuang.cases.lifecycle.Edge.Who.REVIEWER_OR_DECIDER;
import static org.yichuang.cases.lifecycle.Edge.Who.WHO_ORDERED;
import static org.yichuang.cases.lifecycle.Edge.Who.WINDOW;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_ARCHIVED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_CORRECTED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_DELIVERED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_RETURNED;
import static org.yichuang.cases.lifecycle.Ground.ALREADY_RUNNING;
import static org.yichuang.cases.lifecycle.Ground.ANSWER_NOT_DUE;
import static org.yichuang.cases.lifecycle.Ground.ANSWER_OVER;
import static org.yichuang.cases.lifecycle.Ground.ANSWER_TOO_LATE;
import static org.yichuang.cases.lifecycle.Ground.ASKED_TOO_LATE;
import static org.yichuang.cases.lifecycle.Ground.AUTHORITY_MISSING;
import static org.yichuang.cases.lifecycle.Ground.CHAIR_TOOK_PART;
import static org.yichuang.cases.lifecycle.Ground.CHALLENGE_ANSWERED;
import static org.yichuang.cases.lifecycle.Ground.CHALLENGE_KNOWN;
import static org.yichuang.cases.lifecycle.Ground.CONSULTATION_OPEN;
import static org.yichuang.cases.lifecycle.Ground.DATE_IN_PAST;
import static org.yichuang.cases.lifecycle.Ground.DOCUMENT_MISSING;
import static org.yichuang.cases.lifecycle.Ground.ESSENTIAL_MISSING;
import static org.yichuang.cases.lifecycle.Ground.EXTENSION_ASKED;
import static org.yichuang.cases.lifecycle.Ground.EXTENSION_NOT_ASKED;
import static org.yichuang.cases.lifecycle.Ground.HEARING_NOT_YET;
import static org.yichuang.cases.lifecycle.Ground.HEARING_OFFERED;
import static org.yichuang.cases.lifecycle.Ground.HEARING_OPEN;
import static org.yichuang.cases.lifecycle.Ground.HEARING_ORDERED;
import static org.yichuang.cases.lifecycle.Ground.HELD_TOO_LATE;
import static org.yichuang.cases.lifecycle.Ground.LIMIT_OVER;
import static org.yichuang.cases.lifecycle.Ground.NOBODY_ASKED;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_MOVED;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_OWED;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_TO_CORRECT;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_TO_DO_AGAIN;
import static org.yichuang.cases.lifecycle.Ground.NOTHING_TO_VERIFY;
import static org.yichuang.cases.lifecycle.Ground.NOTICE_TOO_SHORT;
import static org.yichuang.cases.lifecycle.Ground.NOT_AT_ONCE;
import static org.yichuang.cases.lifecycle.Ground.NOT_A_SUBSTITUTE;
import static org.yichuang.cases.lifecycle.Ground.NOT_CONSULTED;
import static org.yichuang.cases.lifecycle.Ground.NOT_DELIVERED;
import static org.yichuang.cases.lifecycle.Ground.NOT_IN_FORCE;
import static org.yichuang.cases.lifecycle.Ground.NOT_PROMISED;
import static org.yichuang.cases.lifecycle.Ground.NOT_REVIEWED;
import static org.yichuang.cases.lifecycle.Ground.NOT_REVOKED;
import static org.yichuang.cases.lifecycle.Ground.NOT_RUNNING;
import static org.yichuang.cases.lifecycle.Ground.NOT_TOLD;
import static org.yichuang.cases.lifecycle.Ground.NO_BREACH;
import static org.yichuang.cases.lifecycle.Ground.NO_CARD_DUE;
import static org.yichuang.cases.lifecycle.Ground.NO_COMMITMENT;
import static org.yichuang.cases.lifecycle.Ground.NO_DECISION;
import static org.yichuang.cases.lifecycle.Ground.NO_EXTENSION;
import static org.yichuang.cases.lifecycle.Ground.NO_HEARING;
import static org.yichuang.cases.lifecycle.Ground.NO_OVERRUN;
import static org.yichuang.cases.lifecycle.Ground.NO_RENEWAL;
import static org.yichuang.cases.lifecycle.Ground.NO_ROOM;
import static org.yichuang.cases.lifecycle.Ground.NO_SILENCE;
import static org.yichuang.cases.lifecycle.Ground.NO_SUCH_CHALLENGE;
import static org.yichuang.cases.lifecycle.Ground.NO_SUCH_PROCEDURE;
import static org.yichuang.cases.lifecycle.Ground.NO_SUCH_STEP;
import static org.yichuang.cases.lifecycle.Ground.NO_TOLERANCE;
import static org.yichuang.cases.lifecycle.Ground.NUMBER_MISSING;
import static org.yichuang.cases.lifecycle.Ground.OPINION_GIVEN;
import static org.yichuang.cases.lifecycle.Ground.OTHERS_HEARING;
import static org.yichuang.cases.lifecycle.Ground.OTHER_FILING;
import static org.yichuang.cases.lifecycle.Ground.POINT_UNCHECKED;
import static org.yichuang.cases.lifecycle.Ground.PROMISE_EXTENDED;
import static org.yichuang.cases.lifecycle.Ground.PROMISE_MISSING;
import static org.yichuang.cases.lifecycle.Ground.PROMISE_NOT_DUE;
import static org.yichuang.cases.lifecycle.Ground.PROMISE_OVER;
import static org.yichuang.cases.lifecycle.Ground.PROOF_MISSING;
import static org.yichuang.cases.lifecycle.Ground.REASON_MISSING;
import static org.yichuang.cases.lifecycle.Ground.RENEWAL_TOO_EARLY;
import static org.yichuang.cases.lifecycle.Ground.RENEWAL_TOO_LATE;
import static org.yichuang.cases.lifecycle.Ground.SAME_OFFICER;
import static org.yichuang.cases.lifecycle.Ground.SAME_REVIEWER;
import static org.yichuang.cases.lifecycle.Ground.STEP_NOT_BEGUN;
import static org.yichuang.cases.lifecycle.Ground.STILL_CORRECTING;
import static org.yichuang.cases.lifecycle.Ground.STILL_OWED;
import static org.yichuang.cases.lifecycle.Ground.STILL_PUBLIC;
import static org.yichuang.cases.lifecycle.Ground.SUPPLY_NOT_DUE;
import static org.yichuang.cases.lifecycle.Ground.TOO_LONG;
import static org.yichuang.cases.lifecycle.Ground.TWO_OFFICERS;
import static org.yichuang.cases.lifecycle.Ground.VISIT_MISSING;

import java.util.ArrayList;
import java.util.List;
import org.yichuang.cases.lifecycle.CaseState.AtWindowAgain;
import org.yichuang.cases.lifecycle.CaseState.AwaitingCorrection;
import org.yichuang.cases.lifecycle.CaseState.AwaitingOwed;
import org.yichuang.cases.lifecycle.CaseState.Closed;
import org.yichuang.cases.lifecycle.CaseState.Decided;
import org.yichuang.cases.lifecycle.CaseState.Draft;
import org.yichuang.cases.lifecycle.CaseState.Issued;
import org.yichuang.cases.lifecycle.CaseState.None;
import org.yichuang.cases.lifecycle.CaseState.Received;
import org.yichuang.cases.lifecycle.CaseState.Suspended;
import org.yichuang.cases.lifecycle.CaseState.UnderReview;
import org.yichuang.cases.lifecycle.Command.Accept;
import org.yichuang.cases.lifecycle.Command.ActAgain;
import org.yichuang.cases.lifecycle.Command.AnswerChallenge;
import org.yichuang.cases.lifecycle.Command.Archive;
import org.yichuang.cases.lifecycle.Command.Cancel;
import org.yichuang.cases.lifecycle.Command.Close;
import org.yichuang.cases.lifecycle.Command.CorrectDecision;
import org.yichuang.cases.lifecycle.Command.CorrectOnTheSpot;
import org.yichuang.cases.lifecycle.Command.DeemAccepted;
import org.yichuang.cases.lifecycle.Command.DeemGranted;
import org.yichuang.cases.lifecycle.Command.DeemRenewed;
import org.yichuang.cases.lifecycle.Command.Deliver;
import org.yichuang.cases.lifecycle.Command.Extend;
import org.yichuang.cases.lifecycle.Command.GiveOpinion;
import org.yichuang.cases.lifecycle.Command.Grant;
import org.yichuang.cases.lifecycle.Command.GrantAtOnce;
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
import org.yichuang.cases.lifecycle.Proceeding.AnswerConsultation;
import org.yichuang.cases.lifecycle.Proceeding.ArrangeVisit;
import org.yichuang.cases.lifecycle.Proceeding.AskExtension;
import org.yichuang.cases.lifecycle.Proceeding.AskForHearing;
import org.yichuang.cases.lifecycle.Proceeding.CallHearing;
import org.yichuang.cases.lifecycle.Proceeding.Consult;
import org.yichuang.cases.lifecycle.Proceeding.DeemAgreed;
import org.yichuang.cases.lifecycle.Proceeding.DelegateStep;
import org.yichuang.cases.lifecycle.Proceeding.DenyExtension;
import org.yichuang.cases.lifecycle.Proceeding.NoteOverrun;
import org.yichuang.cases.lifecycle.Proceeding.OfferHearing;
import org.yichuang.cases.lifecycle.Proceeding.OrderHearing;
import org.yichuang.cases.lifecycle.Proceeding.Prolong;
import org.yichuang.cases.lifecycle.Proceeding.RecordHearing;
import org.yichuang.cases.lifecycle.Proceeding.RecordVisit;
import org.yichuang.cases.lifecycle.Proceeding.WaiveHearing;
import org.yichuang.cases.lifecycle.Promising.AcceptOwing;
import org.yichuang.cases.lifecycle.Promising.ConfirmCorrected;
import org.yichuang.cases.lifecycle.Promising.Default;
import org.yichuang.cases.lifecycle.Promising.ExtendPromise;
import org.yichuang.cases.lifecycle.Promising.NoteUnverified;
import org.yichuang.cases.lifecycle.Promising.RemindOwed;
import org.yichuang.cases.lifecycle.Promising.RepairCredit;
import org.yichuang.cases.lifecycle.Promising.SupplyOwed;
import org.yichuang.cases.lifecycle.Promising.Verify;

/// The table of the lifecycle as it is written down: for each state the acts that may follow, who
/// may do them, by which article, to what effect, and why the act's own rules may refuse it.
final class Edges {

    /// The law knows no such act; the rules that the item cites do.
    private static final String BY_THE_ITEM = "item";

    /// Written for licences that exist: on these grounds they fall, and so does what is still to be
    /// decided.
    private static final String LOST_OBJECT = "8 (2), 70";

    static final List<Edge> TABLE =
            new Edges()
                    .in(None.class)
                    .may(Open.class, APPLICANT_OR_WINDOW, "29", Event.Opened.class)
                    .unless(NO_COMMITMENT, NO_RENEWAL, RENEWAL_TOO_EARLY, RENEWAL_TOO_LATE)
                    .may(Submit.class, APPLICANT_OR_WINDOW, "29", Event.Submitted.class)
                    .unless(NO_COMMITMENT, NO_RENEWAL, RENEWAL_TOO_EARLY, RENEWAL_TOO_LATE)
                    .may(Receive.class, ANY_WINDOW, "29, 32", Event.Received.class)
                    .unless(NO_COMMITMENT, NO_RENEWAL, RENEWAL_TOO_EARLY, RENEWAL_TOO_LATE)
                    .grantedAtOnce()
                    //
                    .in(Draft.class)
                    .may(Submit.class, APPLICANT_OR_WINDOW, "29", Event.Submitted.class)
                    .unless(
                            OTHER_FILING,
                            NO_COMMITMENT,
                            NO_RENEWAL,
                            RENEWAL_TOO_EARLY,
                            RENEWAL_TOO_LATE)
                    .grantedAtOnce()
                    .unless(OTHER_FILING)
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(Received.class)
                    .may(Accept.class, WINDOW, "32 (5)", Event.Accepted.class)
                    .unless(ANSWER_OVER, ESSENTIAL_MISSING, NOT_PROMISED)
                    .may(
                            AcceptOwing.class,
                            WINDOW,
                            BY_THE_ITEM,
                            Event.Accepted.class,
                            PromiseEvent.PromiseMade.class)
                    .unless(ANSWER_OVER, NO_TOLERANCE, ESSENTIAL_MISSING, NOTHING_OWED)
                    .unless(PROMISE_MISSING)
                    .may(
                            CorrectOnTheSpot.class,
                            ANY_WINDOW,
                            "32 (3)",
                            Event.CorrectedOnTheSpot.class)
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
                    .unless(STEP_NOT_BEGUN, SAME_REVIEWER, CONSULTATION_OPEN, VISIT_MISSING)
                    .may(ReturnToWindow.class, REVIEWER_OF_STEP, "34", Event.ReturnedToWindow.class)
                    .unless(NO_SUCH_STEP, OPINION_GIVEN, STEP_NOT_BEGUN, HEARING_OPEN)
                    .unless(NOTHING_TO_CORRECT, REASON_MISSING, ALREADY_RETURNED)
                    .delegated()
                    .may(Consult.class, ASKER, "26 (2)", ProceedingEvent.Consulted.class)
                    .unless(NO_SUCH_STEP, OPINION_GIVEN, NOBODY_ASKED, DATE_IN_PAST)
                    .unless(CONSULTATION_OPEN, REASON_MISSING, ANSWER_TOO_LATE)
                    .answered()
                    .visited()
                    .may(
                            OfferHearing.class,
                            DECIDER,
                            "46, 47",
                            ProceedingEvent.HearingOffered.class)
                    .unless(HEARING_OFFERED, REASON_MISSING)
                    .may(
                            OrderHearing.class,
                            DECIDER,
                            "46, 45",
                            ProceedingEvent.HearingOrdered.class,
                            Event.Suspended.class)
                    .unless(HEARING_OFFERED, REASON_MISSING)
                    .may(
                            AskForHearing.class,
                            APPLICANT_OR_WINDOW,
                            "47, 45",
                            ProceedingEvent.HearingAsked.class,
                            Event.Suspended.class)
                    .unless(NO_HEARING, ASKED_TOO_LATE)
                    .may(
                            WaiveHearing.class,
                            APPLICANT_OR_WINDOW,
                            "47",
                            ProceedingEvent.HearingWaived.class)
                    .unless(NO_HEARING, OTHERS_HEARING)
                    .may(Suspend.class, REVIEWER_OR_DECIDER, "45", Event.Suspended.class)
                    .unless(NO_SUCH_PROCEDURE, REASON_MISSING, DATE_IN_PAST, TOO_LONG)
                    .unless(HEARING_OPEN)
                    .extended()
                    .may(
                            DeemAgreed.class,
                            PLATFORM,
                            BY_THE_ITEM,
                            ProceedingEvent.OpinionsDeemed.class)
                    .unless(NO_SILENCE)
                    .may(Grant.class, DECIDER, "37, 38 (1)", Event.Granted.class)
                    .unless(SAME_OFFICER, NOT_REVIEWED, REASON_MISSING)
                    .unless(HEARING_OPEN, CONSULTATION_OPEN, STILL_OWED)
                    .deemedGranted()
                    .unless(HEARING_OPEN)
                    .deemedRenewed()
                    .promised()
                    .defaulted()
                    .unless(HEARING_OPEN)
                    .may(Refuse.class, DECIDER, "37, 38 (2)", Event.Refused.class)
                    .unless(SAME_OFFICER, NOT_REVIEWED, REASON_MISSING)
                    .unless(HEARING_OPEN, CONSULTATION_OPEN)
                    .may(ShowCard.class, PLATFORM, "42", Event.CardShown.class)
                    .unless(NO_CARD_DUE)
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(AtWindowAgain.class)
                    .may(HandBack.class, WINDOW, "34", Event.HandedBack.class)
                    .answered()
                    .extended()
                    .may(ShowCard.class, PLATFORM, "42", Event.CardShown.class)
                    .unless(NO_CARD_DUE)
                    .deemedGranted()
                    .unless(HEARING_OPEN)
                    .deemedRenewed()
                    .promised()
                    .defaulted()
                    .unless(HEARING_OPEN)
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(Suspended.class)
                    .may(GiveOpinion.class, REVIEWER_OF_STEP, "34", Event.OpinionGiven.class)
                    .unless(NO_SUCH_STEP, OPINION_GIVEN, REASON_MISSING, POINT_UNCHECKED)
                    .unless(STEP_NOT_BEGUN, SAME_REVIEWER, CONSULTATION_OPEN, VISIT_MISSING)
                    .delegated()
                    .answered()
                    .visited()
                    .deemedRenewed()
                    .promised()
                    .may(Suspend.class, REVIEWER_OR_DECIDER, "45", Event.Suspended.class)
                    .unless(NO_SUCH_PROCEDURE, REASON_MISSING, DATE_IN_PAST, TOO_LONG)
                    .unless(HEARING_OPEN, ALREADY_RUNNING)
                    .may(
                            Resume.class,
                            WHO_ORDERED,
                            "45",
                            Event.Resumed.class,
                            ProceedingEvent.ProcedureEnded.class)
                    .unless(REASON_MISSING, HEARING_OPEN, STILL_PUBLIC, NOT_RUNNING)
                    .may(Prolong.class, WHO_ORDERED, "45", ProceedingEvent.Prolonged.class)
                    .unless(REASON_MISSING, DATE_IN_PAST, TOO_LONG, HEARING_OPEN, NOT_RUNNING)
                    .may(NoteOverrun.class, PLATFORM, "45", ProceedingEvent.OverrunNoted.class)
                    .unless(NO_OVERRUN)
                    .may(CallHearing.class, WHO_ORDERED, "48", ProceedingEvent.HearingCalled.class)
                    .unless(NO_HEARING, NOTICE_TOO_SHORT, HELD_TOO_LATE, CHAIR_TOOK_PART)
                    .unless(REASON_MISSING)
                    .may(
                            RecordHearing.class,
                            WHO_ORDERED,
                            "48",
                            ProceedingEvent.HearingHeld.class,
                            Event.Resumed.class)
                    .unless(NO_HEARING, HEARING_NOT_YET, REASON_MISSING)
                    .may(
                            WaiveHearing.class,
                            APPLICANT_OR_WINDOW,
                            "47",
                            ProceedingEvent.HearingWaived.class,
                            Event.Resumed.class)
                    .unless(NO_HEARING, OTHERS_HEARING, HEARING_ORDERED)
                    .recounted()
                    .urged()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(AwaitingOwed.class)
                    .may(
                            SupplyOwed.class,
                            APPLICANT_OR_WINDOW,
                            BY_THE_ITEM,
                            PromiseEvent.OwedSupplied.class,
                            PromiseEvent.Restarted.class)
                    .unless(NOTHING_OWED)
                    .may(Lapse.class, PLATFORM, BY_THE_ITEM, Event.Lapsed.class)
                    .unless(SUPPLY_NOT_DUE)
                    .recounted()
                    .terminated()
                    .may(Withdraw.class, APPLICANT_OR_WINDOW, "29", Event.Withdrawn.class)
                    //
                    .in(Decided.class)
                    .may(Issue.class, MAKER, "39, 44", Event.Issued.class, Event.Delivered.class)
                    .unless(DOCUMENT_MISSING)
                    .verified()
                    .recounted()
                    .urged()
                    //
                    .in(Issued.class)
                    .may(Deliver.class, ANY_WINDOW_OR_PLATFORM, "44", Event.Delivered.class)
                    .unless(ALREADY_DELIVERED, PROOF_MISSING)
                    .may(Close.class, MAKER, "44", Event.Closed.class)
                    .unless(NOT_DELIVERED)
                    .verified()
                    .recounted()
                    .urged()
                    //
                    .in(Closed.class)
                    .may(Archive.class, MAKER, "GB/T 42727", Event.Archived.class)
                    .unless(ALREADY_ARCHIVED, NUMBER_MISSING)
                    .may(RegisterChallenge.class, DECIDER, "7", Event.ChallengeRegistered.class)
                    .unless(NO_DECISION, NUMBER_MISSING, CHALLENGE_KNOWN)
                    .may(AnswerChallenge.class, DECIDER, "7", Event.ChallengeAnswered.class)
                    .unless(NO_SUCH_CHALLENGE, CHALLENGE_ANSWERED, REASON_MISSING)
                    .unless(DATE_IN_PAST)
                    .may(ActAgain.class, DECIDER, "7", Event.ActedAgain.class)
                    .unless(NO_SUCH_CHALLENGE, NOTHING_TO_DO_AGAIN, NUMBER_MISSING)
                    .may(CorrectDecision.class, DECIDER, "38", Event.DecisionCorrected.class)
                    .unless(NO_DECISION, REASON_MISSING)
                    .may(
                            Revoke.class,
                            DECIDER,
                            "69",
                            Event.Revoked.class,
                            PromiseEvent.BreachRecorded.class)
                    .unless(NOT_IN_FORCE, REASON_MISSING, NO_BREACH, STILL_CORRECTING)
                    .may(Cancel.class, DECIDER, "70", Event.Cancelled.class)
                    .unless(NOT_REVOKED, NOT_IN_FORCE, REASON_MISSING)
                    .verified()
                    .may(
                            RepairCredit.class,
                            DECIDER,
                            BY_THE_ITEM,
                            PromiseEvent.CreditRepaired.class)
                    .unless(NO_BREACH, REASON_MISSING)
                    .recounted()
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
        return may(Terminate.class, DECIDER, LOST_OBJECT, Event.Terminated.class)
                .unless(REASON_MISSING);
    }

    private Edges delegated() {
        return may(DelegateStep.class, REVIEWER_OF_STEP, "24", ProceedingEvent.StepDelegated.class)
                .unless(NO_SUCH_STEP, OPINION_GIVEN, NOT_A_SUBSTITUTE, REASON_MISSING);
    }

    private Edges answered() {
        return may(
                        AnswerConsultation.class,
                        CONSULTED,
                        "26 (2)",
                        ProceedingEvent.ConsultationAnswered.class)
                .unless(NOT_CONSULTED, REASON_MISSING);
    }

    private Edges visited() {
        return may(
                        ArrangeVisit.class,
                        REVIEWER_OR_DECIDER,
                        "34 (3)",
                        ProceedingEvent.VisitArranged.class)
                .unless(NO_SUCH_STEP, TWO_OFFICERS, DATE_IN_PAST)
                .may(
                        RecordVisit.class,
                        REVIEWER_OR_DECIDER,
                        "34 (3)",
                        ProceedingEvent.VisitRecorded.class)
                .unless(NO_SUCH_STEP, TWO_OFFICERS, REASON_MISSING);
    }

    private Edges grantedAtOnce() {
        return may(
                        GrantAtOnce.class,
                        PLATFORM,
                        BY_THE_ITEM,
                        Event.Submitted.class,
                        Event.Accepted.class,
                        Event.Granted.class,
                        Event.Issued.class,
                        Event.Delivered.class,
                        Event.Closed.class)
                .unless(NO_COMMITMENT, NO_RENEWAL, RENEWAL_TOO_EARLY, RENEWAL_TOO_LATE)
                .unless(NOT_AT_ONCE, ESSENTIAL_MISSING, DOCUMENT_MISSING);
    }

    private Edges deemedRenewed() {
        return may(DeemRenewed.class, PLATFORM, "50", Event.DeemedRenewed.class).unless(NO_SILENCE);
    }

    private Edges promised() {
        return may(
                        SupplyOwed.class,
                        APPLICANT_OR_WINDOW,
                        BY_THE_ITEM,
                        PromiseEvent.OwedSupplied.class)
                .unless(NOTHING_OWED)
                .may(ExtendPromise.class, WINDOW, BY_THE_ITEM, PromiseEvent.PromiseExtended.class)
                .unless(NOTHING_OWED, PROMISE_EXTENDED, PROMISE_OVER, REASON_MISSING)
                .unless(NO_ROOM)
                .may(RemindOwed.class, PLATFORM, BY_THE_ITEM, PromiseEvent.OwedReminded.class)
                .unless(PROMISE_NOT_DUE);
    }

    /// Not while the clock stands: a hearing or a test that goes on is brought to its end first.
    private Edges defaulted() {
        return may(
                        Default.class,
                        PLATFORM,
                        BY_THE_ITEM,
                        PromiseEvent.Defaulted.class,
                        Event.Refused.class)
                .unless(PROMISE_NOT_DUE);
    }

    private Edges extended() {
        return may(
                        AskExtension.class,
                        REVIEWER_OR_DECIDER,
                        "42",
                        ProceedingEvent.ExtensionAsked.class)
                .unless(NO_EXTENSION, LIMIT_OVER, EXTENSION_ASKED, REASON_MISSING)
                .may(DenyExtension.class, APPROVER, "42", ProceedingEvent.ExtensionDenied.class)
                .unless(EXTENSION_NOT_ASKED, REASON_MISSING)
                .may(Extend.class, APPROVER, "42", Event.Extended.class)
                .unless(NO_EXTENSION, LIMIT_OVER, REASON_MISSING);
    }

    /// From the decision on, whether or not the result was handed over.
    private Edges verified() {
        return may(
                        Verify.class,
                        REVIEWER_OR_DECIDER,
                        BY_THE_ITEM,
                        PromiseEvent.CommitmentKept.class,
                        PromiseEvent.BreachFound.class)
                .unless(NOTHING_TO_VERIFY, REASON_MISSING)
                .may(NoteUnverified.class, PLATFORM, BY_THE_ITEM, PromiseEvent.LeftUnverified.class)
                .unless(NOTHING_TO_VERIFY)
                .may(
                        ConfirmCorrected.class,
                        REVIEWER_OR_DECIDER,
                        BY_THE_ITEM,
                        PromiseEvent.BreachCorrected.class)
                .unless(NO_BREACH, REASON_MISSING);
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
