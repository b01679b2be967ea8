package org.yichuang.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.yichuang.database.StartProblem;

/// Opens parts of the platform on an installation's database without its pages and its background
/// work: beside a running platform, or with the embedded server started for as long as it takes.
final class InstalledDatabase {

    private InstalledDatabase() {}

    /// @param parts names the packages whose beans may be asked for; none is made before it is
    /// @throws StartProblem when there is no installation in the folder
    static ConfigurableApplicationContext open(
            Class<?> parts, Path data, Surroundings surroundings) {
        if (surroundings.databaseUrl().isEmpty()
                && !Files.exists(data.resolve("postgres/PG_VERSION"))) {
            throw new StartProblem(
                    "There is no installation in "
                            + data.toAbsolutePath().normalize()
                            + " (no database in it).",
                    "Name its data folder with --data FOLDER, or set SPRING_DATASOURCE_URL to the"
                            + " address of its database.",
                    null);
        }
        List<String> arguments = new ArrayList<>(surroundings.arguments());
        arguments.add("--yichuang.data=" + data);
        arguments.add("--yichuang.database.attach=true");
        arguments.add("--yichuang.database.pool-size=2");
        arguments.add("--yichuang.background-work=false");
        return new SpringApplicationBuilder(parts)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .run(arguments.toArray(String[]::new));
    }
}
