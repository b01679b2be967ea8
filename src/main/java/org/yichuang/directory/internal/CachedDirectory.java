package org.yichuang.directory.internal;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.yichuang.database.StampedSnapshot;
import org.yichuang.directory.Authority;
import org.yichuang.directory.CityDefinition;
import org.yichuang.directory.Directory;
import org.yichuang.directory.Hall;
import org.yichuang.directory.Region;
import org.yichuang.directory.Window;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;

/// Answers from memory; other processes' changes are seen within seconds.
@Service
class CachedDirectory implements Directory {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(5);

    private final StampedSnapshot<DirectorySnapshot> snapshot;
    private final DirectoryWriter writer;
    private final RegionCode home;

    CachedDirectory(
            DirectoryStore store,
            DirectoryWriter writer,
            @Value("${yichuang.region:990102}") String home) {
        this.snapshot = new StampedSnapshot<>(store::stamp, store::read, BETWEEN_LOOKS);
        this.writer = writer;
        this.home = new RegionCode(home);
    }

    @Override
    public RegionCode home() {
        return home;
    }

    @Override
    public Optional<Region> region(RegionCode code) {
        return Optional.ofNullable(snapshot.get().regionByCode.get(code));
    }

    @Override
    public List<Region> regions() {
        return snapshot.get().regions;
    }

    @Override
    public Optional<Authority> authority(String id) {
        return Optional.ofNullable(snapshot.get().authorityById.get(id));
    }

    @Override
    public Optional<Authority> authority(CreditCode code) {
        return Optional.ofNullable(snapshot.get().authorityByCode.get(code));
    }

    @Override
    public List<Authority> authorities() {
        return snapshot.get().authorities;
    }

    @Override
    public List<Hall> halls() {
        return snapshot.get().halls;
    }

    @Override
    public Optional<Hall> hall(String id) {
        return Optional.ofNullable(snapshot.get().hallById.get(id));
    }

    @Override
    public Optional<Window> window(String id) {
        return Optional.ofNullable(snapshot.get().windowById.get(id));
    }

    @Override
    public Optional<Hall> hallOfWindow(String windowId) {
        return Optional.ofNullable(snapshot.get().hallByWindow.get(windowId));
    }

    @Override
    public boolean load(CityDefinition city) {
        boolean changed = writer.write(city);
        snapshot.refresh();
        return changed;
    }
}
