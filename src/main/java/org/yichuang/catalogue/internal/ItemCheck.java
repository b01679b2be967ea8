package org.yichuang.catalogue.internal;

import static org.yichuang.catalogue.internal.ItemProblems.each;

import java.util.List;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemKind;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackProblem;
import org.yichuang.packs.Suggestion;
import org.yichuang.rules.Expressions;

/// Checks one item: whether it is told from others, whole, and sound in all it refers to.
final class ItemCheck {

    private final PackFile<Item> file;
    private final Item item;
    private final PackContents pack;
    private final Known known;
    private final ItemProblems problems;

    private ItemCheck(PackFile<Item> file, PackContents pack, Known known) {
        this.file = file;
        this.item = file.value();
        this.pack = pack;
        this.known = known;
        this.problems = new ItemProblems(file);
    }

    static List<PackProblem> check(
            PackFile<Item> file, PackContents pack, Known known, Expressions expressions) {
        var check = new ItemCheck(file, pack, known);
        check.identity();
        new ReferenceCheck(check.item, known, check.problems).check();
        check.completeness();
        new LimitCheck(check.item, check.problems).check();
        new ExpressionCheck(check.item, expressions, check.problems).check();
        new PurposeCheck(check.item, known, check.problems).check();
        return check.problems.found();
    }

    private void identity() {
        if (!file.file().endsWith("/" + item.slug() + ".yaml")) {
            problems.wrong("slug", "differs from the name of the file", "Use the same for both");
        }
        PackFile<Item> first = known.items().get(item.slug());
        if (first != null && !first.file().equals(file.file())) {
            problems.wrong("slug", "is taken by " + first.file(), "Choose another");
        }
        PackFile<Item> sameCode = known.codes().get(Known.code(item));
        if (Known.isUsed(item) && sameCode != null && !sameCode.file().equals(file.file())) {
            problems.wrong(
                    "basicCode",
                    "is taken by " + sameCode.file(),
                    "Give each item a code of its own");
        }
        problems.unique("questions", item.questions(), Question::id);
        problems.unique("materials", item.materials(), Material::id);
        problems.unique("steps", item.steps(), each -> each.id());
        problems.unique("acceptancePoints", item.acceptancePoints(), each -> each.id());
        problems.unique("specialProcedures", item.specialProcedures(), each -> each.id());
        each(
                "questions",
                item.questions(),
                (at, one) -> problems.unique(at + ".options", one.options(), o -> o.id()));
        each(
                "materials",
                item.materials(),
                (at, one) -> problems.unique(at + ".checkPoints", one.checkPoints(), c -> c.id()));
    }

    private void completeness() {
        String form = item.form();
        if (form != null && !pack.forms().containsKey(form)) {
            problems.wrong(
                    "form",
                    "there is no file " + form + " in the pack",
                    Suggestion.of(form, pack.forms().keySet()));
        }
        if (item.kind() == ItemKind.FULL) {
            problems.require("form", form);
            problems.require("review", item.review());
            problems.require("limits.statutory", item.limits().statutory());
            problems.require("limits.promised", item.limits().promised());
            each("specialProcedures", item.specialProcedures(), this::bounded);
        }
        if (item.visits() > 0 && item.visitsReason() == null) {
            problems.wrong(
                    "visits", "a visit needs a reason", "Add visitsReason, or make it 0 visits");
        }
        if (item.legalBasis().isEmpty()) {
            problems.wrong("legalBasis", "is missing", "Name the law that the item rests on");
        }
        if (item.fee().charged() && item.fee().items().isEmpty()) {
            problems.wrong(
                    "fee.items",
                    "a charge needs a name, a standard and a basis",
                    "Add them, or charged: false");
        }
    }

    /// Time that does not count has an end that was laid down; a hearing has the law's.
    private void bounded(String at, SpecialProcedure special) {
        if (special.stopsClock() && !special.isHearing() && special.maximum() == null) {
            problems.wrong(
                    at + ".maximum",
                    "is missing, and the time of a special procedure does not count",
                    "Say the longest it may take, with its basis");
        }
    }
}
