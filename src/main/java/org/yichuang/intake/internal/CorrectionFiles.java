package org.yichuang.intake.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Enclosure;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Narrowed;
import org.yichuang.catalogue.TrustLevel;
import org.yichuang.intake.Provided;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.Materials;
import org.yichuang.materials.StoredFile;

/// The new files of a correction, material by material.
@Component
class CorrectionFiles {

    private final CorrectionStore store;
    private final Materials materials;

    CorrectionFiles(CorrectionStore store, Materials materials) {
        this.store = store;
        this.materials = materials;
    }

    /// @param notice number of the event that the correction follows
    /// @param wanted materials that may be brought
    List<Provided> provided(CaseNo no, int notice, Narrowed narrowed, Collection<Material> wanted) {
        List<DraftStore.FileRow> rows = store.files(no, notice);
        Map<UUID, StoredFile> stored = new HashMap<>();
        materials
                .files(rows.stream().map(DraftStore.FileRow::file).distinct().toList())
                .forEach(file -> stored.put(file.id(), file));
        return wanted.stream()
                .map(
                        material ->
                                new Provided(
                                        needed(narrowed, material),
                                        files(rows, stored, material, false),
                                        files(rows, stored, material, true),
                                        null))
                .toList();
    }

    private static Narrowed.NarrowedMaterial needed(Narrowed narrowed, Material material) {
        return narrowed.needed().stream()
                .filter(each -> each.material().id().equals(material.id()))
                .findFirst()
                .orElseGet(() -> new Narrowed.NarrowedMaterial(material, List.of()));
    }

    private static List<StoredFile> files(
            List<DraftStore.FileRow> rows,
            Map<UUID, StoredFile> stored,
            Material material,
            boolean removed) {
        return rows.stream()
                .filter(row -> row.material().equals(material.id()))
                .filter(row -> row.removed() == removed)
                .map(row -> stored.get(row.file()))
                .filter(Objects::nonNull)
                .toList();
    }

    /// The materials for which there is something new.
    static Set<String> brought(List<Provided> provided) {
        return provided.stream()
                .filter(each -> !each.files().isEmpty())
                .map(Provided::id)
                .collect(Collectors.toSet());
    }

    /// The new files stand in place of the old ones; the old ones stay in the file of the case.
    ///
    /// @param source `upload` by the applicant, or `window`
    static List<Enclosure.Material> enclosed(List<Provided> provided, String source) {
        List<Enclosure.Material> enclosed = new ArrayList<>();
        for (Provided each : provided) {
            char trust = each.needed().material().trust() == TrustLevel.D ? 'D' : 'C';
            each.files().forEach(file -> enclosed.add(material(each.id(), file, trust, source)));
        }
        return enclosed;
    }

    private static Enclosure.Material material(
            String id, StoredFile file, char trust, String source) {
        return new Enclosure.Material(
                id, file.address(), file.name(), file.mediaType(), file.size(), trust, source);
    }
}
