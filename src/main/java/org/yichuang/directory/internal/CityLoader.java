package org.yichuang.directory.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yichuang.directory.CityDefinition;
import org.yichuang.directory.Directory;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackFolder;
import org.yichuang.packs.PackLibrary;

/// Loads the cities of the packs before the first request comes in.
@Component
class CityLoader implements SmartLifecycle {

    /// Before the catalogue, whose items name authorities and halls.
    private static final int PHASE = -300;

    private static final Logger log = LoggerFactory.getLogger(CityLoader.class);

    private final PackLibrary library;
    private final Directory directory;
    private volatile boolean running;

    CityLoader(PackLibrary library, Directory directory) {
        this.library = library;
        this.directory = directory;
    }

    @Override
    public void start() {
        for (PackFolder folder : library.contents().folders()) {
            folder.read("city.yaml", CityDefinition.class).ifPresent(this::load);
        }
        running = true;
    }

    private void load(PackFile<CityDefinition> file) {
        file.problems().forEach(problem -> log.error("{}", problem));
        if (file.isSound() && directory.load(file.value())) {
            log.info(
                    "{}: {} authorities, {} halls",
                    file.file(),
                    file.value().authorities().size(),
                    file.value().halls().size());
        }
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return PHASE;
    }
}
