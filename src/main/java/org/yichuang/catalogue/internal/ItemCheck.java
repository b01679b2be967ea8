package org.yichuang.catalogue.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ItemKind;
import org.yichuang.catalogue.Limit;
import org.yichuang.catalogue.Limits;
import org.yichuang.catalogue.Material;
import org.yichuang.catalogue.Question;
import org.yichuang.catalogue.QuestionKind;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.catalogue.ReviewStep;
import org.yichuang.catalogue.Share;
import org.yichuang.catalogue.SpecialProcedure;
import org.yichuang.catalogue.ThemeList;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackProblem;
import org.yichuang.packs.Suggestion;
import org.yichuang.rules.Expressions;

/// Checks one item: whether all it refers to exists and its expressions can be evaluated.
final class ItemCheck {

    private final PackFile<Item> file;
    private final Item item;
    private final PackContents pack;
    private final Known known;
    private final Expressions expressions;
    private final List<PackProblem> problems = new ArrayList<>();

    private ItemCheck(
            PackFile<Item> file, PackContents pack, Known known, Expressions expressions) {
        this.file = file;
        this.item = file.value();
        this.pack = pack;
        this.known = known;
        this.expressions = expressions;
    }

    static List<PackProblem> check(
            PackFile<Item> file, PackContents pack, Known known, Expressions expressions) {
        var check = new ItemCheck(file, pack, known, expressions);
        check.identity();
        check.references();
        check.themes();
        check.completeness();
        check.questions();
        check.expressions();
        check.problems.addAll(PurposeCheck.check(file, known));
        return check.problems;
    }

    private void identity() {
        if (!file.file().endsWith("/" + item.slug() + ".yaml")) {
            wrong("slug", "differs from the name of the file", "Use the same for both");
        }
        PackFile<Item> first = known.items().get(item.slug());
        if (first != null && !first.file().equals(file.file())) {
            wrong("slug", "is taken by " + first.file(), "Choose another");
        }
        PackFile<Item> sameCode = known.codes().get(Known.code(item));
        if (Known.isUsed(item) && sameCode != null && !sameCode.file().equals(file.file())) {
            wrong(
                    "basicCode",
                    "is taken by " + sameCode.file(),
                    "Give each item a code of its own");
        }
        unique("questions", item.questions(), Question::id);
        unique("materials", item.materials(), Material::id);
        unique("steps", item.steps(), each -> each.id());
        unique("acceptancePoints", item.acceptancePoints(), each -> each.id());
        unique("specialProcedures", item.specialProcedures(), each -> each.id());
        each(
                "questions",
                item.questions(),
                (at, one) -> unique(at + ".options", one.options(), o -> o.id()));
        each(
                "materials",
                item.materials(),
                (at, one) -> unique(at + ".checkPoints", one.checkPoints(), c -> c.id()));
    }

    private void references() {
        authority("authority", item.authority());
        each("coAuthorities", item.coAuthorities(), this::authority);
        each("places", item.places(), (at, id) -> exists(at, id, known.places(), "hall or window"));
        each(
                "steps",
                item.steps(),
                (at, step) -> {
                    if (!step.by().equals("applicant") && !step.by().equals("window")) {
                        authority(at + ".by", step.by());
                    }
                });
        each(
                "outcomes",
                item.outcomes(),
                (at, rule) -> {
                    if (rule.item() != null) {
                        exists(at + ".item", rule.item(), known.items().keySet(), "item");
                    }
                });
        each(
                "materials",
                item.materials(),
                (at, material) -> {
                    if (material.share() instanceof Share.Licence(String type)) {
                        exists(at + ".share", type, known.licences().keySet(), "kind of licence");
                    }
                });
        if (item.result().licenceType() != null) {
            exists(
                    "result.licenceType",
                    item.result().licenceType(),
                    known.licences().keySet(),
                    "kind of licence");
        }
        Limits.Extension extension = item.limits().extension();
        if (extension != null && extension.authority() != null) {
            authority("limits.extension.authority", extension.authority());
        }
        ReviewPlan review = item.review();
        if (review != null) {
            unique("review.steps", review.steps(), ReviewStep::id);
            each(
                    "review.steps",
                    review.steps(),
                    (at, step) -> {
                        authority(at + ".authority", step.authority());
                        unique(at + ".checkPoints", step.checkPoints(), c -> c.id());
                        each(at + ".substitutes", orNone(step.substitutes()), this::authority);
                        order(at, step, review);
                    });
            authority("review.decision.authority", review.decision().authority());
        }
    }

    /// A step comes after other steps of the plan, and never, by any way, after itself.
    private void order(String at, ReviewStep step, ReviewPlan plan) {
        Set<String> ids = plan.steps().stream().map(ReviewStep::id).collect(Collectors.toSet());
        each(
                at + ".after",
                orNone(step.after()),
                (path, id) -> exists(path, id, ids, "review step"));
        if (plan.before(step.id()).contains(step.id())) {
            wrong(
                    at + ".after",
                    "comes after itself: " + String.join(", ", plan.before(step.id())),
                    "Take one of them out of the circle");
        }
    }

    private static List<String> orNone(@Nullable List<String> values) {
        return values == null ? List.of() : values;
    }

    private void themes() {
        Set<String> natural = ids(known.themes().natural());
        Set<String> legal = ids(known.themes().legal());
        each(
                "themes.natural",
                item.themes().natural(),
                (at, id) -> exists(at, id, natural, "theme"));
        each("themes.legal", item.themes().legal(), (at, id) -> exists(at, id, legal, "theme"));
    }

    private static Set<String> ids(List<ThemeList.Theme> themes) {
        return themes.stream().map(ThemeList.Theme::id).collect(Collectors.toSet());
    }

    private void completeness() {
        String form = item.form();
        if (form != null && !pack.forms().containsKey(form)) {
            wrong(
                    "form",
                    "there is no file " + form + " in the pack",
                    Suggestion.of(form, pack.forms().keySet()));
        }
        if (item.kind() == ItemKind.FULL) {
            require("form", form);
            require("review", item.review());
            require("limits.statutory", item.limits().statutory());
            require("limits.promised", item.limits().promised());
            each("specialProcedures", item.specialProcedures(), this::bounded);
        }
        if (item.visits() > 0 && item.visitsReason() == null) {
            wrong("visits", "a visit needs a reason", "Add visitsReason, or make it 0 visits");
        }
        Limit statutory = item.limits().statutory();
        Limit promised = item.limits().promised();
        if (statutory != null
                && promised != null
                && statutory.unit() == promised.unit()
                && promised.value() > statutory.value()) {
            wrong(
                    "limits.promised",
                    "is longer than the statutory limit",
                    "Promise " + statutory.value() + " or less");
        }
        if (item.legalBasis().isEmpty()) {
            wrong("legalBasis", "is missing", "Name the law that the item rests on");
        }
        if (item.fee().charged() && item.fee().items().isEmpty()) {
            wrong(
                    "fee.items",
                    "a charge needs a name, a standard and a basis",
                    "Add them, or charged: false");
        }
    }

    /// Time that does not count has an end that was laid down; a hearing has the law's.
    private void bounded(String at, SpecialProcedure special) {
        if (special.stopsClock() && !special.isHearing() && special.maximum() == null) {
            wrong(
                    at + ".maximum",
                    "is missing, and the time of a special procedure does not count",
                    "Say the longest it may take, with its basis");
        }
    }

    private void questions() {
        each(
                "questions",
                item.questions(),
                (at, question) -> {
                    if (!question.id().matches("[a-z][a-z0-9]*(_[a-z0-9]+)*")) {
                        wrong(
                                at + ".id",
                                "expected snake_case, but got " + question.id(),
                                "Write it like floor_area");
                    }
                    if (expressions.isReserved(question.id()) || question.id().equals("form")) {
                        wrong(
                                at + ".id",
                                "is a word of the expression language",
                                "Choose a longer one, such as " + question.id() + "_given");
                    }
                    boolean choice =
                            question.kind() == QuestionKind.SINGLE
                                    || question.kind() == QuestionKind.MULTIPLE;
                    if (choice == question.options().isEmpty()) {
                        wrong(
                                at + ".options",
                                choice ? "a choice needs options" : "only a choice has options",
                                "Put kind and options right");
                    }
                });
    }

    private void expressions() {
        Set<String> earlier = new LinkedHashSet<>();
        each(
                "questions",
                item.questions(),
                (at, question) -> {
                    expression(at + ".when", question.when(), earlier);
                    earlier.add(question.id());
                });
        each(
                "outcomes",
                item.outcomes(),
                (at, rule) -> expression(at + ".when", rule.when(), earlier));
        each(
                "materials",
                item.materials(),
                (at, material) -> expression(at + ".when", material.when(), earlier));
        each(
                "changes",
                item.changes(),
                (at, changed) -> expression(at + ".when", changed.when(), earlier));
        Set<String> withForm = new LinkedHashSet<>(earlier);
        withForm.add("form");
        each(
                "acceptancePoints",
                item.acceptancePoints(),
                (at, point) -> expression(at + ".auto", point.auto(), withForm));
        if (item.review() != null) {
            each(
                    "review.steps",
                    item.review().steps(),
                    (at, step) -> expression(at + ".when", step.when(), withForm));
            ReviewPlan.Commitment commitment = item.review().commitment();
            if (commitment != null) {
                expression("review.commitment.when", commitment.when(), earlier);
            }
        }
    }

    private void expression(String path, @Nullable String text, Set<String> variables) {
        if (text == null) {
            return;
        }
        expressions
                .problemOf(text)
                .ifPresent(problem -> wrong(path, problem, "Correct the expression"));
        for (String name : expressions.variablesOf(text)) {
            if (!variables.contains(name)) {
                wrong(
                        path,
                        "reads " + name + ", which is no earlier question",
                        Suggestion.of(name, variables));
            }
        }
    }

    private void authority(String path, String id) {
        exists(path, id, known.authorities(), "authority");
    }

    private void exists(String path, String id, Set<String> all, String what) {
        if (!all.contains(id)) {
            wrong(path, "there is no " + what + " " + id, Suggestion.of(id, all));
        }
    }

    private void require(String path, @Nullable Object value) {
        if (value == null) {
            wrong(
                    path,
                    "is missing, and an item of kind full needs it",
                    "Add it, or make it kind: guide");
        }
    }

    private <T> void unique(String path, List<T> values, Function<T, String> id) {
        Set<String> seen = new HashSet<>();
        each(
                path,
                values,
                (at, value) -> {
                    if (!seen.add(id.apply(value))) {
                        wrong(
                                at + ".id",
                                id.apply(value) + " is there twice",
                                "Rename one of them");
                    }
                });
    }

    private interface AtPath<T> {
        void check(String path, T value);
    }

    private static <T> void each(String path, List<T> values, AtPath<T> check) {
        for (int i = 0; i < values.size(); i++) {
            check.check(path + "[" + i + "]", values.get(i));
        }
    }

    private void wrong(String path, String message, String fix) {
        problems.add(file.problem(path, message, fix));
    }
}
