package org.yichuang.cli;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/// The environment's variables that name a database of its own, one that the platform does not run
/// itself.
record Surroundings(Map<String, String> variables) {

    private static final int CONNECT_SECONDS = 3;
    private static final String URL = "SPRING_DATASOURCE_URL";
    private static final String USERNAME = "SPRING_DATASOURCE_USERNAME";
    private static final String PASSWORD = "SPRING_DATASOURCE_PASSWORD";

    /// The variables and the settings that they stand for.
    private static final Map<String, String> SETTINGS =
            Map.of(
                    URL,
                    "spring.datasource.url",
                    USERNAME,
                    "spring.datasource.username",
                    PASSWORD,
                    "spring.datasource.password",
                    "YICHUANG_DATABASE_OWNER_USERNAME",
                    "yichuang.database.owner.username",
                    "YICHUANG_DATABASE_OWNER_PASSWORD",
                    "yichuang.database.owner.password");

    /// The address of that database.
    Optional<String> databaseUrl() {
        return Optional.ofNullable(variables.get(URL));
    }

    /// Connects to it.
    Optional<DataSource> database() {
        return databaseUrl()
                .map(
                        url -> {
                            PGSimpleDataSource source = new PGSimpleDataSource();
                            source.setUrl(url);
                            source.setUser(variables.get(USERNAME));
                            source.setPassword(variables.get(PASSWORD));
                            source.setConnectTimeout(CONNECT_SECONDS);
                            return source;
                        });
    }

    /// The variables as arguments of Spring Boot.
    List<String> arguments() {
        return SETTINGS.entrySet().stream()
                .filter(each -> variables.containsKey(each.getKey()))
                .map(each -> "--" + each.getValue() + "=" + variables.get(each.getKey()))
                .toList();
    }
}
