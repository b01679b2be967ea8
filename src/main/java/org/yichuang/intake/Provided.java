package org.yichuang.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Narrowed.NarrowedMaterial;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.Localised;

/// One material that an application needs, and what there is of it.
///
/// @param files what the applicant uploaded
/// @param fetched the issuer or base library that gives it without the applicant, null if none does
public record Provided(NarrowedMaterial needed, List<StoredFile> files, @Nullable Fetched fetched) {

    public Provided {
        files = List.copyOf(files);
    }

    /// Whether it is there.
    public boolean isThere() {
        return fetched != null || !files.isEmpty();
    }

    /// Whether the application can be submitted as far as this material goes.
    public boolean isEnough() {
        return isThere() || needed.mayFollow();
    }

    /// A material that the state gives itself.
    ///
    /// @param issuer who vouches for it
    /// @param number number of the licence, empty for an entry of a base library
    public record Fetched(Localised issuer, String number) {}
}
