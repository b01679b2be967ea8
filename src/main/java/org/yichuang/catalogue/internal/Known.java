package org.yichuang.catalogue.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemState;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.directory.Directory;
import org.yichuang.packs.PackFile;

/// What a pack may refer to: other items, licences, themes, authorities and halls.
///
/// @param items the file in which each slug was seen first
/// @param codes the file in which each code of an authority was seen first
/// @param licences the fields on the face of each kind of licence
record Known(
        Map<String, PackFile<Item>> items,
        Map<String, PackFile<Item>> codes,
        Map<String, Set<String>> licences,
        ThemeList themes,
        Set<String> authorities,
        Set<String> places) {

    static Known of(List<PackContents> packs, Directory directory) {
        Map<String, PackFile<Item>> items = new HashMap<>();
        Map<String, PackFile<Item>> codes = new HashMap<>();
        Map<String, Set<String>> licences = new HashMap<>();
        for (PackContents pack : packs) {
            pack.soundItems().forEach(file -> items.putIfAbsent(file.value().slug(), file));
            pack.soundItems()
                    .filter(file -> isUsed(file.value()))
                    .forEach(file -> codes.putIfAbsent(code(file.value()), file));
            pack.soundLicences()
                    .map(PackFile::value)
                    .forEach(type -> licences.put(type.id(), fields(type)));
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
        return new Known(items, codes, licences, themes(packs), authorities, places);
    }

    /// Whether it keeps its code from others.
    static boolean isUsed(Item item) {
        return item.state() == ItemState.IN_USE || item.state() == ItemState.SUSPENDED;
    }

    /// What tells an item of an authority from its others.
    static String code(Item item) {
        return item.authority() + " " + item.basicCode();
    }

    private static Set<String> fields(LicenceType type) {
        return type.fields().stream().map(LicenceType.Field::id).collect(Collectors.toSet());
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
