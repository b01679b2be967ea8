package org.yichuang.catalogue.internal.search;

import java.time.Clock;
import java.time.LocalDate;
import java.util.function.Consumer;
import org.apache.lucene.document.Document;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.catalogue.internal.ImportedItemStore;
import org.yichuang.catalogue.internal.ItemVersionStore;
import org.yichuang.directory.Directory;

/// The items in force today and those of other catalogues.
@Component
class CatalogueSource implements ItemSource {

    private final Catalogue catalogue;
    private final ItemVersionStore versions;
    private final ImportedItemStore imported;
    private final Directory directory;
    private final Clock clock;

    CatalogueSource(
            Catalogue catalogue,
            ItemVersionStore versions,
            ImportedItemStore imported,
            Directory directory,
            Clock clock) {
        this.catalogue = catalogue;
        this.versions = versions;
        this.imported = imported;
        this.directory = directory;
        this.clock = clock;
    }

    /// With the day, because versions come into force and go out of it.
    @Override
    public String state() {
        return versions.stamp() + " " + imported.stamp() + " " + LocalDate.now(clock);
    }

    @Override
    public void forEach(Consumer<Document> consumer) {
        ThemeList themes = catalogue.themes();
        catalogue.versionsInForce().stream()
                .map(
                        each ->
                                ItemDocument.of(
                                        each,
                                        directory.authorityName(each.item().authority()),
                                        themes))
                .forEach(consumer);
        imported.forEach(item -> consumer.accept(ItemDocument.of(item)));
    }
}
