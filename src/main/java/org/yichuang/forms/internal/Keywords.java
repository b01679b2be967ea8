package org.yichuang.forms.internal;

import java.util.Set;
import java.util.TreeSet;

/// What may stand in the description of a form: keywords of JSON Schema 2020-12 and our hints.
/// Everything else is reported, because a keyword with a slip of the pen checks nothing.
final class Keywords {

    static final Set<String> ROOT =
            Set.of(
                    "$schema",
                    "$id",
                    "$comment",
                    "title",
                    "description",
                    "type",
                    "properties",
                    "required",
                    "additionalProperties",
                    "dependentRequired",
                    "allOf",
                    "if",
                    "then",
                    "else",
                    "x-en",
                    "x-sections");

    static final Set<String> SECTION = Set.of("id", "title", "x-en");
    static final Set<String> OPTION = Set.of("const", "title", "x-en");
    static final Set<String> ROW = Set.of("type", "properties", "required", "additionalProperties");

    static final Set<String> TEXT =
            Set.of(
                    "minLength",
                    "maxLength",
                    "pattern",
                    "format",
                    "x-pattern-message",
                    "x-multiline");
    static final Set<String> NUMBER =
            Set.of(
                    "minimum",
                    "maximum",
                    "exclusiveMinimum",
                    "exclusiveMaximum",
                    "multipleOf",
                    "x-unit");
    static final Set<String> DATE = Set.of("format");
    static final Set<String> YES_NO = Set.of("const");
    static final Set<String> CHOICE = Set.of("oneOf");
    static final Set<String> CHOICES = Set.of("items", "uniqueItems", "minItems", "maxItems");
    static final Set<String> ROWS = Set.of("items", "minItems", "maxItems");
    static final Set<String> ADDRESS = Set.of("x-kind");

    private static final Set<String> FIELD =
            Set.of(
                    "$comment",
                    "type",
                    "title",
                    "description",
                    "x-en",
                    "x-section",
                    "x-source",
                    "x-sensitive",
                    "x-when");

    private Keywords() {}

    /// Reports what may not stand in a field of this kind.
    static void check(Place place, Set<String> ofItsKind) {
        Set<String> allowed = new TreeSet<>(ofItsKind);
        if (!ofItsKind.equals(ROW)) {
            allowed.addAll(FIELD);
        }
        place.allow(allowed);
    }
}
