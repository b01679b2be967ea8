package org.yichuang.catalogue;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.ItemFacts.MaterialFacts;
import org.yichuang.pages.Localised;

/// A material in words.
final class MaterialWords {

    private MaterialWords() {}

    static MaterialFacts of(Material each, CodeSets codes) {
        return new MaterialFacts(
                each.id(),
                each.name(),
                each.isFetched(),
                each.need() == MaterialNeed.MAY_FOLLOW,
                each.when() != null,
                each.reason(),
                each.trust(),
                forms(each, codes.materialFormat()),
                issuer(each.source()),
                each.standard(),
                each.fillGuide(),
                each.basis());
    }

    /// "原件 1 份，或电子件".
    private static Localised forms(Material material, Map<String, Localised> names) {
        return new Localised(
                joined(
                        material,
                        "，或",
                        form -> CodeSets.name(names, form).zh() + zh(material, form)),
                joined(material, ", or ", form -> english(names, form) + en(material, form)));
    }

    private static String joined(
            Material material, String separator, Function<String, String> words) {
        return material.formats().stream().map(words).collect(Collectors.joining(separator));
    }

    private static String english(Map<String, Localised> names, String form) {
        Localised name = CodeSets.name(names, form);
        return name.en() == null ? name.zh() : name.en();
    }

    private static String zh(Material material, String form) {
        int count = count(material, form);
        return count == 0 ? "" : " " + count + " 份";
    }

    private static String en(Material material, String form) {
        int count = count(material, form);
        return count == 0 ? "" : " × " + count;
    }

    private static int count(Material material, String form) {
        Material.Copies copies = material.copies();
        if (copies == null) {
            return 0;
        }
        return switch (form) {
            case "original" -> copies.original();
            case "copy" -> copies.copy();
            default -> 0;
        };
    }

    private static @Nullable Localised issuer(Material.@Nullable Source source) {
        return source == null ? null : source.issuer();
    }
}
