package org.yichuang.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.yichuang.catalogue.ChangedField;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemKind;
import org.yichuang.catalogue.LicencePurpose;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackProblem;
import org.yichuang.packs.Suggestion;

/// Checks what an item does to a licence that exists.
final class PurposeCheck {

    /// The field that says what was not granted; every licence may have it.
    private static final String EXCEPT = "except";

    private final PackFile<Item> file;
    private final Item item;
    private final Known known;
    private final List<PackProblem> problems = new ArrayList<>();

    private PurposeCheck(PackFile<Item> file, Known known) {
        this.file = file;
        this.item = file.value();
        this.known = known;
    }

    static List<PackProblem> check(PackFile<Item> file, Known known) {
        PurposeCheck check = new PurposeCheck(file, known);
        check.licence();
        if (check.item.kind() == ItemKind.FULL) {
            check.renewal();
            check.change();
        }
        return check.problems;
    }

    private void licence() {
        if (item.purpose() != null && item.result().licenceType() == null) {
            wrong(
                    "purpose",
                    "is for a licence, and the item names none",
                    "Add result.licenceType, or leave purpose out");
        }
    }

    private void renewal() {
        boolean renews = item.review() != null && item.review().renewal() != null;
        if ((item.purpose() == LicencePurpose.RENEWAL) != renews) {
            wrong(
                    "purpose",
                    renews
                            ? "expected renewal, as there is a review.renewal"
                            : "expected a review.renewal",
                    "Add what is missing, or take the other away");
        }
    }

    /// Whatever is not named stays as it is, so a change that names nothing changes nothing.
    private void change() {
        boolean changes = item.purpose() == LicencePurpose.CHANGE;
        if (changes && item.changes().isEmpty()) {
            wrong(
                    "purpose",
                    "is a change, and the item does not say of what",
                    "Add changes, with the fields of the licence that it may change");
        }
        if (!changes && !item.changes().isEmpty()) {
            wrong(
                    "changes",
                    "only a change changes what a licence says",
                    "Add purpose: change, or take changes away");
        }
        Set<String> fields = known.licences().getOrDefault(item.result().licenceType(), Set.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < item.changes().size(); i++) {
            ChangedField changed = item.changes().get(i);
            String path = "changes[" + i + "].field";
            if (!fields.contains(changed.field()) && !changed.field().equals(EXCEPT)) {
                wrong(
                        path,
                        "the licence has no field " + changed.field(),
                        Suggestion.of(changed.field(), fields));
            } else if (!seen.add(changed.field())) {
                wrong(path, changed.field() + " is there twice", "Take one of them away");
            }
        }
    }

    private void wrong(String path, String message, String fix) {
        problems.add(file.problem(path, message, fix));
    }
}
