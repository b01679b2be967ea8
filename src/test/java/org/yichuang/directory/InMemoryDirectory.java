package org.yichuang.directory;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.yichuang.kernel.CreditCode;
import org.yichuang.kernel.RegionCode;
import org.yichuang.packs.PackLibrary;

/// A directory that holds one city and no database.
public final class InMemoryDirectory implements Directory {

    private CityDefinition city =
            new CityDefinition(
                    List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
                    List.of());

    /// The city of the packs that the project ships.
    public static InMemoryDirectory ofDemoCity() {
        var directory = new InMemoryDirectory();
        for (var folder : new PackLibrary(Path.of("packs")).contents().folders()) {
            folder.read("city.yaml", CityDefinition.class)
                    .ifPresent(file -> directory.load(file.value()));
        }
        return directory;
    }

    @Override
    public RegionCode home() {
        return new RegionCode("990102");
    }

    @Override
    public Optional<Region> region(RegionCode code) {
        return regions().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<Region> regions() {
        return city.regions();
    }

    @Override
    public Optional<Authority> authority(String id) {
        return authorities().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Authority> authority(CreditCode code) {
        return authorities().stream().filter(each -> each.creditCode().equals(code)).findFirst();
    }

    @Override
    public List<Authority> authorities() {
        return city.authorities();
    }

    @Override
    public List<Hall> halls() {
        return city.halls();
    }

    @Override
    public Optional<Hall> hall(String id) {
        return halls().stream().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Window> window(String id) {
        return windows().filter(each -> each.id().equals(id)).findFirst();
    }

    @Override
    public Optional<Hall> hallOfWindow(String windowId) {
        return halls().stream()
                .filter(hall -> hall.windows().stream().anyMatch(w -> w.id().equals(windowId)))
                .findFirst();
    }

    private Stream<Window> windows() {
        return halls().stream().flatMap(hall -> hall.windows().stream());
    }

    @Override
    public boolean load(CityDefinition definition) {
        boolean changed = !city.equals(definition);
        city = definition;
        return changed;
    }
}
