package org.yichuang.recounts;

import java.util.List;
import org.yichuang.cases.lifecycle.Dues;
import org.yichuang.kernel.CaseNo;
import org.yichuang.kernel.RegionCode;

/// A case of which a day moved.
///
/// @param stage in which it was then
/// @param atWindow whether the window of whoever looks receives it
/// @param inReview whether the authority of whoever looks reviews or decides it
/// @param moves the day that matters most first
public record MovedCase(
        CaseNo no,
        RegionCode region,
        String item,
        int itemVersion,
        String stage,
        boolean atWindow,
        boolean inReview,
        List<Dues.Moved> moves) {

    public MovedCase {
        moves = List.copyOf(moves);
    }

    public RecountRuns.Position position() {
        return new RecountRuns.Position(region, no.key());
    }
}
