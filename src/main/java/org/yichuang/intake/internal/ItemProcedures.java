package org.yichuang.intake.internal;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CheckPoint;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.Limits;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.catalogue.SpecialProcedure;

/// Reads from a published item what governs its cases. A version never changes, so each is read
/// once.
@Component
class ItemProcedures implements Procedures {

    /// Administrative Licence Law art. 32 (4), 42 and 44, for items that set nothing else.
    private static final Limit CORRECTION = Limit.workingDays(5);

    private static final Limit STATUTORY = Limit.workingDays(20);
    private static final Limit DELIVERY = Limit.workingDays(10);

    private record Key(String item, int version) {}

    private final Catalogue catalogue;
    private final ConcurrentMap<Key, Procedure> known = new ConcurrentHashMap<>();

    ItemProcedures(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public Procedure of(String item, int version) {
        return known.computeIfAbsent(new Key(item, version), this::read);
    }

    private Procedure read(Key key) {
        Item item =
                catalogue
                        .version(key.item, key.version)
                        .orElseThrow(
                                () ->
                                        new NoSuchElementException(
                                                "no version "
                                                        + key.version
                                                        + " of item "
                                                        + key.item));
        ReviewPlan plan = item.review();
        if (plan == null) {
            throw new NoSuchElementException("item " + key.item + " takes no applications");
        }
        Limits limits = item.limits();
        Limit statutory = or(limits.statutory(), STATUTORY);
        return new Procedure(
                key.item,
                key.version,
                or(limits.correction(), CORRECTION),
                null,
                or(limits.promised(), statutory),
                statutory,
                extension(limits.extension()),
                or(limits.delivery(), DELIVERY),
                plan.steps().stream().map(ItemProcedures::review).toList(),
                plan.decision().authority(),
                suspending(item.specialProcedures()),
                plan.decision().windowBasis() != null,
                plan.decision().silenceBasis() != null);
    }

    private static Procedure.Review review(ReviewStep step) {
        org.yichuang.catalogue.Limit limit = step.limit();
        return new Procedure.Review(
                step.id(),
                step.authority(),
                limit == null ? null : limit(limit),
                step.checkPoints().stream()
                        .filter(CheckPoint::mandatory)
                        .map(CheckPoint::id)
                        .collect(Collectors.toSet()));
    }

    private static Set<String> suspending(List<SpecialProcedure> procedures) {
        return procedures.stream()
                .filter(SpecialProcedure::stopsClock)
                .map(SpecialProcedure::id)
                .collect(Collectors.toSet());
    }

    private static @Nullable Limit extension(Limits.@Nullable Extension extension) {
        return extension == null
                ? null
                : limit(
                        new org.yichuang.catalogue.Limit(
                                extension.value(), extension.unit(), extension.basis()));
    }

    private static Limit or(org.yichuang.catalogue.@Nullable Limit limit, Limit otherwise) {
        return limit == null ? otherwise : limit(limit);
    }

    private static Limit limit(org.yichuang.catalogue.Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> Limit.workingDays(limit.value());
            case CALENDAR_DAY -> new Limit(limit.value(), Limit.Unit.CALENDAR_DAY);
            case HOUR ->
                    throw new IllegalArgumentException(
                            "a limit of a case is counted in days, but got hours");
        };
    }
}
