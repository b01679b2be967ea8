package org.yichuang.catalogue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
/// @param pauses special procedures 特别程序, whose time may not count
public record ItemFacts(
        String code,
        String slug,
        int version,
        LocalDate effectiveFrom,
        boolean applicable,
        Localised name,
        @Nullable Localised summary,
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
        List<StepFacts> steps,
        List<PauseFacts> pauses,
        List<LegalBasis> legalBasis,
        List<PlaceFacts> places,
        @Nullable Localised hours,
        @Nullable String phone,
        @Nullable String complaintPhone,
        @Nullable Remedies remedies,
        List<Faq> faq) {

    /// @param fetched whether the platform gets it by itself
    /// @param conditional whether only some applicants need it
    /// @param why it is needed by those applicants
    /// @param forms in which it may come, with the number of copies
    /// @param issuer who makes or issues it
    public record MaterialFacts(
            String id,
            Localised name,
            boolean fetched,
            boolean mayFollow,
            boolean conditional,
            @Nullable Localised why,
            TrustLevel trust,
            Localised forms,
            @Nullable Localised issuer,
            Localised standard,
            @Nullable Localised fillGuide,
            @Nullable String basis) {}

    /// A step of the handling flow.
    ///
    /// @param by who acts
    /// @param article of the law that the step follows
    public record StepFacts(
            Localised name, Localised by, Localised summary, @Nullable String article) {}

    /// A special procedure.
    ///
    /// @param counts whether its time counts towards the limit all the same
    /// @param longest it may take
    public record PauseFacts(
            Localised name, boolean counts, @Nullable Localised longest, @Nullable String basis) {}

    /// A place where the item is handled.
    ///
    /// @param windows the numbers of the windows that take applications, as in "1–12"; empty when
    ///     it has none with numbers
    public record PlaceFacts(
            String id,
            Localised name,
            Localised address,
            String windows,
            Localised hours,
            @Nullable String phone) {}

    /// The time that an applicant can count on: the promised one, else the statutory one.
    public @Nullable Localised time() {
        return promised == null ? statutory : promised;
    }

    public Optional<MaterialFacts> material(String id) {
        return materials.stream().filter(each -> each.id().equals(id)).findFirst();
    }
}
