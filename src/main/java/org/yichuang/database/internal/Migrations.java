package org.yichuang.database.internal;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/// Brings the schema of every module up to date, lowest layer first.
final class Migrations {

    /// The modules that own tables, in the order of the layers: a module may refer to tables of
    /// those before it.
    static final List<String> MODULES =
            List.of(
                    "directory",
                    "identity",
                    "catalogue",
                    "clock",
                    "seals",
                    "cases",
                    "materials",
                    "registers",
                    "licences",
                    "letters",
                    "intake",
                    "desk",
                    "ratings",
                    "supervision",
                    "recounts",
                    "demo");

    private Migrations() {}

    static void run(DataSource owner) {
        for (String module : MODULES) {
            String location = "classpath:db/migration/" + module;
            if (Migrations.class.getResource("/db/migration/" + module) == null) {
                continue;
            }
            Flyway.configure()
                    .dataSource(owner)
                    .schemas(module)
                    .defaultSchema(module)
                    .createSchemas(true)
                    .locations(location)
                    .loggers("slf4j")
                    .load()
                    .migrate();
        }
    }
}
