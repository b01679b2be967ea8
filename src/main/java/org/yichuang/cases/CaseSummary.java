package org.yichuang.cases;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// What lists show of a case.
///
/// @param stage name of the stage, see [org.yichuang.cases.lifecycle.Lifecycle#stageName]
public record CaseSummary(
        CaseNo no,
        RegionCode region,
        String item,
        int itemVersion,
        int version,
        String stage,
        Applicant applicant,
        Instant openedAt,
        @Nullable Instant receivedAt,
        @Nullable LocalDate acceptedOn,
        @Nullable LocalDate promisedDue,
        @Nullable LocalDate statutoryDue,
        @Nullable LocalDate closedOn,
        CaseState.@Nullable Ending ending,
        @Nullable Card card) {}
