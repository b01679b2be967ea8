package org.yichuang.desk.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Dossier;
import org.yichuang.cases.Enclosure;
import org.yichuang.catalogue.Item;
import org.yichuang.desk.web.Supplies.Supply;
import org.yichuang.kernel.CaseNo;
import org.yichuang.materials.Materials;
import org.yichuang.materials.StoredFile;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Tag;
import org.yichuang.pages.ui.Tone;
import org.yichuang.pages.ui.TrustLevel;

/// Puts together what the workbench shows of the materials of a file.
@Component
class FiledMaterials {

    private static final int KILO = 1024;
    private static final int LONGEST_TYPE = 4;

    /// From where materials come without a file of their own.
    private static final Set<String> SOURCES = Set.of("shared", "form");

    /// What a clerk took in with the applicant beside them.
    private static final String AT_WINDOW = "window";

    private final Materials materials;

    FiledMaterials(Materials materials) {
        this.materials = materials;
    }

    /// @param supply what the applicant answered, null when nothing was asked of them
    List<MaterialView> of(
            Page page, CaseNo no, Item item, Dossier dossier, @Nullable Supply supply) {
        List<Enclosure.Material> filed = dossier.materials();
        List<Enclosure.Material> before = supply == null ? filed : supply.before().materials();
        Map<String, StoredFile> stored =
                materials.at(
                        Stream.concat(filed.stream(), before.stream())
                                .map(Enclosure.Material::address)
                                .filter(Objects::nonNull)
                                .collect(Collectors.toSet()));
        List<MaterialView> views = new ArrayList<>();
        Set<String> several = severalFiles(filed);
        for (Enclosure.Material material : filed) {
            MaterialView view =
                    view(
                            page,
                            no,
                            item,
                            material,
                            file(stored, material),
                            views.size() + 1,
                            several.contains(material.material()));
            views.add(before.contains(material) ? view : changed(page, no, view, before, stored));
        }
        return views;
    }

    private static @Nullable StoredFile file(
            Map<String, StoredFile> stored, Enclosure.Material material) {
        String address = material.address();
        return address == null ? null : stored.get(address);
    }

    /// A material that came with the supply, with what it replaces. One whose content is the same
    /// as before, only checked since, has not changed.
    private static MaterialView changed(
            Page page,
            CaseNo no,
            MaterialView view,
            List<Enclosure.Material> before,
            Map<String, StoredFile> stored) {
        List<Enclosure.Material> old =
                before.stream().filter(each -> each.material().equals(view.id())).toList();
        boolean sameContent =
                old.stream()
                        .map(each -> file(stored, each))
                        .filter(Objects::nonNull)
                        .anyMatch(file -> StoredFile.in(no, file.path()).equals(view.path()));
        if (sameContent) {
            return view;
        }
        if (old.isEmpty()) {
            return view.with(new MaterialView.Earlier(page.text("desk.changed.none"), null));
        }
        StoredFile file = file(stored, old.getFirst());
        return view.with(
                new MaterialView.Earlier(
                        old.getFirst().name(),
                        file == null ? null : StoredFile.in(no, file.path())));
    }

    private static Set<String> severalFiles(List<Enclosure.Material> filed) {
        Set<String> once = new HashSet<>();
        Set<String> several = new HashSet<>();
        filed.stream()
                .map(Enclosure.Material::material)
                .filter(id -> !once.add(id))
                .forEach(several::add);
        return several;
    }

    private static MaterialView view(
            Page page,
            CaseNo no,
            Item item,
            Enclosure.Material material,
            @Nullable StoredFile file,
            int place,
            boolean oneOfSeveral) {
        TrustLevel level = TrustLevel.valueOf(String.valueOf(material.trust()));
        String name =
                item.material(material.material())
                        .map(each -> page.pick(each.name()))
                        .orElse(material.material());
        StoredFile pictured = file != null && file.hasPreview() ? file : null;
        return new MaterialView(
                place,
                material.material(),
                level,
                oneOfSeveral ? page.text("desk.material.one", name, material.name()) : name,
                note(page, material, file),
                tag(page, level),
                origin(page, material, file),
                file == null ? null : StoredFile.in(no, file.path()),
                pictured == null ? null : StoredFile.in(no, pictured.thumbnailPath()),
                pictured == null ? null : StoredFile.in(no, pictured.pagePath()),
                pictured == null ? absence(page, material, file) : null,
                file != null && (level == TrustLevel.C || level == TrustLevel.D),
                points(page, item, material.material()),
                null);
    }

    private static List<MaterialView.Point> points(Page page, Item item, String material) {
        return item.material(material).stream()
                .flatMap(each -> each.checkPoints().stream())
                .map(each -> new MaterialView.Point(page.pick(each.text()), each.reference()))
                .toList();
    }

    private static String note(Page page, Enclosure.Material material, @Nullable StoredFile file) {
        return file == null
                ? page.text("desk.material.source." + kind(material))
                : page.text("desk.material.file", format(file), size(page, file.size()));
    }

    private static String format(StoredFile file) {
        String type = file.mediaType().substring(file.mediaType().indexOf('/') + 1);
        String ending = type.length() > LONGEST_TYPE ? file.name().replaceAll(".*\\.", "") : type;
        return ending.toUpperCase(Locale.ROOT);
    }

    private static String size(Page page, long bytes) {
        return bytes < (long) KILO * KILO
                ? page.text("desk.size.kilobytes", page.number(Math.max(1, bytes / KILO)))
                : page.text(
                        "desk.size.megabytes",
                        String.format(page.locale(), "%.1f", (double) bytes / KILO / KILO));
    }

    private static Tag tag(Page page, TrustLevel level) {
        String text = page.text("desk.material.tag." + level);
        return switch (level) {
            case A, B -> Tag.of(Tone.GOOD, text);
            case C -> new Tag(Tone.ATTENTION, text, null);
            case D -> Tag.plain(text);
        };
    }

    private static String origin(
            Page page, Enclosure.Material material, @Nullable StoredFile file) {
        String origin = page.text("desk.material.origin." + kind(material), material.name());
        return file == null
                ? origin
                : page.text("desk.material.at", origin, page.dateTime(file.uploadedAt()));
    }

    private static String absence(
            Page page, Enclosure.Material material, @Nullable StoredFile file) {
        if (file == null) {
            return page.text("desk.material.absent." + kind(material));
        }
        return page.text(
                file.needsPassword() ? "desk.material.locked" : "desk.material.unpictured",
                file.name());
    }

    private static String kind(Enclosure.Material material) {
        if (material.address() != null) {
            return material.source().equals(AT_WINDOW) ? AT_WINDOW : "upload";
        }
        return SOURCES.contains(material.source()) ? material.source() : "paper";
    }
}
