package org.yichuang.catalogue;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.ItemFacts.MaterialFacts;
import org.yichuang.catalogue.ItemFacts.PlaceFacts;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.pages.Localised;

/// Puts an item's elements into words: names for codes and ids, lengths for limits.
@Component
public final class FactsOfItems {

    private static final Localised FREE = new Localised("不收费", "Free of charge");
    private static final Localised AT_ONCE = new Localised("当场办", "At once");

    private final Catalogue catalogue;
    private final Directory directory;

    public FactsOfItems(Catalogue catalogue, Directory directory) {
        this.catalogue = catalogue;
        this.directory = directory;
    }

    public ItemFacts of(ItemVersion version) {
        Item item = version.item();
        CodeSets codes = catalogue.codeSets();
        return new ItemFacts(
                version.code().value(),
                item.slug(),
                item.version(),
                item.effectiveFrom(),
                version.state() == ItemState.IN_USE && item.kind() == ItemKind.FULL,
                item.name(),
                CodeSets.name(codes.itemType(), item.type()),
                directory.authorityName(item.authority()),
                directory.regionName(version.region()),
                names(codes.serviceObject(), item.serviceObjects()),
                length(item.limits().statutory()),
                length(item.limits().promised()),
                item.visits(),
                item.visitsReason(),
                item.fee().charged(),
                fee(item.fee()),
                item.result().name(),
                validity(item.result().validity()),
                names(codes.channel(), item.channels().names()),
                item.conditions(),
                item.notNeeded(),
                item.materials().stream().map(FactsOfItems::material).toList(),
                item.steps().stream().map(FactsOfItems::step).toList(),
                item.legalBasis(),
                item.places().stream()
                        .flatMap(id -> directory.hall(id).stream())
                        .map(FactsOfItems::place)
                        .toList(),
                item.hours(),
                item.phone(),
                item.complaintPhone(),
                item.remedies(),
                item.faq());
    }

    private static List<Localised> names(Map<String, Localised> set, List<String> codes) {
        return codes.stream().map(code -> CodeSets.name(set, code)).toList();
    }

    /// "7 个工作日"; "当场办" for none.
    private static @Nullable Localised length(@Nullable Limit limit) {
        if (limit == null) {
            return null;
        }
        int value = limit.value();
        if (value == 0) {
            return AT_ONCE;
        }
        String plural = value == 1 ? "" : "s";
        return switch (limit.unit()) {
            case WORKING_DAY -> new Localised(value + " 个工作日", value + " working day" + plural);
            case CALENDAR_DAY -> new Localised(value + " 天", value + " day" + plural);
            case HOUR -> new Localised(value + " 小时", value + " hour" + plural);
        };
    }

    private static Localised fee(Fee fee) {
        if (!fee.charged()) {
            return FREE;
        }
        return new Localised(
                fee.items().stream()
                        .map(each -> each.name().zh() + "：" + each.standard().zh())
                        .collect(Collectors.joining("；")),
                fee.items().stream()
                        .map(each -> english(each.name()) + ": " + english(each.standard()))
                        .collect(Collectors.joining("; ")));
    }

    private static @Nullable Localised validity(ItemResult.@Nullable Validity validity) {
        if (validity == null) {
            return null;
        }
        return validity.years() != null
                ? new Localised(
                        "有效期 " + validity.years() + " 年",
                        "Valid for " + validity.years() + " years")
                : new Localised(
                        "有效期 " + validity.months() + " 个月",
                        "Valid for " + validity.months() + " months");
    }

    private static MaterialFacts material(Material each) {
        return new MaterialFacts(
                each.id(),
                each.name(),
                each.isFetched(),
                each.need() == MaterialNeed.MAY_FOLLOW,
                each.when() != null,
                each.trust(),
                each.standard(),
                each.basis());
    }

    private static Localised step(Step step) {
        return new Localised(
                step.name().zh() + "：" + step.summary().zh(),
                english(step.name()) + ": " + english(step.summary()));
    }

    private static PlaceFacts place(Hall hall) {
        return new PlaceFacts(hall.id(), hall.name(), hall.address(), hall.phone());
    }

    private static String english(Localised text) {
        return text.en() == null ? text.zh() : text.en();
    }
}
