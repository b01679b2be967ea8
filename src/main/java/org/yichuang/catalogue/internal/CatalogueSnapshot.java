package org.yichuang.catalogue.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.catalogue.CodeSets;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.catalogue.ThemeList;

/// All published versions at one moment, the newest of each item first.
record CatalogueSnapshot(
        Map<String, List<ItemVersion>> versions,
        Map<String, LicenceType> licenceTypes,
        ThemeList themes,
        CodeSets codeSets) {

    static CatalogueSnapshot of(
            List<ItemVersion> all,
            List<LicenceType> licenceTypes,
            ThemeList themes,
            CodeSets codeSets) {
        Map<String, List<ItemVersion>> versions =
                all.stream()
                        .sorted(Comparator.comparingInt(ItemVersion::version).reversed())
                        .collect(
                                Collectors.groupingBy(
                                        ItemVersion::slug, TreeMap::new, Collectors.toList()));
        return new CatalogueSnapshot(
                versions,
                licenceTypes.stream()
                        .collect(
                                Collectors.toUnmodifiableMap(LicenceType::id, Function.identity())),
                themes,
                codeSets);
    }
}
