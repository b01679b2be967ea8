package org.yichuang.intake;

import java.util.Optional;
import org.yichuang.cases.Applicant;
import org.yichuang.kernel.Checked;
import org.yichuang.kernel.CreditCode;

/// In whose name somebody applies: a person for themselves, or a company that they act for.
public record Party(Applicant applicant) {

    private static final String COMPANY = "company:";

    public static Party person(String key, String name) {
        return new Party(new Applicant(key, Applicant.Kind.NATURAL, name));
    }

    public static Party company(CreditCode code, String name) {
        return new Party(new Applicant(keyOf(code), Applicant.Kind.LEGAL, name));
    }

    /// The key under which a company's cases and licences are found. Credit codes are public.
    public static String keyOf(CreditCode code) {
        return COMPANY + code.value();
    }

    public String key() {
        return applicant.key();
    }

    /// The company's code, empty for a person.
    public Optional<CreditCode> creditCode() {
        return applicant.key().startsWith(COMPANY)
                        && CreditCode.parse(applicant.key().substring(COMPANY.length()))
                                instanceof Checked.Valid(var code)
                ? Optional.of(code)
                : Optional.empty();
    }
}
