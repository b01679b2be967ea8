package org.yichuang.forms.internal;

import com.networknt.schema.Error;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.TextFormat;
import org.yichuang.kernel.Problem;
import org.yichuang.pages.Localised;
import tools.jackson.databind.JsonNode;

/// Turns what a schema says about a value into what a person can do about it.
final class Explanation {

    private static final DecimalFormatSymbols ROOT = DecimalFormatSymbols.getInstance(Locale.ROOT);

    private Explanation() {}

    /// What is missing where nothing is filled in.
    static Problem missing(FieldKind kind) {
        return Problem.of(
                switch (kind) {
                    case FieldKind.Choice _, FieldKind.YesNo _ -> "forms.problem.choose";
                    case FieldKind.Choices _ -> "forms.problem.choose-some";
                    case FieldKind.Consent _ -> "forms.problem.consent";
                    case FieldKind.Day _ -> "forms.problem.day.missing";
                    case FieldKind.Rows _ -> "forms.problem.rows.missing";
                    case FieldKind.Address _ -> "forms.problem.address.missing";
                    case FieldKind.Number _ -> "forms.problem.number.missing";
                    case FieldKind.Text _ -> "forms.problem.missing";
                });
    }

    /// What is wrong with a value that is there.
    static Problem of(FieldKind kind, Error error, JsonNode value) {
        return switch (error.getKeyword()) {
            case "type" -> unreadable(kind);
            case "format" -> format(kind, value);
            case "minLength", "maxLength" -> length(kind, value);
            case "pattern" -> pattern(kind);
            case "minimum" -> bound("forms.problem.minimum", kind, error);
            case "maximum" -> bound("forms.problem.maximum", kind, error);
            case "exclusiveMinimum" -> bound("forms.problem.above", kind, error);
            case "exclusiveMaximum" -> bound("forms.problem.below", kind, error);
            case "multipleOf" -> step(number(error));
            case "minItems" ->
                    Problem.of(
                            kind instanceof FieldKind.Rows
                                    ? "forms.problem.rows.few"
                                    : "forms.problem.choices.few",
                            number(error).intValue());
            case "maxItems" ->
                    Problem.of(
                            kind instanceof FieldKind.Rows
                                    ? "forms.problem.rows.many"
                                    : "forms.problem.choices.many",
                            number(error).intValue());
            case "uniqueItems" -> Problem.of("forms.problem.choices.twice");
            case "const", "oneOf" ->
                    kind instanceof FieldKind.Consent
                            ? missing(kind)
                            : Problem.of("forms.problem.option");
            default -> Problem.of("forms.problem.other");
        };
    }

    private static Problem unreadable(FieldKind kind) {
        return Problem.of(
                switch (kind) {
                    case FieldKind.Number number when number.whole() -> "forms.problem.whole";
                    case FieldKind.Number _ -> "forms.problem.number";
                    case FieldKind.Day _ -> "forms.problem.day";
                    case FieldKind.YesNo _, FieldKind.Choice _ -> "forms.problem.choose";
                    case FieldKind.Consent _ -> "forms.problem.consent";
                    case FieldKind.Choices _ -> "forms.problem.choose-some";
                    case FieldKind.Rows _ -> "forms.problem.rows.missing";
                    case FieldKind.Address _ -> "forms.problem.address.missing";
                    case FieldKind.Text _ -> "forms.problem.text";
                });
    }

    private static Problem format(FieldKind kind, JsonNode value) {
        TextFormat format = kind instanceof FieldKind.Text text ? text.format() : null;
        if (format == null) {
            return Problem.of("forms.problem.day");
        }
        return FormatCheck.problemOf(format, value.asString())
                .orElseThrow(() -> new IllegalStateException("expected a wrong " + format));
    }

    private static Problem length(FieldKind kind, JsonNode value) {
        if (!(kind instanceof FieldKind.Text text)) {
            return Problem.of("forms.problem.address.detail");
        }
        String filled = value.asString();
        int length = filled.codePointCount(0, filled.length());
        Integer shortest = text.minLength();
        Integer longest = text.maxLength();
        if (shortest != null && shortest.equals(longest)) {
            return Problem.of("forms.problem.length", shortest, length);
        }
        return shortest != null && length < shortest
                ? Problem.of("forms.problem.short", shortest, length)
                : Problem.of("forms.problem.long", orNone(longest), length);
    }

    private static Object orNone(@Nullable Integer bound) {
        return bound == null ? "" : bound;
    }

    private static Problem pattern(FieldKind kind) {
        Localised message = kind instanceof FieldKind.Text text ? text.patternMessage() : null;
        return message == null
                ? Problem.of("forms.problem.address.region")
                : Problem.of("forms.problem.pattern", message);
    }

    private static Problem bound(String key, FieldKind kind, Error error) {
        Localised unit = kind instanceof FieldKind.Number number ? number.unit() : null;
        String figures =
                new DecimalFormat("#,##0.####################", ROOT).format(number(error));
        return Problem.of(
                key,
                unit == null
                        ? new Localised(figures, figures)
                        : new Localised(
                                figures + unit.zh(), figures + " " + unit.in(Locale.ENGLISH)));
    }

    private static Problem step(BigDecimal step) {
        BigDecimal shortest = step.stripTrailingZeros();
        boolean isDecimals = shortest.unscaledValue().intValue() == 1 && shortest.scale() > 0;
        return isDecimals
                ? Problem.of("forms.problem.decimals", shortest.scale())
                : Problem.of("forms.problem.step", shortest.toPlainString());
    }

    private static BigDecimal number(Error error) {
        return error.getSchemaNode().decimalValue();
    }
}
