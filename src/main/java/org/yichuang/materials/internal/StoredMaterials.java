package org.yichuang.materials.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yichuang.kernel.Problem;
import org.yichuang.materials.MaterialStore;
import org.yichuang.materials.Materials;
import org.yichuang.materials.Receipt;
import org.yichuang.materials.StoredFile;
import org.yichuang.materials.Upload;
import org.yichuang.materials.UploadRules;
import org.yichuang.materials.VirusScan;

/// Takes files in through a folder of their own, where they are looked at before they are kept.
final class StoredMaterials implements Materials {

    private final MaterialStore store;
    private final FileRows rows;
    private final Inspector inspector;
    private final VirusScan scan;
    private final UploadRules standard;
    private final Path incoming;
    private final Clock clock;

    StoredMaterials(
            MaterialStore store,
            FileRows rows,
            Inspector inspector,
            VirusScan scan,
            UploadRules standard,
            Path incoming,
            Clock clock) {
        this.store = store;
        this.rows = rows;
        this.inspector = inspector;
        this.scan = scan;
        this.standard = standard;
        this.incoming = incoming;
        this.clock = clock;
    }

    @Override
    public UploadRules rules() {
        return standard;
    }

    @Override
    public Optional<StoredFile> file(UUID id) {
        return rows.byIds(List.of(id)).stream().findFirst();
    }

    @Override
    public List<StoredFile> files(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : rows.byIds(ids);
    }

    @Override
    public Optional<StoredFile> at(String address) {
        return Address.isAddress(address) ? rows.latestAt(address) : Optional.empty();
    }

    @Override
    public Map<String, StoredFile> at(Collection<String> addresses) {
        return addresses.isEmpty()
                ? Map.of()
                : rows.latestAt(addresses).stream()
                        .collect(Collectors.toMap(StoredFile::address, Function.identity()));
    }

    @Override
    public List<UUID> idsAt(String address) {
        return rows.idsAt(address);
    }

    @Override
    public boolean uploaded(UUID account, String address) {
        return rows.uploaded(account, address);
    }

    @Override
    public Receipt receive(Upload upload, UploadRules rules) {
        String name = OriginalName.clean(upload.name());
        UUID id = UUID.randomUUID();
        Path file = incoming.resolve(id + ".upload");
        Path copy = incoming.resolve(id + ".copy");
        try {
            try {
                return receive(new Arrival(id, name, upload.by(), file, copy), upload, rules);
            } finally {
                Files.deleteIfExists(file);
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @param file where the upload is written
    /// @param copy where a copy without metadata may be written
    private record Arrival(UUID id, String name, UUID by, Path file, Path copy) {

        Receipt refused(Problem problem) {
            return new Receipt.Refused(name, problem);
        }
    }

    private Receipt receive(Arrival arrival, Upload upload, UploadRules rules) throws IOException {
        long size;
        try (OutputStream target = Files.newOutputStream(arrival.file())) {
            size = BoundedCopy.copy(upload.content(), target, rules.largestNow());
        }
        Optional<Problem> unfit = Refusals.ofSize(size, rules);
        if (unfit.isPresent()) {
            return arrival.refused(unfit.get());
        }
        String mediaType;
        try {
            mediaType = ContentType.of(arrival.file(), arrival.name());
        } catch (DamagedContent e) {
            String kind = Extensions.of(arrival.name()).toUpperCase(Locale.ROOT);
            return arrival.refused(Problem.of("materials.problem.damaged", kind));
        }
        unfit = Refusals.ofType(mediaType, arrival.name(), rules);
        if (unfit.isPresent()) {
            return arrival.refused(unfit.get());
        }
        if (scan.look(arrival.file()) instanceof VirusScan.Verdict.Infected(String virus)) {
            return arrival.refused(Problem.of("materials.problem.virus", virus));
        }
        return switch (inspector.inspect(arrival.file(), mediaType, arrival.copy())) {
            case Inspection.Faulty(Problem problem) -> arrival.refused(problem);
            case Inspection.Sound sound -> keep(arrival, mediaType, sound);
        };
    }

    private Receipt keep(Arrival arrival, String mediaType, Inspection.Sound sound)
            throws IOException {
        MaterialStore.Stored stored;
        try (InputStream content = Files.newInputStream(sound.content())) {
            stored = store.put(content, new MaterialStore.Limits(Long.MAX_VALUE - 1));
        }
        if (!(stored instanceof MaterialStore.Stored.Kept kept)) {
            throw new IllegalStateException("expected the content to be kept, but got " + stored);
        }
        StoredFile file =
                new StoredFile(
                        arrival.id(),
                        kept.address(),
                        kept.size(),
                        mediaType,
                        OriginalName.withExtension(arrival.name(), mediaType),
                        sound.needsPassword(),
                        scan.name(),
                        arrival.by(),
                        clock.instant());
        rows.insert(file);
        return new Receipt.Received(file, sound.warnings());
    }
}
