package org.yichuang.intake.internal;

import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Procedures;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.cases.lifecycle.Procedure;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CheckPoint;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.LimitUnit;
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

    /// Art. 42 (1): by which the head may put off a decision whose time is the general law's.
    private static final Limit EXTENSION = Limit.workingDays(10);

    /// Art. 50 (1): how long before its expiry a licence is asked to be renewed.
    private static final Limit RENEWAL = new Limit(30, Limit.Unit.CALENDAR_DAY);

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
        String decider = plan.decision().authority();
        return new Procedure(
                key.item,
                key.version,
                new Procedure.Limits(
                        or(limits.correction(), CORRECTION),
                        orNull(limits.supply()),
                        or(limits.promised(), statutory),
                        statutory,
                        extension(limits, plan, decider),
                        or(limits.delivery(), DELIVERY)),
                plan.steps().stream().map(ItemProcedures::review).toList(),
                new Procedure.Decision(
                        decider,
                        plan.decision().windowBasis() != null,
                        plan.decision().silenceBasis() != null,
                        plan.decision().atOnce()),
                suspending(item.specialProcedures()),
                new Procedure.Promises(tolerance(plan.tolerance()), commitment(plan.commitment())),
                renewal(plan.renewal()));
    }

    private static Procedure.@Nullable Tolerance tolerance(
            ReviewPlan.@Nullable Tolerance tolerance) {
        return tolerance == null
                ? null
                : new Procedure.Tolerance(
                        limit(tolerance.limit()),
                        orNull(tolerance.extension()),
                        Procedure.Consequence.valueOf(tolerance.onDefault().name()),
                        tolerance.basis());
    }

    private static Procedure.@Nullable Commitment commitment(
            ReviewPlan.@Nullable Commitment commitment) {
        return commitment == null
                ? null
                : new Procedure.Commitment(limit(commitment.verify()), limit(commitment.correct()));
    }

    /// Silence renews whatever the item says of it (art. 50 (2)).
    private static Procedure.@Nullable Renewal renewal(ReviewPlan.@Nullable Renewal renewal) {
        return renewal == null
                ? null
                : new Procedure.Renewal(
                        orNull(renewal.notBefore()),
                        or(renewal.notAfter(), RENEWAL),
                        true,
                        renewal.lateBasis() != null);
    }

    private static Procedure.Review review(ReviewStep step) {
        return new Procedure.Review(
                step.id(),
                step.authority(),
                orNull(step.limit()),
                step.checkPoints().stream()
                        .filter(CheckPoint::mandatory)
                        .map(CheckPoint::id)
                        .collect(Collectors.toSet()),
                set(step.after()),
                traits(step),
                set(step.substitutes()));
    }

    private static Set<Procedure.Trait> traits(ReviewStep step) {
        Set<Procedure.Trait> traits = EnumSet.noneOf(Procedure.Trait.class);
        if (Boolean.TRUE.equals(step.onSite())) {
            traits.add(Procedure.Trait.ON_SITE);
        }
        if (Boolean.TRUE.equals(step.byAnother())) {
            traits.add(Procedure.Trait.BY_ANOTHER);
        }
        if (step.silenceBasis() != null) {
            traits.add(Procedure.Trait.SILENCE_AGREES);
        }
        return traits;
    }

    private static Set<String> set(@Nullable List<String> values) {
        return values == null ? Set.of() : Set.copyOf(values);
    }

    /// A hearing is not among them: it has acts of its own.
    private static List<Procedure.Special> suspending(List<SpecialProcedure> procedures) {
        return procedures.stream()
                .filter(special -> special.stopsClock() && !special.isHearing())
                .map(
                        special ->
                                new Procedure.Special(
                                        special.id(),
                                        kind(special.kind()),
                                        orNull(special.maximum())))
                .toList();
    }

    private static Procedure.Kind kind(SpecialProcedure.@Nullable Kind kind) {
        return kind == null || kind == SpecialProcedure.Kind.HEARING
                ? Procedure.Kind.OTHER
                : Procedure.Kind.valueOf(kind.name());
    }

    private static Procedure.@Nullable Extension extension(
            Limits limits, ReviewPlan plan, String decider) {
        Limits.Extension extension = limits.extension();
        if (extension == null) {
            return isOfGeneralLaw(limits, plan)
                    ? new Procedure.Extension(EXTENSION, decider)
                    : null;
        }
        return new Procedure.Extension(
                limit(
                        new org.yichuang.catalogue.Limit(
                                extension.value(), extension.unit(), extension.basis())),
                Objects.requireNonNullElse(extension.authority(), decider));
    }

    /// Whether the time to decide is the general law's, and what is promised within it in working
    /// days as well, so that its extension can be added.
    private static boolean isOfGeneralLaw(Limits limits, ReviewPlan plan) {
        return or(limits.statutory(), STATUTORY).equals(STATUTORY)
                && Stream.concat(
                                Stream.ofNullable(limits.promised()),
                                plan.steps().stream()
                                        .map(ReviewStep::limit)
                                        .filter(Objects::nonNull))
                        .allMatch(limit -> limit.unit() == LimitUnit.WORKING_DAY);
    }

    private static @Nullable Limit orNull(org.yichuang.catalogue.@Nullable Limit limit) {
        return limit == null ? null : limit(limit);
    }

    private static Limit or(org.yichuang.catalogue.@Nullable Limit limit, Limit otherwise) {
        return limit == null ? otherwise : limit(limit);
    }

    private static Limit limit(org.yichuang.catalogue.Limit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> Limit.workingDays(limit.value());
            case CALENDAR_DAY -> new Limit(limit.value(), Limit.Unit.CALENDAR_DAY);
            case HOUR -> new Limit(limit.value(), Limit.Unit.HOUR);
        };
    }
}
