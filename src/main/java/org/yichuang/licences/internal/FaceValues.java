package org.yichuang.licences.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.licences.Licence.FaceField;
import org.yichuang.licences.LicenceType;
import org.yichuang.rules.Expressions;

/// Computes what a licence says from what its case holds.
@Component
class FaceValues {

    private final Expressions expressions;

    FaceValues(Expressions expressions) {
        this.expressions = expressions;
    }

    /// The fields in their order; one without a value has an empty text.
    List<FaceField> fields(LicenceType type, Map<String, ? extends @Nullable Object> values) {
        List<FaceField> fields = new ArrayList<>();
        for (LicenceType.Field field : type.fields()) {
            String value = field.value() == null ? "" : text(field.value(), values);
            fields.add(new FaceField(field.id(), field.label(), value));
        }
        return fields;
    }

    /// The keys of the number pattern.
    Map<String, String> numberKeys(
            LicenceType type, Map<String, ? extends @Nullable Object> values) {
        Map<String, String> keys = new LinkedHashMap<>();
        type.numberKeys().forEach(each -> keys.put(each.key(), text(each.value(), values)));
        return keys;
    }

    /// The last day: what was asked for, else the type's expression, else its validity.
    ///
    /// @return empty for a licence without end
    Optional<LocalDate> lastDay(
            LicenceType type,
            LocalDate first,
            @Nullable LocalDate asked,
            Map<String, ? extends @Nullable Object> values) {
        if (asked != null) {
            return Optional.of(asked);
        }
        if (type.validUntil() != null) {
            Optional<LocalDate> computed = date(expressions.evaluate(type.validUntil(), values));
            if (computed.isPresent()) {
                return computed;
            }
        }
        return Optional.ofNullable(type.validity()).map(validity -> validity.lastDay(first));
    }

    private static Optional<LocalDate> date(@Nullable Object value) {
        try {
            return value == null
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(String.valueOf(value)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private String text(String feel, Map<String, ? extends @Nullable Object> values) {
        return text(expressions.evaluate(feel, values));
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Boolean yes -> yes ? "是" : "否";
            case Collection<?> several ->
                    several.stream().map(FaceValues::text).collect(Collectors.joining("、"));
            default -> value.toString().strip();
        };
    }
}
