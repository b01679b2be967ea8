package org.yichuang.cases.lifecycle;

import java.util.Locale;

/// Why an act is refused, with the article behind it. The texts are messages
/// `cases.ground.<name>` (what was expected, what was found) and `cases.ground.<name>.remedy`.
public enum Ground {
    /// There is no such case.
    NO_CASE(""),
    /// The case exists already.
    CASE_EXISTS(""),
    /// The actor has not the duty, or not for this authority.
    NOT_PERMITTED("行政许可法第三条、第三十八条"),
    /// Who accepted may not decide, unless the item grants the window that power.
    SAME_OFFICER("国务院关于加快推进政务服务标准化规范化便利化的指导意见（受审分离）"),
    /// The application filed is not the one that was drafted: another applicant, item or version.
    OTHER_FILING("行政许可法第二十九条"),
    /// The act does not belong to the stage the case is in.
    WRONG_STAGE("行政许可法第四章"),
    /// Essential materials are missing.
    ESSENTIAL_MISSING("行政许可法第三十二条第一款第四项"),
    /// A second notice tells what could have been told the first time, and nobody answers for that.
    ALREADY_CORRECTED("行政许可法第三十二条第一款第四项"),
    /// A notice without a single defect.
    NOTHING_TO_CORRECT("行政许可法第三十二条第一款第四项"),
    /// The authority's time to answer has run out; the application counts as accepted.
    ANSWER_OVER("行政许可法第三十二条第一款第四项"),
    /// The authority's time to answer has not run out.
    ANSWER_NOT_DUE("行政许可法第三十二条第一款第四项"),
    /// Nobody may be turned away for a defect that they were never told of.
    NOT_TOLD("行政许可法第三十二条第一款第四项"),
    /// The time to supply has not run out, or the item sets none.
    SUPPLY_NOT_DUE("行政许可法第三十二条"),
    /// A reason is missing.
    REASON_MISSING("行政许可法第三十八条第二款"),
    /// The file of another authority must be named.
    AUTHORITY_MISSING("行政许可法第三十二条第一款第二项"),
    /// The item has no such review step, or this case does not need it.
    NO_SUCH_STEP("行政许可法第三十四条"),
    /// The department has given its opinion already.
    OPINION_GIVEN("行政许可法第三十四条"),
    /// A mandatory check point has no finding, or a bad one.
    POINT_UNCHECKED("行政许可法第三十四条"),
    /// Not every department has given its opinion.
    NOT_REVIEWED("行政许可法第三十四条"),
    /// The file has been back at the window once already, and nobody answers for the second time.
    ALREADY_RETURNED("行政许可法第三十二条第一款第四项"),
    /// The item knows no such special procedure.
    NO_SUCH_PROCEDURE("行政许可法第四十五条"),
    /// The time announced lies in the past.
    DATE_IN_PAST("行政许可法第四十五条"),
    /// The limit has been extended already, or the item allows no extension.
    NO_EXTENSION("行政许可法第四十二条"),
    /// The limit has run out; it cannot be extended any more.
    LIMIT_OVER("行政许可法第四十二条"),
    /// The result has no identifier.
    DOCUMENT_MISSING("行政许可法第三十九条"),
    /// The result has not been handed over.
    NOT_DELIVERED("行政许可法第四十四条"),
    /// The result has been handed over already.
    ALREADY_DELIVERED("行政许可法第四十四条"),
    /// Such a card, or a graver one, has been shown already, or the time has not come.
    NO_CARD_DUE("行政许可法第四十二条"),
    /// By the calendar in force every running limit ends on the day that was told.
    NOTHING_MOVED("行政许可法第八十二条"),
    /// The item does not say that silence grants, or the time has not come.
    NO_SILENCE("国务院关于在线政务服务的若干规定；行政许可法第四十二条"),
    /// The authority decided nothing that could be contested or corrected.
    NO_DECISION("行政许可法第七条"),
    /// A number is missing.
    NUMBER_MISSING(""),
    /// The challenge is registered already.
    CHALLENGE_KNOWN("行政许可法第七条"),
    /// No such challenge is registered.
    NO_SUCH_CHALLENGE("行政许可法第七条"),
    /// How the challenge ended is recorded already.
    CHALLENGE_ANSWERED("行政许可法第七条"),
    /// There is no licence that stands.
    NOT_IN_FORCE("行政许可法第六十九条、第七十条"),
    /// It is cancelled as revoked, but it was not revoked.
    NOT_REVOKED("行政许可法第七十条第四项"),
    /// The file is in the archive already.
    ALREADY_ARCHIVED("政务服务事项电子文件归档规范（GB/T 42727）"),
    /// Other steps must be done before this one.
    STEP_NOT_BEGUN("行政许可法第三十四条"),
    /// The officer did a step before this one, which another officer has to check.
    SAME_REVIEWER("行政许可法第三十四条（初审、复核分离）"),
    /// The item does not let this authority stand in for the department.
    NOT_A_SUBSTITUTE("行政许可法第二十四条"),
    /// Other authorities have been asked and may still answer.
    CONSULTATION_OPEN("行政许可法第二十六条第二款"),
    /// A consultation that asks nobody.
    NOBODY_ASKED("行政许可法第二十六条第二款"),
    /// Nobody asked this authority, or it has answered.
    NOT_CONSULTED("行政许可法第二十六条第二款"),
    /// Fewer than two officers visit the place.
    TWO_OFFICERS("行政许可法第三十四条第三款"),
    /// The place has not been seen.
    VISIT_MISSING("行政许可法第三十四条第三款"),
    /// A hearing has been offered already.
    HEARING_OFFERED("行政许可法第四十七条"),
    /// No hearing is offered, asked for or called that this act could be about.
    NO_HEARING("行政许可法第四十七条"),
    /// Those concerned may still ask for a hearing, or have asked for it.
    HEARING_OPEN("行政许可法第四十七条、第四十八条"),
    /// The time to ask for the hearing has run out.
    ASKED_TOO_LATE("行政许可法第四十七条"),
    /// The hearing is called less than seven days after its notice.
    NOTICE_TOO_SHORT("行政许可法第四十八条第一款第一项"),
    /// The hearing is called for a day after the last on which it may be held.
    HELD_TOO_LATE("行政许可法第四十七条"),
    /// Who presides has taken part in the review.
    CHAIR_TOOK_PART("行政许可法第四十八条第一款第三项"),
    /// The hearing has not been called, or its time has not come.
    HEARING_NOT_YET("行政许可法第四十八条"),
    /// A special procedure is announced to last longer than the item lets it.
    TOO_LONG("行政许可法第四十五条"),
    /// The time for which it is made public has not run out.
    STILL_PUBLIC("行政许可法第四十五条"),
    /// The special procedure has not lasted longer than announced, or that has been noted.
    NO_OVERRUN("行政许可法第四十五条"),
    /// More time has been asked for already.
    EXTENSION_ASKED("行政许可法第四十二条"),
    /// Nobody asked for more time.
    EXTENSION_NOT_ASKED("行政许可法第四十二条"),
    /// Nothing shows that the result was handed over.
    PROOF_MISSING("行政许可法第四十四条"),
    /// Materials that may follow are not there, and nobody promised to bring them.
    NOT_PROMISED("容缺受理规定"),
    /// The item lets no material follow.
    NO_TOLERANCE("容缺受理规定"),
    /// Nothing is owed, or what was brought is none of it.
    NOTHING_OWED("容缺受理规定"),
    /// The signed promise is missing.
    PROMISE_MISSING("容缺受理规定"),
    /// The promise was extended already, or the item lets it not.
    PROMISE_EXTENDED("容缺受理规定"),
    /// The time to bring what was promised has run out.
    PROMISE_OVER("容缺受理规定"),
    /// Nothing is owed, or the day for this has not come.
    PROMISE_NOT_DUE("容缺受理规定"),
    /// Promised materials have not come, and the decision waits for them.
    STILL_OWED("容缺受理规定"),
    /// The item takes no commitment in place of the review.
    NO_COMMITMENT("国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见"),
    /// There is no commitment to verify, or it has been verified.
    NOTHING_TO_VERIFY("国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见"),
    /// No breach was found that this act could be about.
    NO_BREACH("国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见"),
    /// The time to put the breach right has not run out.
    STILL_CORRECTING("国务院办公厅关于全面推行证明事项和涉企经营许可事项告知承诺制的指导意见"),
    /// The item renews no licence, or the licence does not expire.
    NO_RENEWAL("行政许可法第五十条"),
    /// It is too early to ask for renewal.
    RENEWAL_TOO_EARLY("行政许可法第五十条"),
    /// It is too late to ask for renewal.
    RENEWAL_TOO_LATE("行政许可法第五十条"),
    /// The item does not let these rules grant at once, or no rule grants.
    NOT_AT_ONCE("国务院关于在线政务服务的若干规定"),
    /// Somebody else acted on the case in the meantime.
    CHANGED_MEANWHILE(""),
    /// The key has been used for another act, or by somebody else.
    KEY_REUSED("");

    private final String article;

    Ground(String article) {
        this.article = article;
    }

    /// The article of law or the policy behind the ground, empty for technical grounds.
    public String article() {
        return article;
    }

    /// The key of what was expected and found; with `.remedy` after it, of what to do.
    public String messageKey() {
        return "cases.ground." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
