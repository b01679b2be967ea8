package org.yichuang.licences;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Page;

/// What the holder of a licence can have done with it: a change, a renewal, another copy.
public interface LicenceOffers {

    /// Something that can be applied for.
    ///
    /// @param path where it is begun, null when that cannot be done today
    /// @param why it cannot be begun, null when it can
    record Offer(String name, @Nullable String path, @Nullable String why) {}

    List<Offer> of(Page page, Licence licence);
}
