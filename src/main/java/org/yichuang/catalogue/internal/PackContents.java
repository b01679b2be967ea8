package org.yichuang.catalogue.internal;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.catalogue.CodeSets;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.catalogue.PackTest;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackFolder;
import org.yichuang.packs.PackProblem;

/// Everything of one pack that the catalogue reads.
///
/// @param forms by path within the pack, as in `forms/application.json`
record PackContents(
        PackFolder folder,
        List<PackFile<Item>> items,
        Map<String, PackFile<Object>> forms,
        List<PackFile<LicenceType>> licences,
        List<PackFile<PackTest>> tests,
        List<PackFile<ThemeList>> themes,
        List<PackFile<CodeSets>> codeSets) {

    static PackContents read(PackFolder folder) {
        String prefix = folder.root().relativize(folder.path()) + "/";
        return new PackContents(
                folder,
                folder.readAll("items", ".yaml", Item.class),
                folder.readAll("forms", ".json", Object.class).stream()
                        .collect(
                                Collectors.toMap(
                                        file -> file.file().substring(prefix.length()),
                                        Function.identity())),
                folder.readAll("licences", ".yaml", LicenceType.class),
                folder.readAll("tests", ".yaml", PackTest.class),
                folder.read("themes.yaml", ThemeList.class).stream().toList(),
                folder.read("code-sets.yaml", CodeSets.class).stream().toList());
    }

    /// What is wrong with single files, before anything is compared.
    List<PackProblem> problems() {
        return Stream.of(items, forms.values(), licences, tests, themes, codeSets)
                .flatMap(files -> files.stream())
                .flatMap(file -> file.problems().stream())
                .toList();
    }

    Stream<PackFile<Item>> soundItems() {
        return items.stream().filter(PackFile::isSound);
    }

    Stream<ThemeList> soundThemes() {
        return themes.stream().filter(PackFile::isSound).map(PackFile::value);
    }

    Stream<CodeSets> soundCodeSets() {
        return codeSets.stream().filter(PackFile::isSound).map(PackFile::value);
    }

    Stream<PackFile<LicenceType>> soundLicences() {
        return licences.stream().filter(PackFile::isSound);
    }
}
