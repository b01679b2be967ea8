package org.yichuang.api.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yichuang.identity.Account;
import org.yichuang.intake.Parties;
import org.yichuang.intake.Party;
import org.yichuang.kernel.CreditCode;
import org.yichuang.pages.Page;

/// Finds in whose name a caller acts.
@Component
class ApplyingParties {

    private final Parties parties;

    ApplyingParties(Parties parties) {
        this.parties = parties;
    }

    /// The caller, or the company with the credit code.
    ///
    /// @param pointer where the credit code stands in the request
    /// @throws ApiProblem 422 when the caller does not act for that company
    Party of(Page page, Account account, @Nullable String creditCode, String pointer) {
        List<Party> all = parties.of(account);
        if (creditCode == null || creditCode.isBlank()) {
            return all.stream().findFirst().orElseThrow(() -> ApiProblems.unknown(page, "person"));
        }
        return all.stream()
                .filter(
                        party ->
                                party.creditCode()
                                        .map(CreditCode::value)
                                        .filter(creditCode.strip()::equals)
                                        .isPresent())
                .findFirst()
                .orElseThrow(
                        () ->
                                ApiProblems.invalid(
                                        page,
                                        List.of(new Fault(pointer, page.text("api.not-acting")))));
    }
}
