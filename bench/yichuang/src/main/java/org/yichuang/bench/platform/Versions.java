package org.yichuang.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;
import org.yichuang.Yichuang;

/// Versions of what is measured here.
final class Versions {

    private Versions() {}

    /// As the build of the platform wrote it down; `-SNAPSHOT` is left out.
    static String ofPlatform() {
        try (var file = Yichuang.class.getResourceAsStream("/META-INF/build-info.properties")) {
            var properties = new Properties();
            if (file != null) {
                properties.load(file);
            }
            return properties.getProperty("build.version", "").replace("-SNAPSHOT", "");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
