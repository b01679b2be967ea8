package org.yichuang.database.internal;

/// The names on the embedded server.
public final class Roles {

    /// The database of the installation.
    public static final String DATABASE = "yichuang";

    /// Owns the tables; migrations run as this role.
    public static final String OWNER = "yichuang_owner";

    /// What the application works as.
    public static final String APPLICATION = "yichuang_app";

    private Roles() {}

    /// The address of a database on the embedded server.
    public static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }
}
