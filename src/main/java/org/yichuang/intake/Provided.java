package org.yichuang.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Narrowed.NarrowedMaterial;
import org.yichuang.catalogue.Share;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.Localised;

/// One material that an application needs, and what there is of it.
///
/// @param files what the applicant uploaded
/// @param removed what the applicant uploaded and took away again, which can be put back
/// @param fetched the issuer or base library that gives it without the applicant, null if none does
public record Provided(
        NarrowedMaterial needed,
        List<StoredFile> files,
        List<StoredFile> removed,
        @Nullable Fetched fetched) {

    public Provided {
        files = List.copyOf(files);
        removed = List.copyOf(removed);
    }

    /// Whether it is there.
    public boolean isThere() {
        return isTheForm() || fetched != null || !files.isEmpty();
    }

    /// Whether it is the application form itself, which is made from what is filled in.
    public boolean isTheForm() {
        return needed.material().share() instanceof Share.Form;
    }

    public String id() {
        return needed.material().id();
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
