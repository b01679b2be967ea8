package org.yichuang.demo.internal;

import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yichuang.directory.CityDefinition;
import org.yichuang.packs.PackFolder;
import org.yichuang.packs.PackLibrary;

/// Fills an empty installation with the demonstration district, before the first request comes in.
@Component
@ConditionalOnProperty(name = "yichuang.demo.enabled", havingValue = "true", matchIfMissing = true)
class DemoCity implements SmartLifecycle {

    /// After the directory and the catalogue have read the packs.
    private static final int PHASE = -100;

    private static final Logger log = LoggerFactory.getLogger(DemoCity.class);

    private final PackLibrary library;
    private final DemoPeople people;
    private final DemoHoldings holdings;
    private final DemoPast past;
    private final int cases;
    private volatile boolean running;
    private volatile List<String> refused = List.of();

    DemoCity(
            PackLibrary library,
            DemoPeople people,
            DemoHoldings holdings,
            DemoPast past,
            @Value("${yichuang.demo.cases:3000}") int cases) {
        this.library = library;
        this.people = people;
        this.holdings = holdings;
        this.past = past;
        this.cases = cases;
    }

    @Override
    public void start() {
        library.contents().folders().stream()
                .map(DemoCity::city)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresent(this::fill);
        running = true;
    }

    private static Optional<CityDefinition> city(PackFolder folder) {
        return folder.read("city.yaml", CityDefinition.class)
                .filter(file -> file.isSound())
                .map(file -> file.value());
    }

    private void fill(CityDefinition city) {
        if (people.arePresent(city)) {
            return;
        }
        log.info("first start: making the demonstration district with {} past cases", cases);
        people.register(city);
        holdings.register(city);
        refused = List.copyOf(past.make(city, cases));
    }

    /// What the stories of the past asked for against the law.
    List<String> refused() {
        return refused;
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
