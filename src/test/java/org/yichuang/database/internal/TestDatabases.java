package org.yichuang.database.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.yichuang.database.DataFolder;

/// One real PostgreSQL for all tests of this JVM; every Spring context and every store test gets an
/// empty database of its own on it.
public final class TestDatabases {

    /// What every connection of the platform's pool is told first.
    public static final String AS_THE_POOL = DatabaseConfiguration.PLAN_ONCE;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final DataFolder DATA =
            new DataFolder(Path.of("target/test-data/" + ProcessHandle.current().pid()));

    private TestDatabases() {}

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            DATA.folder(".");
            EmbeddedPostgres postgres = EmbeddedPostgres.start(DATA, "128MB");
            // after every application context has closed, which still needs the database
            SpringApplication.getShutdownHandlers().add(() -> close(postgres));
            startAnApplication();
            return postgres;
        }

        /// The handlers run only where an application has been started, and a JVM with nothing but
        /// store tests starts none.
        private static void startAnApplication() {
            new SpringApplicationBuilder(Server.class)
                    .web(WebApplicationType.NONE)
                    .bannerMode(Banner.Mode.OFF)
                    .logStartupInfo(false)
                    .run();
        }

        private static void close(EmbeddedPostgres postgres) {
            try {
                postgres.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /// The properties that make the application use a new, empty database.
    public static Map<String, Object> fresh() {
        try {
            String url = Server.POSTGRES.createDatabase("test_" + NUMBER.incrementAndGet());
            return Map.of(
                    "spring.datasource.url",
                    url,
                    "spring.datasource.username",
                    EmbeddedPostgres.APPLICATION,
                    "spring.datasource.password",
                    DATA.secret(EmbeddedPostgres.APPLICATION),
                    "yichuang.database.owner.username",
                    EmbeddedPostgres.OWNER,
                    "yichuang.database.owner.password",
                    DATA.secret(EmbeddedPostgres.OWNER));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A new database with every module's schema, for a store test without Spring.
    ///
    /// @param properties what [#fresh()] gave
    public static PGSimpleDataSource migrated(Map<String, Object> properties) {
        Migrations.run(
                source(
                        properties,
                        "yichuang.database.owner.username",
                        "yichuang.database.owner.password"));
        return source(properties, "spring.datasource.username", "spring.datasource.password");
    }

    /// Connects as the owner of the tables, who may do what the application may not.
    public static PGSimpleDataSource owner(Map<String, Object> properties) {
        return source(
                properties, "yichuang.database.owner.username", "yichuang.database.owner.password");
    }

    private static PGSimpleDataSource source(
            Map<String, Object> properties, String username, String password) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl((String) properties.get("spring.datasource.url"));
        source.setUser((String) properties.get(username));
        source.setPassword((String) properties.get(password));
        source.setPrepareThreshold(2);
        return source;
    }
}
