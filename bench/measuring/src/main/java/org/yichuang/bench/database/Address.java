package org.yichuang.bench.database;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;

/// Where a PostgreSQL server listens and who may enter.
public record Address(String host, int port, String user, String password) {

    /// @param url `jdbc:postgresql://host:port/database?user=…&password=…`
    public static Address of(String url) {
        Properties properties = Driver.parseURL(url, null);
        if (properties == null) {
            throw new IllegalArgumentException(
                    "expected jdbc:postgresql://host:port/database?user=…&password=…, but got "
                            + url);
        }
        return new Address(
                property(PGProperty.PG_HOST, properties, "localhost"),
                Integer.parseInt(property(PGProperty.PG_PORT, properties, "5432")),
                property(PGProperty.USER, properties, System.getProperty("user.name")),
                property(PGProperty.PASSWORD, properties, ""));
    }

    private static String property(PGProperty property, Properties properties, String otherwise) {
        var value = property.getOrDefault(properties);
        return value == null ? otherwise : value;
    }

    public String url(String database) {
        return "jdbc:postgresql://%s:%d/%s?user=%s&password=%s"
                .formatted(
                        host,
                        port,
                        database,
                        URLEncoder.encode(user, StandardCharsets.UTF_8),
                        URLEncoder.encode(password, StandardCharsets.UTF_8));
    }

    public Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(url(database));
    }
}
