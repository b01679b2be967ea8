package org.yichuang.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yichuang.catalogue.CodeSets;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.LicenceType;
import org.yichuang.catalogue.PackTest;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.directory.Directory;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackLibrary;
import org.yichuang.packs.PackProblem;
import org.yichuang.rules.Expressions;

/// All packs read and checked.
///
/// @param faultyFiles files that cannot be published
record LoadedPacks(List<PackContents> packs, List<PackProblem> problems, Set<String> faultyFiles) {

    static LoadedPacks read(PackLibrary library, Directory directory, Expressions expressions) {
        PackLibrary.Contents contents = library.contents();
        List<PackContents> packs = contents.folders().stream().map(PackContents::read).toList();
        Known known = Known.of(packs, directory);
        List<PackProblem> problems = new ArrayList<>(contents.problems());
        for (PackContents pack : packs) {
            problems.addAll(pack.problems());
            pack.soundItems()
                    .map(file -> ItemCheck.check(file, pack, known, expressions))
                    .forEach(problems::addAll);
            pack.soundLicences().map(file -> licence(file, expressions)).forEach(problems::addAll);
        }
        Set<String> faulty = problems.stream().map(PackProblem::file).collect(Collectors.toSet());
        packs.forEach(pack -> faulty.addAll(itemsWithFaultyForms(pack, faulty)));
        return new LoadedPacks(packs, List.copyOf(problems), Set.copyOf(faulty));
    }

    private static List<PackProblem> licence(PackFile<LicenceType> file, Expressions expressions) {
        List<PackProblem> problems = new ArrayList<>();
        List<LicenceType.Field> fields = file.value().fields();
        for (int i = 0; i < fields.size(); i++) {
            String value = fields.get(i).value();
            if (value != null) {
                String path = "fields[" + i + "].value";
                expressions
                        .problemOf(value)
                        .map(each -> file.problem(path, each, "Correct the expression"))
                        .ifPresent(problems::add);
            }
        }
        return problems;
    }

    private static Set<String> itemsWithFaultyForms(PackContents pack, Set<String> faulty) {
        Set<String> files = new HashSet<>();
        pack.soundItems()
                .filter(file -> file.value().form() != null)
                .filter(
                        file -> {
                            var form = pack.forms().get(file.value().form());
                            return form != null && faulty.contains(form.file());
                        })
                .forEach(file -> files.add(file.file()));
        return files;
    }

    Map<String, Item> itemsBySlug() {
        return soundItems()
                .map(PackFile::value)
                .collect(Collectors.toMap(Item::slug, Function.identity(), (one, _) -> one));
    }

    private Stream<PackFile<Item>> soundItems() {
        return packs.stream().flatMap(PackContents::soundItems).filter(this::isPublishable);
    }

    boolean isPublishable(PackFile<?> file) {
        return file.isSound() && !faultyFiles.contains(file.file());
    }

    ThemeList themes() {
        return Known.themes(packs);
    }

    /// The code sets of the program with those of the packs on top.
    CodeSets codeSets() {
        return packs.stream()
                .flatMap(PackContents::soundCodeSets)
                .reduce(ShippedFile.read("code-sets.yaml", CodeSets.class), CodeSets::with);
    }

    Stream<PackFile<PackTest>> tests() {
        return packs.stream().flatMap(pack -> pack.tests().stream()).filter(PackFile::isSound);
    }
}
