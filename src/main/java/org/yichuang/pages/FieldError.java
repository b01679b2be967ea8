package org.yichuang.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is wrong with one field, in words that say what to do. The field is the id of its input.
public record FieldError(String field, String message) {

    public static @Nullable String of(List<FieldError> errors, String field) {
        return errors.stream()
                .filter(error -> error.field().equals(field))
                .map(FieldError::message)
                .findFirst()
                .orElse(null);
    }
}
