package org.yichuang.catalogue.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CodeSets;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.database.StampedSnapshot;
import org.yichuang.kernel.ItemCode;

/// Answers from memory; other processes' changes are seen within seconds.
@Service
class CachedCatalogue implements Catalogue {

    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    private final StampedSnapshot<CatalogueSnapshot> snapshot;
    private final Clock clock;

    CachedCatalogue(
            ItemVersionStore versions,
            LicenceTypeStore licences,
            ReferenceStore references,
            Clock clock) {
        this.snapshot =
                new StampedSnapshot<>(
                        versions::stamp,
                        () ->
                                CatalogueSnapshot.of(
                                        versions.readAll(),
                                        licences.readAll(),
                                        references.themes(),
                                        references.codeSets()),
                        BETWEEN_LOOKS);
        this.clock = clock;
    }

    @Override
    public Optional<ItemVersion> versionInForce(String slug) {
        return inForceOf(versions(slug), today());
    }

    @Override
    public List<ItemVersion> versionsInForce() {
        LocalDate today = today();
        return snapshot.get().versions().values().stream()
                .flatMap(versions -> inForceOf(versions, today).stream())
                .toList();
    }

    @Override
    public List<ItemVersion> newestVersions() {
        return snapshot.get().versions().values().stream().map(List::getFirst).toList();
    }

    @Override
    public Optional<ItemVersion> itemVersion(String slug, int version) {
        return versions(slug).stream().filter(each -> each.version() == version).findFirst();
    }

    @Override
    public List<ItemVersion> versions(String slug) {
        return snapshot.get().versions().getOrDefault(slug, List.of());
    }

    @Override
    public Optional<LicenceType> licenceType(String id) {
        return Optional.ofNullable(snapshot.get().licenceTypes().get(id));
    }

    @Override
    public Optional<ItemVersion> versionInForce(ItemCode code) {
        return versionsInForce().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public ThemeList themes() {
        return snapshot.get().themes();
    }

    @Override
    public CodeSets codeSets() {
        return snapshot.get().codeSets();
    }

    /// After this process published something.
    void refresh() {
        snapshot.refresh();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private static Optional<ItemVersion> inForceOf(List<ItemVersion> versions, LocalDate day) {
        return versions.stream().filter(each -> each.isInForceOn(day)).findFirst();
    }
}
