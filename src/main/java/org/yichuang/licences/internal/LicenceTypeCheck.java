package org.yichuang.licences.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.licences.LicenceType;
import org.yichuang.licences.LicenceType.NumberKey;
import org.yichuang.packs.PackFile;
import org.yichuang.packs.PackProblem;
import org.yichuang.rules.Expressions;

/// What can be wrong in a licence type beyond its form.
final class LicenceTypeCheck {

    private final Expressions expressions;

    LicenceTypeCheck(Expressions expressions) {
        this.expressions = expressions;
    }

    /// @param before the types read so far
    List<PackProblem> problemsOf(PackFile<LicenceType> file, Map<String, LicenceType> before) {
        LicenceType type = file.value();
        List<PackProblem> problems = new ArrayList<>();
        if (before.containsKey(type.id())) {
            problems.add(
                    file.problem(
                            "id", "there is a type " + type.id() + " already", "Choose another"));
        }
        if (!type.issuedElsewhere()) {
            number(file, problems);
            values(file, problems);
        }
        return problems;
    }

    private void number(PackFile<LicenceType> file, List<PackProblem> problems) {
        LicenceType type = file.value();
        if (type.numberPattern() == null) {
            problems.add(
                    file.problem(
                            "numberPattern",
                            "a type that is issued here needs a number",
                            "Write a pattern, or issuedElsewhere: true"));
            return;
        }
        try {
            pattern(file, NumberPattern.parse(type.numberPattern()), problems);
        } catch (IllegalArgumentException e) {
            problems.add(
                    file.problem(
                            "numberPattern",
                            String.valueOf(e.getMessage()),
                            "Keys are {region6} {year} {serial:n} {check} and numberKeys"));
        }
    }

    private static void pattern(
            PackFile<LicenceType> file, NumberPattern pattern, List<PackProblem> problems) {
        LicenceType type = file.value();
        Set<String> given =
                type.numberKeys().stream().map(NumberKey::key).collect(Collectors.toSet());
        for (String key : pattern.computedKeys()) {
            if (!given.contains(key)) {
                problems.add(
                        file.problem(
                                "numberPattern",
                                "there is no value for {" + key + "}",
                                "Add it under numberKeys"));
            }
        }
        if (pattern.hasCheck() && !LicenceType.MOD_11_10.equals(type.checkAlgorithm())) {
            problems.add(
                    file.problem(
                            "checkAlgorithm",
                            "{check} needs an algorithm",
                            "Write checkAlgorithm: " + LicenceType.MOD_11_10));
        }
    }

    private void values(PackFile<LicenceType> file, List<PackProblem> problems) {
        LicenceType type = file.value();
        for (int i = 0; i < type.fields().size(); i++) {
            expression(file, "fields[" + i + "].value", type.fields().get(i).value(), problems);
        }
        for (int i = 0; i < type.numberKeys().size(); i++) {
            String value = type.numberKeys().get(i).value();
            expression(file, "numberKeys[" + i + "].value", value, problems);
        }
        if (type.validUntil() != null) {
            expression(file, "validUntil", type.validUntil(), problems);
        }
    }

    private void expression(
            PackFile<LicenceType> file,
            String path,
            @Nullable String feel,
            List<PackProblem> problems) {
        if (feel == null) {
            problems.add(file.problem(path, "has no value", "Write an expression"));
            return;
        }
        expressions
                .problemOf(feel)
                .ifPresent(
                        wrong -> problems.add(file.problem(path, wrong, "Correct the expression")));
    }
}
