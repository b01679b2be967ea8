package org.yichuang.cases;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.yichuang.cases.lifecycle.Command.Card;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// Lists of cases that supervisors look at. Each is a keyset page over an index.
public interface CaseLists {

    /// Counts stop here.
    int MOST_COUNTED = 1000;

    /// Open cases of a region on which a card was shown, the oldest first.
    ///
    /// @param after the last case of the previous page
    List<CaseSummary> withCard(RegionCode region, Card card, Optional<CaseNo> after, int limit);

    /// How many there are, at most [#MOST_COUNTED].
    int countWithCard(RegionCode region, Card card);

    /// The cases with these numbers, in the order of the numbers; unknown numbers are left out.
    List<CaseSummary> of(Collection<CaseNo> numbers);
}
