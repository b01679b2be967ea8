package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Answer;
import org.yichuang.cases.Cases;
import org.yichuang.cases.Enclosure;
import org.yichuang.cases.lifecycle.Actor;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.identity.Account;
import org.yichuang.intake.Correction;
import org.yichuang.intake.Corrections;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Supplies what an applicant was asked for, or has promised: with the files that were added for
/// it, never on their word alone. A window sees what it takes in, and needs no file.
@Component
class ApiSupplies {

    /// Names nothing, so that whatever the lifecycle answers, nobody's word stands for a file.
    private static final Command NOTHING = new Command.Supply(Set.of(), "");

    private final Corrections corrections;
    private final Cases cases;

    ApiSupplies(Corrections corrections, Cases cases) {
        this.corrections = corrections;
        this.cases = cases;
    }

    /// @param version that the caller has seen
    /// @return empty when the command supplies nothing
    /// @throws ApiProblem 422 when a file is missing for what is said to be there, or the form that
    ///     goes with it does not hold together
    Optional<Answer> supply(
            Page page,
            Account account,
            CaseNo no,
            Actor actor,
            Command command,
            UUID key,
            OptionalInt version) {
        return named(command)
                .map(
                        named -> {
                            Correction open = corrections.find(account, no).orElse(null);
                            boolean stale =
                                    open != null
                                            && version.isPresent()
                                            && version.getAsInt() != open.version();
                            return stale
                                    ? cases.handle(
                                            no, NOTHING, Enclosure.NOTHING, actor, key, version)
                                    : supply(page, account, no, open, named, key);
                        });
    }

    private Answer supply(
            Page page,
            Account account,
            CaseNo no,
            @Nullable Correction open,
            Set<String> named,
            UUID key) {
        List<Fault> faults = open == null ? List.of() : faults(page, open, named);
        if (!faults.isEmpty() && !corrections.isSupplied(no, key)) {
            throw ApiProblems.invalid(page, faults);
        }
        return corrections
                .supply(account, no, key)
                .orElseThrow(
                        () ->
                                ApiProblems.invalid(
                                        page, List.of(fault(page.text("api.supply.form")))));
    }

    private static List<Fault> faults(Page page, Correction open, Set<String> named) {
        Set<String> there =
                open.materials().stream()
                        .filter(each -> !each.files().isEmpty())
                        .map(each -> each.needed().material().id())
                        .collect(Collectors.toSet());
        List<Fault> faults = new ArrayList<>();
        for (String material : new TreeSet<>(named)) {
            if (!there.contains(material)) {
                faults.add(fault(page.text("api.supply.no-file", name(page, open, material))));
            }
        }
        if (faults.isEmpty() && !open.hasAnything()) {
            faults.add(fault(page.text("api.supply.nothing")));
        }
        return faults;
    }

    private static Fault fault(String text) {
        return new Fault("/provided", text);
    }

    private static String name(Page page, Correction open, String material) {
        return open.item().material(material).map(each -> page.pick(each.name())).orElse(material);
    }

    private static Optional<Set<String>> named(Command command) {
        return switch (command) {
            case Command.Supply(var provided, _) -> Optional.of(provided);
            case Promising.SupplyOwed(var provided) -> Optional.of(provided);
            default -> Optional.empty();
        };
    }
}
