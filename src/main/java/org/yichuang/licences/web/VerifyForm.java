package org.yichuang.licences.web;

import java.util.List;
import org.yichuang.pages.FieldError;

/// What somebody typed to verify a licence, and what is wrong with it.
public record VerifyForm(String number, String code, List<FieldError> errors) {

    public static final VerifyForm EMPTY = new VerifyForm("", "", List.of());

    public VerifyForm {
        errors = List.copyOf(errors);
    }

    VerifyForm with(List<FieldError> problems) {
        return new VerifyForm(number, code, problems);
    }

    /// What a licence number is compared by: letters, digits and Chinese characters alone.
    static String comparable(String number) {
        return java.text.Normalizer.normalize(number, java.text.Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{N}]", "")
                .toUpperCase(java.util.Locale.ROOT);
    }
}
