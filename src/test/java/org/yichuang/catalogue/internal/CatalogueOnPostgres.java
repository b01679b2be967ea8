package org.yichuang.catalogue.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.database.internal.TestDatabases;
import org.yichuang.directory.InMemoryDirectory;
import org.yichuang.packs.PackLibrary;
import org.yichuang.rules.Expressions;

/// The catalogue on an empty database, on a Thursday in September 2026.
public final class CatalogueOnPostgres {

    public static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-09-17T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    final DataSource source = TestDatabases.migrated(TestDatabases.fresh());
    final JdbcClient jdbc = JdbcClient.create(source);
    final TransactionTemplate transaction =
            new TransactionTemplate(new JdbcTransactionManager(source));
    final CachedCatalogue catalogue = anotherProcess();

    public JdbcClient jdbc() {
        return jdbc;
    }

    public DataSource source() {
        return source;
    }

    public TransactionTemplate transaction() {
        return transaction;
    }

    public Catalogue catalogue() {
        return catalogue;
    }

    /// A catalogue with a memory of its own over the same database.
    CachedCatalogue anotherProcess() {
        return new CachedCatalogue(versions(), licences(), new ReferenceStore(jdbc), CLOCK);
    }

    /// Publishes all that can be.
    public void publish(PackLibrary library) {
        publisher(library).publishAll("test");
    }

    PackPublisher publisher(PackLibrary library) {
        return new PackPublisher(
                library,
                InMemoryDirectory.ofDemoCity(),
                Expressions.create(),
                versions(),
                licences(),
                new ReferenceStore(jdbc),
                catalogue,
                transaction,
                CLOCK,
                _ -> {});
    }

    private ItemVersionStore versions() {
        return new ItemVersionStore(jdbc, new JdbcTemplate(source));
    }

    private LicenceTypeStore licences() {
        return new LicenceTypeStore(jdbc, new JdbcTemplate(source));
    }
}
