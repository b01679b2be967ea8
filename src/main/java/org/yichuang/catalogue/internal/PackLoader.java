package org.yichuang.catalogue.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yichuang.packs.PackLibrary;

/// Publishes the packs before the first request comes in.
@Component
class PackLoader implements SmartLifecycle {

    /// After the directory, whose authorities and halls the items name.
    private static final int PHASE = -200;

    private static final Logger log = LoggerFactory.getLogger(PackLoader.class);

    private final PackLibrary library;
    private final PackPublisher publisher;
    private volatile boolean running;

    PackLoader(PackLibrary library, PackPublisher publisher) {
        this.library = library;
        this.publisher = publisher;
    }

    @Override
    public void start() {
        if (library.contents().folders().isEmpty()) {
            log.warn(
                    "No packs in {}: start in the folder that holds them, or name it with"
                            + " --yichuang.packs=FOLDER",
                    library.root());
        }
        publisher.publishAll("packs").forEach(problem -> log.error("{}", problem));
        running = true;
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
