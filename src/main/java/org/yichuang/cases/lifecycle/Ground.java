package org.yichuang.cases.lifecycle;

import java.util.Locale;

/// Why an act is refused, with the article behind it. The texts are messages `cases.ground.<name>`
/// (what was expected, what was found) and `cases.ground.<name>.remedy`. Where acts of different
/// articles are refused on the same ground, the refusal itself names its article.
public enum Ground {
    /// There is no such case.
    NO_CASE(Article.ONE_NUMBER),
    /// The case exists already.
    CASE_EXISTS(Article.ONE_NUMBER),
    /// The actor has not the duty, or not for this authority.
    NOT_PERMITTED(Article.LAW_22),
    /// Who accepted may not decide, unless the item grants the window that power.
    SAME_OFFICER(Article.TWO_OFFICERS_FOR_ONE_CASE),
    /// The application filed is not the one that was drafted: another applicant, item or version.
    OTHER_FILING(Article.LAW_29),
    /// The act does not belong to the stage the case is in.
    WRONG_STAGE(Article.LAW_CHAPTER_4),
    /// Essential materials are missing.
    ESSENTIAL_MISSING(Article.LAW_32_1_4),
    /// A second notice tells what could have been told the first time, and nobody answers for that.
    ALREADY_CORRECTED(Article.LAW_32_1_4),
    /// A notice without a single defect.
    NOTHING_TO_CORRECT(Article.LAW_32_1_4),
    /// The authority's time to answer has run out; the application counts as accepted.
    ANSWER_OVER(Article.LAW_32_1_4),
    /// The authority's time to answer has not run out.
    ANSWER_NOT_DUE(Article.LAW_32_1_4),
    /// Nobody may be turned away for a defect that they were never told of.
    NOT_TOLD(Article.LAW_32_1_4),
    /// The time to supply has not run out, or the item sets none.
    SUPPLY_NOT_DUE(Article.LAW_32),
    /// Something that must be put into words is not: a reason, a question, a finding.
    REASON_MISSING(Article.LAW_38_2),
    /// The file of another authority must be named.
    AUTHORITY_MISSING(Article.LAW_32_1_2),
    /// The item has no such review step, or this case does not need it.
    NO_SUCH_STEP(Article.LAW_34),
    /// The department has given its opinion already.
    OPINION_GIVEN(Article.LAW_34),
    /// A mandatory check point has no finding, or a bad one.
    POINT_UNCHECKED(Article.LAW_34),
    /// Not every department has given its opinion.
    NOT_REVIEWED(Article.LAW_37),
    /// The file has been back at the window once already, and nobody answers for the second time.
    ALREADY_RETURNED(Article.ONE_RETURN),
    /// The item knows no such special procedure.
    NO_SUCH_PROCEDURE(Article.LAW_45),
    /// A day to come lies in the past, or before the one that it is to follow.
    DATE_IN_PAST(Article.LAW_45),
    /// The limit has been extended already, or the item allows no extension.
    NO_EXTENSION(Article.LAW_42),
    /// The limit has run out; it cannot be extended any more.
    LIMIT_OVER(Article.LAW_42),
    /// The result has no identifier.
    DOCUMENT_MISSING(Article.LAW_39),
    /// The result has not been handed over.
    NOT_DELIVERED(Article.LAW_44),
    /// The result has been handed over already.
    ALREADY_DELIVERED(Article.LAW_44),
    /// Such a card, or a graver one, has been shown already, or the time has not come.
    NO_CARD_DUE(Article.LAW_42),
    /// By the calendar in force every running limit ends on the day that was told.
    NOTHING_MOVED(Article.LAW_82),
    /// The item does not say that silence grants, or the time has not come.
    NO_SILENCE(Article.SILENCE_GRANTS),
    /// The authority decided nothing that could be contested or corrected.
    NO_DECISION(Article.LAW_7),
    /// A number, or the name of a body, is missing.
    NUMBER_MISSING(Article.ARCHIVING),
    /// The challenge is registered already.
    CHALLENGE_KNOWN(Article.LAW_7),
    /// No such challenge is registered.
    NO_SUCH_CHALLENGE(Article.LAW_7),
    /// How the challenge ended is recorded already.
    CHALLENGE_ANSWERED(Article.LAW_7),
    /// There is no licence that stands.
    NOT_IN_FORCE(Article.LAW_69_AND_70),
    /// It is cancelled as revoked, but it was not revoked.
    NOT_REVOKED(Article.LAW_70_4),
    /// The file is in the archive already.
    ALREADY_ARCHIVED(Article.ARCHIVING),
    /// Other steps must be done before this one.
    STEP_NOT_BEGUN(Article.LAW_34),
    /// The officer did a step before this one, which another officer has to check.
    SAME_REVIEWER(Article.TWO_REVIEWERS),
    /// The item does not let this authority stand in for the department.
    NOT_A_SUBSTITUTE(Article.LAW_24),
    /// Other authorities have been asked and may still answer.
    CONSULTATION_OPEN(Article.LAW_26_2),
    /// A consultation that asks nobody.
    NOBODY_ASKED(Article.LAW_26_2),
    /// The answer is asked for later than the time to decide runs.
    ANSWER_TOO_LATE(Article.LAW_26_2),
    /// Nobody asked this authority, or it has answered.
    NOT_CONSULTED(Article.LAW_26_2),
    /// Fewer than two officers visit the place.
    TWO_OFFICERS(Article.LAW_34_3),
    /// The place has not been seen.
    VISIT_MISSING(Article.LAW_34_3),
    /// The authority was not ordered to act again, or has done so.
    NOTHING_TO_DO_AGAIN(Article.LAW_7),
    /// It was not said which special procedure is meant, or that one is not running.
    NOT_RUNNING(Article.LAW_45),
    /// The special procedure is running already.
    ALREADY_RUNNING(Article.LAW_45),
    /// A hearing has been offered already.
    HEARING_OFFERED(Article.LAW_47),
    /// No hearing is offered, asked for or called that this act could be about.
    NO_HEARING(Article.LAW_47),
    /// Those concerned may still ask for a hearing, or have asked for it.
    HEARING_OPEN(Article.LAW_47_AND_48),
    /// The hearing is not the applicant's alone to give up.
    OTHERS_HEARING(Article.LAW_47),
    /// The authority has the hearing held of its own motion.
    HEARING_ORDERED(Article.LAW_46),
    /// The time to ask for the hearing has run out.
    ASKED_TOO_LATE(Article.LAW_47),
    /// The hearing is called less than seven days after its notice.
    NOTICE_TOO_SHORT(Article.LAW_48_1_1),
    /// The hearing is called for a day after the last on which it may be held.
    HELD_TOO_LATE(Article.LAW_47),
    /// Who presides has taken part in the review.
    CHAIR_TOOK_PART(Article.LAW_48_1_3),
    /// The hearing has not been called, or its time has not come.
    HEARING_NOT_YET(Article.LAW_48),
    /// A special procedure is announced to last longer than the item lets it.
    TOO_LONG(Article.LAW_45),
    /// The time for which it is made public has not run out.
    STILL_PUBLIC(Article.PUBLICITY),
    /// The special procedure has not lasted longer than announced, or that has been noted.
    NO_OVERRUN(Article.LAW_45),
    /// More time has been asked for already.
    EXTENSION_ASKED(Article.LAW_42),
    /// Nobody asked for more time.
    EXTENSION_NOT_ASKED(Article.LAW_42),
    /// Nothing shows that the result was handed over.
    PROOF_MISSING(Article.LAW_44),
    /// Materials that may follow are not there, and nobody promised to bring them.
    NOT_PROMISED(Article.TOLERANCE),
    /// The item lets no material follow.
    NO_TOLERANCE(Article.TOLERANCE),
    /// Nothing is owed, or what was brought is none of it.
    NOTHING_OWED(Article.TOLERANCE),
    /// The signed promise is missing.
    PROMISE_MISSING(Article.TOLERANCE),
    /// The promise was extended already, or the item lets it not.
    PROMISE_EXTENDED(Article.TOLERANCE),
    /// More time for the applicant would leave none to decide.
    NO_ROOM(Article.TOLERANCE),
    /// The time to bring what was promised has run out.
    PROMISE_OVER(Article.TOLERANCE),
    /// Nothing is owed, or the day for this has not come.
    PROMISE_NOT_DUE(Article.TOLERANCE),
    /// Promised materials have not come, and the decision waits for them.
    STILL_OWED(Article.TOLERANCE),
    /// The item takes no commitment in place of the review.
    NO_COMMITMENT(Article.COMMITMENT),
    /// There is no commitment to verify, or it has been verified.
    NOTHING_TO_VERIFY(Article.COMMITMENT),
    /// No breach was found that this act could be about.
    NO_BREACH(Article.COMMITMENT),
    /// The time to put the breach right has not run out.
    STILL_CORRECTING(Article.COMMITMENT),
    /// The item renews no licence, or the licence does not expire.
    NO_RENEWAL(Article.LAW_50),
    /// It is too early to ask for renewal.
    RENEWAL_TOO_EARLY(Article.LAW_50),
    /// It is too late to ask for renewal.
    RENEWAL_TOO_LATE(Article.LAW_50),
    /// The item does not let these rules grant at once, or no rule grants.
    NOT_AT_ONCE(Article.LAW_34_2),
    /// Somebody else acted on the case in the meantime.
    CHANGED_MEANWHILE(Article.ONE_AFTER_ANOTHER),
    /// The key has been used for another act, or by somebody else.
    KEY_REUSED(Article.ONE_KEY);

    private final Article article;

    Ground(Article article) {
        this.article = article;
    }

    /// On what it rests, unless the act that is refused rests on something of its own.
    public Article article() {
        return article;
    }

    /// The key of what was expected and found; with `.remedy` after it, of what to do.
    public String messageKey() {
        return "cases.ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
