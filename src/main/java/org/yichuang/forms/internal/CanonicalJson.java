package org.yichuang.forms.internal;

import java.math.BigDecimal;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/// JSON with one spelling for each value, so that equal values have equal texts and one hash:
/// members sorted by name, no space, numbers in plain digits without needless zeros, and in texts
/// only what JSON demands escaped. Strings and order are those of RFC 8785; numbers are not
/// turned into binary fractions as there, so that no digit of an amount is lost.
public final class CanonicalJson {

    /// Digits beyond which a number keeps its exponent, lest a short text become an endless one.
    private static final int LONGEST_PLAIN = 100;

    private CanonicalJson() {}

    public static String of(JsonNode value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(JsonNode value, StringBuilder text) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, text);
            case ARRAY -> writeArray(value, text);
            case STRING -> writeString(value.stringValue(), text);
            case NUMBER -> text.append(number(value.decimalValue()));
            case BOOLEAN -> text.append(value.booleanValue());
            case NULL -> text.append("null");
            case BINARY, MISSING, POJO ->
                    throw new IllegalArgumentException("expected JSON, but got " + value);
        }
    }

    private static void writeObject(JsonNode object, StringBuilder text) {
        var members = new TreeMap<String, JsonNode>();
        object.properties().forEach(member -> members.put(member.getKey(), member.getValue()));
        text.append('{');
        String comma = "";
        for (var member : members.entrySet()) {
            text.append(comma);
            writeString(member.getKey(), text);
            text.append(':');
            write(member.getValue(), text);
            comma = ",";
        }
        text.append('}');
    }

    private static void writeArray(JsonNode array, StringBuilder text) {
        text.append('[');
        String comma = "";
        for (JsonNode element : array) {
            text.append(comma);
            write(element, text);
            comma = ",";
        }
        text.append(']');
    }

    private static String number(BigDecimal number) {
        if (number.signum() == 0) {
            return "0";
        }
        BigDecimal shortest = number.stripTrailingZeros();
        boolean writable = Math.abs(shortest.scale()) <= LONGEST_PLAIN;
        return writable ? shortest.toPlainString() : shortest.toString();
    }

    private static void writeString(String string, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < string.length(); i++) {
            char each = string.charAt(i);
            switch (each) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\b' -> text.append("\\b");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\f' -> text.append("\\f");
                case '\r' -> text.append("\\r");
                default -> {
                    if (each < ' ') {
                        text.append("\\u%04x".formatted((int) each));
                    } else {
                        text.append(each);
                    }
                }
            }
        }
        text.append('"');
    }
}
