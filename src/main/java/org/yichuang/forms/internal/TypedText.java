package org.yichuang.forms.internal;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.TextFormat;
import org.yichuang.pages.Localised;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// Reads one text as a person types it: full-width digits, separators and the usual ways to write
/// a date are understood. What is not understood stays as it was typed.
final class TypedText {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}&&[^\n\t]]");
    private static final Pattern NUMBER =
            Pattern.compile("[+-]?(\\d{1,20}|\\d{1,3}(,\\d{3}){1,6})(\\.\\d{1,20})?");
    private static final Pattern DATE =
            Pattern.compile(
                    "(\\d{4})(?:-|/|\\.|年)(\\d{1,2})(?:-|/|\\.|月)(\\d{1,2})日?|(\\d{4})(\\d\\d)(\\d\\d)");

    private TypedText() {}

    /// The value of a field of a kind that has one input; null when nothing was typed.
    static @Nullable JsonNode read(FieldKind kind, String typed) {
        String text = strip(typed);
        if (text.isEmpty()) {
            return null;
        }
        return switch (kind) {
            case FieldKind.Text ofText -> NODES.stringNode(words(ofText, text));
            case FieldKind.Number number -> number(number, text);
            case FieldKind.Day _ -> NODES.stringNode(date(text));
            case FieldKind.YesNo _, FieldKind.Consent _ -> yesNo(text);
            case FieldKind.Choice _, FieldKind.Choices _, FieldKind.Rows _, FieldKind.Address _ ->
                    NODES.stringNode(text);
        };
    }

    /// What stands in the input for a value.
    static String write(JsonNode value) {
        return value.isNumber() ? CanonicalJson.of(value) : value.asString();
    }

    static String oneLine(String typed) {
        return strip(typed).replaceAll("\\s+", " ");
    }

    private static String strip(String typed) {
        String lines = typed.replace("\r\n", "\n").replace('\r', '\n');
        return UNPRINTABLE.matcher(lines).replaceAll("").strip();
    }

    private static String words(FieldKind.Text kind, String text) {
        return switch (kind.format()) {
            case TextFormat.IDENTITY_NUMBER, TextFormat.CREDIT_CODE ->
                    compact(text).toUpperCase(Locale.ROOT);
            case TextFormat.PHONE, TextFormat.POSTCODE, TextFormat.EMAIL -> compact(text);
            case null -> kind.lines() ? text : text.replaceAll("[\n\t]+", " ");
        };
    }

    private static String compact(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s\\p{Cf}]+", "");
    }

    private static JsonNode number(FieldKind.Number kind, String text) {
        String digits = withoutUnit(compact(text), kind.unit());
        if (!NUMBER.matcher(digits).matches()) {
            return NODES.stringNode(text);
        }
        BigDecimal number = new BigDecimal(digits.replace(",", "")).stripTrailingZeros();
        return number.scale() <= 0
                ? NODES.numberNode(number.toBigInteger())
                : NODES.numberNode(number);
    }

    private static String withoutUnit(String text, @Nullable Localised unit) {
        if (unit == null) {
            return text;
        }
        for (String each : new String[] {unit.zh(), unit.in(Locale.ENGLISH)}) {
            String written = compact(each);
            if (text.length() > written.length() && text.endsWith(written)) {
                return text.substring(0, text.length() - written.length());
            }
        }
        return text;
    }

    private static String date(String text) {
        Matcher matcher = DATE.matcher(compact(text));
        if (!matcher.matches()) {
            return text;
        }
        int first = matcher.group(1) != null ? 1 : 4;
        try {
            return LocalDate.of(
                            Integer.parseInt(matcher.group(first)),
                            Integer.parseInt(matcher.group(first + 1)),
                            Integer.parseInt(matcher.group(first + 2)))
                    .toString();
        } catch (DateTimeException e) {
            return text;
        }
    }

    private static JsonNode yesNo(String text) {
        return switch (text) {
            case "true", "on" -> NODES.booleanNode(true);
            case "false" -> NODES.booleanNode(false);
            default -> NODES.stringNode(text);
        };
    }
}
