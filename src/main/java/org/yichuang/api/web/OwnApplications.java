package org.yichuang.api.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yichuang.casework.CaseAccess;
import org.yichuang.identity.Account;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.kernel.CaseNo;
import org.yichuang.pages.Page;

/// Finds a caller's application.
@Component
class OwnApplications {

    private final Applications applications;
    private final CaseAccess access;

    OwnApplications(Applications applications, CaseAccess access) {
        this.applications = applications;
        this.access = access;
    }

    /// @throws ApiProblem 404 when there is none, or it is submitted and a case by now
    Application find(Page page, Account account, CaseNo no) {
        return applications.find(account, no).orElseThrow(() -> gone(page, account, no));
    }

    private ApiProblem gone(Page page, Account account, CaseNo no) {
        return access.find(account, no)
                .map(
                        seen ->
                                new ApiProblem(
                                        ApiProblems.details(
                                                        page,
                                                        HttpStatus.NOT_FOUND,
                                                        "SUBMITTED_ALREADY",
                                                        "api.submitted",
                                                        no.text())
                                                .with("case", "/api/v1/cases/" + no.text())))
                .orElseGet(() -> ApiProblems.unknown(page, "application"));
    }
}
