package org.yichuang.identity;

import org.yichuang.kernel.CreditCode;

/// A company that a person acts for.
public record Representation(CreditCode company, String companyName, Capacity capacity) {

    /// As what the person acts.
    public enum Capacity {
        /// 法定代表人
        LEGAL_REPRESENTATIVE,
        /// 代办人, with the company's authorisation
        AGENT
    }
}
