package org.yichuang.licences.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.licences.LicenceOffers;
import org.yichuang.pages.ui.LicenceCard;
import org.yichuang.pages.ui.Step;
import org.yichuang.pages.ui.SummaryRow;
import org.yichuang.pages.ui.Tag;

/// One licence, before its holder.
///
/// @param face every field of the face, the holder's own data unmasked
/// @param document where the sealed document is, null when it was issued elsewhere
/// @param publicView what somebody sees who scans the code
/// @param offers what the holder can have done with it
/// @param older the next page of uses, null when there are no more
public record LicencePage(
        String title,
        LicenceCard card,
        @Nullable Tag soon,
        List<SummaryRow> face,
        @Nullable String document,
        Verdict publicView,
        List<Step> history,
        List<Use> uses,
        List<LicenceOffers.Offer> offers,
        @Nullable String older) {

    public LicencePage {
        face = List.copyOf(face);
        history = List.copyOf(history);
        uses = List.copyOf(uses);
        offers = List.copyOf(offers);
    }

    /// Somebody who used the licence or looked at it.
    public record Use(String text, String when) {}
}
