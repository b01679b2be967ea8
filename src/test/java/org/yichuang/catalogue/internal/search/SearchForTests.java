package org.yichuang.catalogue.internal.search;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.catalogue.internal.ImportedItemStore;
import org.yichuang.catalogue.internal.ItemVersionStore;
import org.yichuang.directory.InMemoryDirectory;

/// Search over a database without an application context.
public final class SearchForTests implements AutoCloseable {

    private final ItemIndex index;
    private final ItemSearch search;

    public SearchForTests(CatalogueOnPostgres database, Path folder) {
        var source =
                new CatalogueSource(
                        database.catalogue(),
                        new ItemVersionStore(database.jdbc(), new JdbcTemplate(database.source())),
                        new ImportedItemStore(database.jdbc()),
                        InMemoryDirectory.ofDemoCity(),
                        CatalogueOnPostgres.CLOCK);
        index = new ItemIndex(folder, source, Duration.ofHours(1));
        search = new LuceneItemSearch(index);
    }

    public ItemSearch search() {
        return search;
    }

    /// What the keeper does when it hears of a change.
    public void changed() {
        index.changed();
    }

    @Override
    public void close() throws IOException, InterruptedException {
        index.close();
    }
}
