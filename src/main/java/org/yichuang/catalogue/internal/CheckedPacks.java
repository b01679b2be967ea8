package org.yichuang.catalogue.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.yichuang.catalogue.Guidance;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.PackCheck;
import org.yichuang.catalogue.PackReport;
import org.yichuang.catalogue.PackReport.TestOutcome;
import org.yichuang.catalogue.PackTest;
import org.yichuang.directory.Directory;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackLibrary;
import org.yichuang.packs.PackProblem;
import org.yichuang.rules.Expressions;

/// Reads all packs, then runs their tests over the items that are sound.
@Component
class CheckedPacks implements PackCheck {

    private final Directory directory;
    private final Expressions expressions;
    private final Guidance guidance;

    CheckedPacks(Directory directory, Expressions expressions, Guidance guidance) {
        this.directory = directory;
        this.expressions = expressions;
        this.guidance = guidance;
    }

    @Override
    public PackReport check(PackLibrary library) {
        LoadedPacks packs = LoadedPacks.read(library, directory, expressions);
        Map<String, Item> items = packs.itemsBySlug();
        List<PackProblem> problems = new ArrayList<>(packs.problems());
        List<TestOutcome> outcomes = new ArrayList<>();
        for (PackFile<PackTest> file : packs.tests().toList()) {
            Item item = items.get(file.value().item());
            if (item == null) {
                problems.add(
                        file.problem(
                                "item", "there is no such item", "Name the slug of a sound item"));
            } else {
                List<String> failures = PackTestRun.failures(item, file.value(), guidance);
                outcomes.add(new TestOutcome(file.file(), failures));
            }
        }
        return new PackReport(List.copyOf(problems), List.copyOf(outcomes));
    }
}
