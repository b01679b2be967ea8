package org.yichuang.materials.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.DataFolder;
import org.yichuang.database.StartProblem;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Previews;
import org.yichuang.materials.VirusScan;

/// Keeps materials below the data folder and looks at them as configured.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MaterialSettings.class)
class MaterialsConfiguration {

    private static final Logger log = LoggerFactory.getLogger(MaterialsConfiguration.class);
    private static final String FOLDER = "materials";

    @Bean
    MaterialStore materialStore(DataFolder data) throws IOException {
        return new DiskMaterialStore(data.folder(FOLDER));
    }

    @Bean
    VirusScan virusScan(MaterialSettings settings) {
        if (settings.virusScan().equals(NoVirusScan.NAME)) {
            log.info("Uploads are not scanned for viruses (yichuang.materials.virus-scan=none)");
            return new NoVirusScan();
        }
        throw new StartProblem(
                "There is no virus scanner called " + settings.virusScan() + ".",
                "Set yichuang.materials.virus-scan to " + NoVirusScan.NAME + ".",
                null);
    }

    @Bean
    FileRows materialFileRows(JdbcClient database) {
        return new FileRows(database);
    }

    @Bean
    Materials materials(
            MaterialStore store,
            FileRows rows,
            VirusScan scan,
            MaterialSettings settings,
            DataFolder data,
            Clock clock)
            throws IOException {
        LeftOvers.delete(incoming(data), clock.instant());
        Inspector inspector = new Inspector(settings.mostPicturePoints());
        return new StoredMaterials(
                store, rows, inspector, scan, settings.rules(), incoming(data), clock);
    }

    @Bean
    Previews materialPreviews(MaterialStore store, DataFolder data) throws IOException {
        Path kept = Files.createDirectories(data.folder(FOLDER).resolve("previews"));
        return new KeptPreviews(store, kept, incoming(data));
    }

    private static Path incoming(DataFolder data) throws IOException {
        return Files.createDirectories(data.folder(FOLDER).resolve("incoming"));
    }
}
