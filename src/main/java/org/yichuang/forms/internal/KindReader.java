package org.yichuang.forms.internal;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FieldKind;
import org.yichuang.forms.FieldOption;
import org.yichuang.forms.FormField;
import org.yichuang.forms.TextFormat;
import org.yichuang.pages.Localised;

/// Reads what kind of answer a field takes.
final class KindReader {

    /// A text that may be so long is given several lines.
    private static final int ONE_LINE = 200;

    private static final int MOST_ROWS = 200;

    private KindReader() {}

    /// Null when the kind cannot be told, which is reported.
    static @Nullable FieldKind read(Place field) {
        String type = field.text("type");
        return switch (type) {
            case "string" -> string(field);
            case "number", "integer" -> number(field, type.equals("integer"));
            case "boolean" -> yesNo(field);
            case "array" -> array(field);
            case "object" -> address(field);
            case null, default -> {
                field.defect(
                        "expected a type, but got " + field.json().path("type"),
                        "write \"type\" as string, number, integer, boolean, array or object");
                yield null;
            }
        };
    }

    private static FieldKind string(Place field) {
        if (field.has("enum")) {
            field.at("enum")
                    .defect(
                            "the answers have no words",
                            "write \"oneOf\": [{\"const\": …, \"title\": …, \"x-en\": …}]");
        }
        if (field.has("oneOf")) {
            Keywords.check(field, Keywords.CHOICE);
            return new FieldKind.Choice(options(field.at("oneOf")));
        }
        String format = field.text("format");
        if ("date".equals(format)) {
            Keywords.check(field, Keywords.DATE);
            return new FieldKind.Day();
        }
        return text(field, format);
    }

    private static FieldKind text(Place field, @Nullable String format) {
        Keywords.check(field, Keywords.TEXT);
        TextFormat known = format == null ? null : TextFormat.of(format).orElse(null);
        if (format != null && known == null) {
            field.at("format")
                    .defect(
                            "\"" + format + "\" is no format that is known here",
                            "use date, identity-number, credit-code, phone, postcode or email");
        }
        Integer minLength = field.count("minLength");
        Integer maxLength = field.count("maxLength");
        if (maxLength == null && known == null) {
            field.defect("the text has no end", "add \"maxLength\"");
        }
        if (minLength != null && maxLength != null && minLength > maxLength) {
            field.defect("minLength is more than maxLength", "swap them");
        }
        boolean lines =
                field.has("x-multiline")
                        ? field.flag("x-multiline")
                        : maxLength != null && maxLength > ONE_LINE;
        return new FieldKind.Text(
                minLength,
                maxLength,
                pattern(field),
                field.pair("x-pattern-message"),
                known,
                lines);
    }

    private static @Nullable String pattern(Place field) {
        String pattern = field.text("pattern");
        if (pattern == null) {
            if (field.has("x-pattern-message")) {
                field.at("x-pattern-message")
                        .defect("there is no pattern that it explains", "remove it");
            }
            return null;
        }
        if (!field.has("x-pattern-message")) {
            field.at("pattern")
                    .defect(
                            "nobody could read what is wrong",
                            "add \"x-pattern-message\": {\"zh\": \"…\", \"en\": \"…\"}");
        }
        try {
            return Pattern.compile(pattern).pattern();
        } catch (PatternSyntaxException e) {
            field.at("pattern")
                    .defect(
                            "it is no regular expression: " + e.getDescription(),
                            "correct it near character " + (e.getIndex() + 1));
            return null;
        }
    }

    private static FieldKind number(Place field, boolean whole) {
        Keywords.check(field, Keywords.NUMBER);
        var minimum = field.number("minimum");
        var maximum = field.number("maximum");
        if (minimum != null && maximum != null && minimum.compareTo(maximum) > 0) {
            field.defect("minimum is more than maximum", "swap them");
        }
        return new FieldKind.Number(whole, minimum, maximum, unit(field));
    }

    /// A sign that is the same in both languages, such as ㎡, or a word in both.
    private static @Nullable Localised unit(Place field) {
        if (!field.json().path("x-unit").isString()) {
            return field.pair("x-unit");
        }
        String unit = Objects.requireNonNull(field.json().path("x-unit").stringValue());
        if (Place.isChinese(unit)) {
            field.at("x-unit")
                    .defect(
                            "the English unit is missing",
                            "write {\"zh\": \"" + unit + "\", \"en\": \"…\"}");
        }
        return new Localised(unit, unit);
    }

    private static FieldKind yesNo(Place field) {
        Keywords.check(field, Keywords.YES_NO);
        if (field.has("const") && !field.flag("const")) {
            field.at("const").defect("nobody could agree", "write true, or remove it");
        }
        return field.has("const") ? new FieldKind.Consent() : new FieldKind.YesNo();
    }

    private static @Nullable FieldKind array(Place field) {
        Place items = field.at("items");
        if (items.has("oneOf")) {
            Keywords.check(field, Keywords.CHOICES);
            if (!field.flag("uniqueItems")) {
                field.defect("an answer could be chosen twice", "add \"uniqueItems\": true");
            }
            return new FieldKind.Choices(
                    options(items.at("oneOf")),
                    Objects.requireNonNullElse(field.count("minItems"), 0),
                    field.count("maxItems"));
        }
        if (items.has("properties")) {
            return rows(field, items);
        }
        field.defect(
                "neither answers to choose nor columns of a table",
                "write \"items\" with \"oneOf\", or with \"type\": \"object\" and \"properties\"");
        return null;
    }

    private static FieldKind rows(Place field, Place items) {
        Keywords.check(field, Keywords.ROWS);
        Keywords.check(items, Keywords.ROW);
        List<FormField> columns = FieldReader.readAll(items, true);
        Integer atMost = field.count("maxItems");
        if (atMost == null || atMost > MOST_ROWS) {
            field.defect("the table has no end", "add \"maxItems\", at most " + MOST_ROWS);
        }
        for (FormField column : columns) {
            if (column.kind() instanceof FieldKind.Rows) {
                items.at("properties")
                        .at(column.name())
                        .defect("a table within a table", "make it a table of its own");
            }
        }
        return new FieldKind.Rows(
                columns,
                Objects.requireNonNullElse(field.count("minItems"), 0),
                Objects.requireNonNullElse(atMost, MOST_ROWS));
    }

    private static @Nullable FieldKind address(Place field) {
        Keywords.check(field, Keywords.ADDRESS);
        if ("address".equals(field.text("x-kind"))) {
            return new FieldKind.Address();
        }
        field.defect(
                "an object that is no address",
                "write \"x-kind\": \"address\", or make each of its members a field of a section");
        return null;
    }

    private static List<FieldOption> options(Place oneOf) {
        List<FieldOption> options = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Place option : oneOf.elements()) {
            option.allow(Keywords.OPTION);
            String value = option.text("const");
            if (value == null) {
                option.defect("the answer has no value", "add \"const\" with a text");
            } else if (!seen.add(value)) {
                option.defect("\"" + value + "\" is there already", "remove one of them");
            } else {
                options.add(new FieldOption(value, option.words("title")));
            }
        }
        if (options.isEmpty()) {
            oneOf.defect("there is nothing to choose", "add answers");
        }
        return options;
    }
}
