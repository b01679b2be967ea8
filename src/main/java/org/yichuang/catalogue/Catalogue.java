package org.yichuang.catalogue;

import java.util.List;
import java.util.Optional;
import org.yichuang.kernel.ItemCode;

/// The items that can be applied for or read about, kept in the process.
public interface Catalogue {

    /// The version of an item that is in force today.
    Optional<ItemVersion> versionInForce(String slug);

    /// Every item's version that is in force today, in the order of their slugs.
    List<ItemVersion> versionsInForce();

    /// Every item's newest version, in force or not, in the order of their slugs.
    List<ItemVersion> newestVersions();

    /// One version, in force or not: a case keeps the one it was filed under.
    Optional<ItemVersion> itemVersion(String slug, int version);

    /// All versions of an item, the newest first.
    List<ItemVersion> versions(String slug);

    /// The kind of licence of that id as it is today. What a case issues is in its item version.
    Optional<LicenceType> licenceType(String id);

    /// The version in force of the item with that implementation code.
    Optional<ItemVersion> versionInForce(ItemCode code);

    ThemeList themes();

    CodeSets codeSets();

    default Optional<Item> inForce(String slug) {
        return versionInForce(slug).map(ItemVersion::item);
    }

    default Optional<Item> byCode(ItemCode code) {
        return versionInForce(code).map(ItemVersion::item);
    }

    default Optional<Item> version(String slug, int version) {
        return itemVersion(slug, version).map(ItemVersion::item);
    }
}
