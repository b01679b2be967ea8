package org.yichuang.ratings;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// What an applicant thought of how their case was handled.
///
/// @param authority who decided the case and answers for it
/// @param words what the applicant added, null when nothing
/// @param callBack the duty to call back, null for a good rating
public record Rating(
        CaseNo no,
        RegionCode region,
        String authority,
        String item,
        int itemVersion,
        Grade grade,
        Channel channel,
        @Nullable String words,
        Instant at,
        @Nullable CallBack callBack) {

    /// Where it was given.
    public enum Channel {
        /// signed in
        ACCOUNT,
        /// with case number and code
        CODE
    }
}
