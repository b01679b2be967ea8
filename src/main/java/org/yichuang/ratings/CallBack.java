package org.yichuang.ratings;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The duty to call back after a bad rating.
///
/// @param due last day
/// @param attempts how often somebody tried without reaching the applicant
/// @param officer login of who called last, null when nobody has
/// @param note what was found out and put right
/// @param outcome null while it is open
/// @param regrade the grade after the call, null when the applicant has not rated again
public record CallBack(
        LocalDate due,
        int attempts,
        @Nullable String officer,
        @Nullable String note,
        @Nullable Outcome outcome,
        @Nullable Instant doneAt,
        @Nullable Grade regrade) {

    /// What a call led to.
    public enum Outcome {
        /// 已整改
        PUT_RIGHT,
        /// 已说明
        EXPLAINED,
        /// 核实不属实
        UNFOUNDED,
        /// 没联系上: the duty stays open
        NOT_REACHED;

        public boolean closes() {
            return this != NOT_REACHED;
        }
    }

    public boolean isOpen() {
        return outcome == null;
    }

    public boolean isLate(LocalDate today) {
        return isOpen() && today.isAfter(due);
    }

    /// Whether the applicant is asked to rate again.
    public boolean asksAgain() {
        return !isOpen() && regrade == null;
    }
}
