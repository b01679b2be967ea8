package org.yichuang.cases.lifecycle;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What one published version of a service item lays down for the life of its cases.
///
/// @param item identifier of the item
/// @param version the published version a case was filed under; a case keeps it for life
/// @param correction time for the authority to say what is missing; after it a silent authority has
///     accepted (Administrative Licence Law art. 32: 5 working days)
/// @param supply time the applicant has to supply what was asked for; null if the item sets none
/// @param promised the time the authority promises, from acceptance
/// @param statutory the time the law allows, from acceptance (art. 42)
/// @param extension by how much the head of the authority may extend, once (art. 42); in the unit
///     of the limits that it extends; null if the item knows no extension
/// @param delivery time from decision to delivery (art. 44: 10 working days)
/// @param steps the reviews, all begun in parallel at acceptance
/// @param decisionAuthority who decides
/// @param specialProcedures identifiers of the procedures that suspend the clock (art. 45)
/// @param windowDecides whether the item grants the window the power to decide what it accepted
/// @param silenceGrants whether the application counts as granted when nobody decided in the
///     promised time (超时默许)
public record Procedure(
        String item,
        int version,
        Limit correction,
        @Nullable Limit supply,
        Limit promised,
        Limit statutory,
        @Nullable Limit extension,
        Limit delivery,
        List<Review> steps,
        String decisionAuthority,
        Set<String> specialProcedures,
        boolean windowDecides,
        boolean silenceGrants) {

    public Procedure {
        steps = List.copyOf(steps);
        specialProcedures = Set.copyOf(specialProcedures);
        if (extension != null) {
            requireUnit(extension, promised);
            requireUnit(extension, statutory);
            steps.forEach(step -> requireUnit(extension, step.limit()));
        }
    }

    private static void requireUnit(Limit extension, @Nullable Limit limit) {
        if (limit != null && limit.unit() != extension.unit()) {
            throw new IllegalArgumentException(
                    "expected a limit and its extension in one unit, but got %s and %s"
                            .formatted(limit, extension));
        }
    }

    /// A review by one department.
    ///
    /// @param limit the department's own time, from acceptance
    /// @param mandatoryPoints check points without which nobody may agree
    public record Review(
            String id, String authority, @Nullable Limit limit, Set<String> mandatoryPoints) {

        public Review {
            mandatoryPoints = Set.copyOf(mandatoryPoints);
        }
    }

    public Optional<Review> step(String id) {
        return steps.stream().filter(step -> step.id().equals(id)).findFirst();
    }
}
