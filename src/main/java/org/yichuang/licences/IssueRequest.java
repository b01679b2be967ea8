package org.yichuang.licences;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.LicenceIdentifier;
import org.yichuang.kernel.RegionCode;

/// A licence to be issued for a decided case.
///
/// @param type id of the licence type
/// @param values what the expressions of the type read: the answers by their ids, and the maps
///     `form`, `case`, `holder` and `company`
/// @param issuedOn the day of issue, which is also the first day of validity; a licence that is
///     issued again after a loss keeps the days that it had
/// @param validUntil the last day; none: as the type says
/// @param replaced the licence this one is issued instead of; number and serial stay
/// @param except what of it was not granted, which the face says then; null when all was
/// @param by login of the officer on whose act it is issued
public record IssueRequest(
        String type,
        CaseNo caseNo,
        Holder holder,
        Issuer issuer,
        RegionCode region,
        Map<String, ? extends @Nullable Object> values,
        LocalDate issuedOn,
        @Nullable LocalDate validUntil,
        @Nullable Replaced replaced,
        @Nullable String except,
        String by) {

    public IssueRequest {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /// What an earlier licence makes room for.
    ///
    /// @param changed the fields of the face that a change changes; all others say what they said
    public record Replaced(LicenceIdentifier identifier, Why why, Set<String> changed) {

        public Replaced {
            changed = Set.copyOf(changed);
        }

        /// Why another one is issued.
        public enum Why {
            /// 变更: number and last day stay.
            CHANGED,
            /// 延续: the number stays, a new period begins.
            RENEWED,
            /// 遗失补办: it is the same licence again, with its number and all its days.
            LOST
        }
    }
}
