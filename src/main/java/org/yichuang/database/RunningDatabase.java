package org.yichuang.database;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;
import org.yichuang.database.internal.Roles;

/// The embedded PostgreSQL that another process runs on a data folder.
///
/// @param url its address for JDBC
public record RunningDatabase(DataFolder data, String url) {

    private static final int CONNECT_SECONDS = 3;
    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /// Finds the server that runs on the folder, if one does.
    public static Optional<RunningDatabase> on(DataFolder data) {
        try {
            List<String> lines = Files.readAllLines(data.path().resolve("postgres/postmaster.pid"));
            long pid = Long.parseLong(lines.get(PID_LINE).strip());
            int port = Integer.parseInt(lines.get(PORT_LINE).strip());
            return ProcessHandle.of(pid)
                    .map(_ -> new RunningDatabase(data, Roles.url(port, Roles.DATABASE)));
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException e) {
            return Optional.empty();
        }
    }

    /// Connects with the rights of the application.
    public DataSource dataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setUser(Roles.APPLICATION);
        source.setPassword(data.secret(Roles.APPLICATION));
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        return source;
    }
}
