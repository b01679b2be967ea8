package org.yichuang.forms.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yichuang.forms.FormDefect;
import org.yichuang.pages.Localised;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/// A place in the description of a form, which knows its pointer and where to report defects.
///
/// @param defects shared by all places of one description
record Place(JsonNode json, String pointer, List<FormDefect> defects) {

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    static Place root(JsonNode document) {
        return new Place(document, "", new ArrayList<>());
    }

    Place at(String member) {
        JsonNode child = json.path(member);
        return new Place(
                child, pointer + "/" + member.replace("~", "~0").replace("/", "~1"), defects);
    }

    Place at(int index) {
        return new Place(json.path(index), pointer + "/" + index, defects);
    }

    boolean exists() {
        return !(json instanceof MissingNode);
    }

    boolean has(String member) {
        return json.has(member);
    }

    List<Place> elements() {
        List<Place> elements = new ArrayList<>();
        for (int i = 0; i < json.size(); i++) {
            elements.add(at(i));
        }
        return elements;
    }

    void defect(String problem, String fix) {
        defects.add(new FormDefect(pointer, problem, fix));
    }

    /// Reports every member that means nothing here.
    void allow(Set<String> keywords) {
        for (String member : json.propertyNames()) {
            if (!keywords.contains(member)) {
                at(member)
                        .defect(
                                "\"" + member + "\" means nothing here",
                                "remove it, or use one of "
                                        + String.join(", ", keywords.stream().sorted().toList()));
            }
        }
    }

    @Nullable String text(String member) {
        if (!has(member)) {
            return null;
        }
        JsonNode value = json.path(member);
        if (value.isString() && !value.stringValue().isBlank()) {
            return value.stringValue();
        }
        at(member).defect("expected a text, but got " + value, "write a text in quotes");
        return null;
    }

    boolean flag(String member) {
        JsonNode value = json.path(member);
        if (has(member) && !value.isBoolean()) {
            at(member).defect("expected true or false, but got " + value, "write true or false");
        }
        return value.isBoolean() && value.booleanValue();
    }

    @Nullable BigDecimal number(String member) {
        if (!has(member)) {
            return null;
        }
        JsonNode value = json.path(member);
        if (value.isNumber()) {
            return value.decimalValue();
        }
        at(member).defect("expected a number, but got " + value, "write a number without quotes");
        return null;
    }

    @Nullable Integer count(String member) {
        JsonNode value = json.path(member);
        if (has(member) && !(value.isInt() && value.intValue() >= 0)) {
            at(member).defect("expected a count, but got " + value, "write 0 or a whole number");
            return null;
        }
        return has(member) ? value.intValue() : null;
    }

    /// The Chinese text of a member with the English one of the same member of `x-en`.
    Localised words(String member) {
        String zh = text(member);
        if (zh == null) {
            if (!has(member)) {
                defect("\"" + member + "\" is missing", "add \"" + member + "\" in Chinese");
            }
            return Localised.chinese("");
        }
        JsonNode english = json.path("x-en");
        JsonNode en = english.isString() && member.equals("title") ? english : english.path(member);
        if (!en.isString() || en.stringValue().isBlank()) {
            defect(
                    "the English " + member + " is missing",
                    "add \"x-en\": {\"" + member + "\": \"…\"}");
            return Localised.chinese(zh);
        }
        if (CHINESE.matcher(en.stringValue()).find()) {
            at("x-en").defect("the English " + member + " is Chinese", "translate it");
        }
        return new Localised(zh, en.stringValue());
    }

    @Nullable Localised wordsIfAny(String member) {
        if (!has(member)) {
            if (json.path("x-en").has(member)) {
                defect("the " + member + " is only in English", "add \"" + member + "\"");
            }
            return null;
        }
        return words(member);
    }

    /// The text of a member that is an object with zh and en.
    @Nullable Localised pair(String member) {
        Place pair = at(member);
        if (!pair.exists()) {
            return null;
        }
        String zh = pair.text("zh");
        String en = pair.text("en");
        if (zh == null || en == null) {
            pair.defect(
                    "expected the text in both languages, but got " + pair.json(),
                    "write {\"zh\": \"…\", \"en\": \"…\"}");
            return null;
        }
        return new Localised(zh, en);
    }

    static boolean isChinese(String text) {
        return CHINESE.matcher(text).find();
    }
}
