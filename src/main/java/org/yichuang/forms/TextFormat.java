package org.yichuang.forms;

import java.util.Arrays;
import java.util.Optional;

/// Kinds of text that the platform knows how to read and check by itself.
public enum TextFormat {
    /// 公民身份号码, GB 11643.
    IDENTITY_NUMBER("identity-number"),
    /// 统一社会信用代码, GB 32100.
    CREDIT_CODE("credit-code"),
    /// A mobile number, or a telephone with its area code.
    PHONE("phone"),
    /// 邮政编码, six digits.
    POSTCODE("postcode"),
    EMAIL("email");

    private final String keyword;

    TextFormat(String keyword) {
        this.keyword = keyword;
    }

    /// As the keyword `format` has it.
    public String keyword() {
        return keyword;
    }

    public static Optional<TextFormat> of(String keyword) {
        return Arrays.stream(values()).filter(each -> each.keyword.equals(keyword)).findFirst();
    }
}
