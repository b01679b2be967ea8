package org.yichuang.catalogue.internal.imports;

import java.nio.file.Path;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.yichuang.catalogue.CatalogueImports;
import org.yichuang.catalogue.internal.CatalogueOnPostgres;
import org.yichuang.database.DataFolder;

/// Imports without an application context.
public final class ImportsForTests {

    private ImportsForTests() {}

    public static CatalogueImports over(
            CatalogueOnPostgres database, Path data, ApplicationEventPublisher events) {
        return new ImportService(
                new ImportStore(database.jdbc()),
                new BatchWriter(database.jdbc(), new JdbcTemplate(database.source())),
                database.transaction(),
                database.catalogue(),
                new DataFolder(data),
                CatalogueOnPostgres.CLOCK,
                events,
                10 << 20,
                true);
    }
}
