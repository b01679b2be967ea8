package org.yichuang.database.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.database.DataFolder;

/// An embedded PostgreSQL in a folder of its own, migrated, as an installation has it.
public final class OwnDatabase implements AutoCloseable {

    private final EmbeddedPostgres postgres;
    private final DataFolder data;

    private OwnDatabase(EmbeddedPostgres postgres, DataFolder data) {
        this.postgres = postgres;
        this.data = data;
    }

    /// Starts the server of a folder and, the first time, brings every module's schema in.
    public static OwnDatabase start(Path folder) throws SQLException {
        DataFolder data = new DataFolder(folder);
        OwnDatabase database = new OwnDatabase(EmbeddedPostgres.start(data, "32MB"), data);
        if (!database.hasTables()) {
            Migrations.run(database.source(EmbeddedPostgres.OWNER));
        }
        return database;
    }

    private boolean hasTables() throws SQLException {
        try (Connection connection = application().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row =
                        statement.executeQuery("select to_regclass('cases.outbox') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    /// Connects as the role of the application.
    public PGSimpleDataSource application() {
        return source(EmbeddedPostgres.APPLICATION);
    }

    private PGSimpleDataSource source(String role) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(postgres.url());
        source.setUser(role);
        source.setPassword(data.secret(role));
        source.setPrepareThreshold(2);
        return source;
    }

    @Override
    public void close() throws IOException {
        postgres.close();
    }
}
