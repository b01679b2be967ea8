package org.yichuang.catalogue.internal.search;

import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.yichuang.catalogue.CatalogueChanged;

/// Builds the index at start and whenever this process changes the catalogue.
final class IndexKeeper implements SmartLifecycle {

    /// After the packs are published.
    private static final int PHASE = -100;

    private final ItemIndex index;
    private volatile boolean running;

    IndexKeeper(ItemIndex index) {
        this.index = index;
    }

    @EventListener(CatalogueChanged.class)
    void changed() {
        if (running) {
            index.changed();
        }
    }

    @Override
    public void start() {
        index.look();
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
