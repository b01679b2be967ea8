package org.yichuang.catalogue.internal;

import java.util.HashSet;
import java.util.Set;
import org.yichuang.catalogue.ChangedField;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemKind;
import org.yichuang.catalogue.LicencePurpose;
import org.yichuang.kernel.LicenceFields;
import org.yichuang.packs.Suggestion;

/// Checks what an item does to a licence that exists.
final class PurposeCheck {

    private final Item item;
    private final Known known;
    private final ItemProblems problems;

    PurposeCheck(Item item, Known known, ItemProblems problems) {
        this.item = item;
        this.known = known;
        this.problems = problems;
    }

    void check() {
        licence();
        if (item.kind() == ItemKind.FULL) {
            renewal();
            change();
        }
    }

    private void licence() {
        if (item.purpose() != null && item.result().licenceType() == null) {
            problems.wrong(
                    "purpose",
                    "is for a licence, and the item names none",
                    "Add result.licenceType, or leave purpose out");
        }
    }

    private void renewal() {
        boolean renews = item.review() != null && item.review().renewal() != null;
        if ((item.purpose() == LicencePurpose.RENEWAL) != renews) {
            problems.wrong(
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
            problems.wrong(
                    "purpose",
                    "is a change, and the item does not say of what",
                    "Add changes, with the fields of the licence that it may change");
        }
        if (!changes && !item.changes().isEmpty()) {
            problems.wrong(
                    "changes",
                    "only a change changes what a licence says",
                    "Add purpose: change, or take changes away");
        }
        Set<String> fields = known.licences().getOrDefault(item.result().licenceType(), Set.of());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < item.changes().size(); i++) {
            ChangedField changed = item.changes().get(i);
            String path = "changes[" + i + "].field";
            if (!fields.contains(changed.field())
                    && !changed.field().equals(LicenceFields.EXCEPT)) {
                problems.wrong(
                        path,
                        "the licence has no field " + changed.field(),
                        Suggestion.of(changed.field(), fields));
            } else if (!seen.add(changed.field())) {
                problems.wrong(path, changed.field() + " is there twice", "Take one of them away");
            }
        }
    }
}
