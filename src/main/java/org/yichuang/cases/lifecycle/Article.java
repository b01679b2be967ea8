package org.yichuang.cases.lifecycle;

/// On what a refusal rests: articles of the Administrative Licence Law (行政许可法), named by their
/// numbers, a policy, a standard, a rule of the item, or one of this platform. The texts are
/// messages `cases.article.<NAME>`.
public enum Article {
    /// To state one's view, to ask for reconsideration, to bring a suit.
    LAW_7,
    /// The law is changed, or what a licence is about is gone. It is written for licences; what is
    /// not decided yet loses its object on the same grounds.
    LAW_8_2_AND_70,
    /// An authority acts within its lawful powers.
    LAW_22,
    /// One authority entrusts another.
    LAW_24,
    /// One department accepts, the others give it their opinions.
    LAW_26_2,
    /// What is applied for.
    LAW_29,
    /// What is said and written when an application comes in.
    LAW_32,
    LAW_32_1_2,
    LAW_32_1_3,
    LAW_32_1_4,
    /// No reasons for not accepting: one of the failings for which officers answer.
    LAW_32_AND_72,
    /// The review.
    LAW_34,
    /// What can be decided on the spot is decided on the spot.
    LAW_34_2,
    /// Two officers or more check on the spot.
    LAW_34_3,
    /// The decision follows the review.
    LAW_37,
    LAW_38,
    /// A refusal gives its reasons.
    LAW_38_2,
    LAW_39,
    LAW_42,
    LAW_44,
    LAW_45,
    LAW_46,
    LAW_46_AND_47,
    LAW_47,
    LAW_47_AND_48,
    LAW_48,
    LAW_48_1_1,
    LAW_48_1_3,
    LAW_50,
    /// Higher authorities watch over lower ones.
    LAW_60,
    LAW_69,
    LAW_69_AND_70,
    LAW_70,
    LAW_70_4,
    LAW_82,
    /// The procedure as a whole.
    LAW_CHAPTER_4,
    /// Whoever accepts does not decide.
    TWO_OFFICERS_FOR_ONE_CASE,
    /// Whoever reviewed first does not check it.
    TWO_REVIEWERS,
    TOLERANCE,
    COMMITMENT,
    ARCHIVING,
    /// The item says that silence grants.
    SILENCE_GRANTS,
    /// The item says that silence agrees.
    SILENCE_AGREES,
    /// The item says for how long something is made public.
    PUBLICITY,
    /// A rule of this platform: a case has one number and one beginning.
    ONE_NUMBER,
    /// A rule of this platform: one key for one act of one person.
    ONE_KEY,
    /// A rule of this platform: acts follow one another, each on the case as it is.
    ONE_AFTER_ANOTHER,
    /// A rule of this platform: between officers, too, everything is told at once.
    ONE_RETURN
}
