package org.yichuang.api.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.api.web.CaseAnswer.ApplicantAnswer;
import org.yichuang.api.web.CaseAnswer.ItemAnswer;
import org.yichuang.api.web.CaseAnswer.TaskAnswer;
import org.yichuang.cases.lifecycle.CaseState.Ending;
import org.yichuang.cases.lifecycle.Command.Card;

/// A page of cases.
///
/// @param next what to give as `after` for the next page; null at the end
record CasePageAnswer(List<CaseEntryAnswer> cases, @Nullable String next) {

    /// @param task what the caller's authority has to do, in an officer's queue
    record CaseEntryAnswer(
            String no,
            int version,
            ItemAnswer item,
            String stage,
            String stageText,
            ApplicantAnswer applicant,
            @Nullable Instant receivedAt,
            @Nullable LocalDate promisedDue,
            @Nullable LocalDate statutoryDue,
            @Nullable LocalDate closedOn,
            @Nullable Ending ending,
            @Nullable Card card,
            @Nullable TaskAnswer task) {}
}
