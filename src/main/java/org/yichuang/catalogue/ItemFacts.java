package org.yichuang.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.Localised;

/// What people are told about an item, in words. Page, printed guide, notice and interface all
/// speak from these, so that every channel says the same 同源发布.
///
/// @param statutory 法定办结时限
/// @param promised 承诺办结时限
/// @param fee 收费
/// @param who 服务对象
/// @param validity of the result
public record ItemFacts(
        String code,
        String slug,
        int version,
        LocalDate effectiveFrom,
        boolean applicable,
        Localised name,
        Localised type,
        Localised authority,
        Localised region,
        List<Localised> who,
        @Nullable Localised statutory,
        @Nullable Localised promised,
        int visits,
        @Nullable Localised visitsReason,
        boolean charged,
        Localised fee,
        Localised result,
        @Nullable Localised validity,
        List<Localised> channels,
        List<Localised> conditions,
        List<Localised> notNeeded,
        List<MaterialFacts> materials,
        List<Localised> steps,
        List<LegalBasis> legalBasis,
        List<PlaceFacts> places,
        @Nullable Localised hours,
        @Nullable String phone,
        @Nullable String complaintPhone,
        @Nullable Remedies remedies,
        List<Faq> faq) {

    /// @param fetched whether the platform gets it by itself
    /// @param conditional whether only some applicants need it
    public record MaterialFacts(
            String id,
            Localised name,
            boolean fetched,
            boolean mayFollow,
            boolean conditional,
            TrustLevel trust,
            Localised standard,
            @Nullable String basis) {}

    /// A place where the item is handled.
    public record PlaceFacts(
            String id, Localised name, Localised address, @Nullable String phone) {}
}
