package org.yichuang.catalogue.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.directory.Directory;
import org.yichuang.packs.PackFile;

/// What a pack may refer to: other items, licences, themes, authorities and halls.
///
/// @param items the file in which each slug was seen first
record Known(
        Map<String, PackFile<Item>> items,
        Set<String> licences,
        ThemeList themes,
        Set<String> authorities,
        Set<String> places) {

    static Known of(List<PackContents> packs, Directory directory) {
        Map<String, PackFile<Item>> items = new HashMap<>();
        Set<String> licences = new HashSet<>();
        for (PackContents pack : packs) {
            pack.soundItems().forEach(file -> items.putIfAbsent(file.value().slug(), file));
            pack.soundLicences().forEach(file -> licences.add(file.value().id()));
        }
        Set<String> authorities = new HashSet<>();
        directory.authorities().forEach(each -> authorities.add(each.id()));
        Set<String> places = new HashSet<>();
        directory
                .halls()
                .forEach(
                        hall -> {
                            places.add(hall.id());
                            hall.windows().forEach(window -> places.add(window.id()));
                        });
        return new Known(items, licences, themes(packs), authorities, places);
    }

    /// The lists of all packs in one.
    static ThemeList themes(List<PackContents> packs) {
        return new ThemeList(
                packs.stream()
                        .flatMap(PackContents::soundThemes)
                        .flatMap(list -> list.natural().stream())
                        .toList(),
                packs.stream()
                        .flatMap(PackContents::soundThemes)
                        .flatMap(list -> list.legal().stream())
                        .toList());
    }
}
