package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.yichuang.cases.Answer;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Promising;
import org.yichuang.identity.Account;
import org.yichuang.intake.Correction;
import org.yichuang.intake.Corrections;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Supplies what an applicant was asked for, or has promised: with the files that were added for
// it,
/// never on their word alone. A window sees what it takes in, and needs no file.
@Component
class ApiSupplies {

    private final Corrections corrections;

    ApiSupplies(Corrections corrections) {
        this.corrections = corrections;
    }

    /// @return empty when the command supplies nothing, or nothing is open any more: then the
    ///     lifecycle answers
    Optional<Answer> supply(
            Page page, Account account, CaseNo no, Command command, UUID key, OptionalInt version) {
        Optional<Set<String>> named = named(command);
        Correction open = corrections.find(account, no).orElse(null);
        if (named.isEmpty()
                || open == null
                || version.isPresent() && version.getAsInt() != open.version()) {
            return Optional.empty();
        }
        Set<String> there = new TreeSet<>();
        open.materials().stream()
                .filter(each -> !each.files().isEmpty())
                .forEach(each -> there.add(each.needed().material().id()));
        List<Fault> faults = new ArrayList<>();
        named.get().stream()
                .filter(material -> !there.contains(material))
                .forEach(
                        material ->
                                faults.add(
                                        new Fault(
                                                "/provided",
                                                page.text(
                                                        "api.supply.no-file",
                                                        name(page, open, material)))));
        boolean repeated = corrections.isSupplied(no, key);
        if (!open.hasAnything() && faults.isEmpty()) {
            faults.add(new Fault("/provided", page.text("api.supply.nothing")));
        }
        if (!repeated) {
            ApiProblems.refuse(page, faults);
        }
        return corrections.supply(account, no, key);
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
