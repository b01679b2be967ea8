package org.yichuang.api.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.yichuang.forms.FormValues;
import org.yichuang.identity.Account;
import org.yichuang.intake.Application;
import org.yichuang.intake.Applications;
import org.yichuang.pages.Page;

/// Writes the form of an application that is prepared.
@Component
class ApiFormFilling {

    private final Applications applications;
    private final ApplicationInput input;
    private final OwnApplications own;

    ApiFormFilling(Applications applications, ApplicationInput input, OwnApplications own) {
        this.applications = applications;
        this.input = input;
        this.own = own;
    }

    /// @param seen the revision that the caller has seen
    /// @throws ApiProblem when a value is wrong, or the application was saved since
    void fill(Page page, Account account, Application begun, Map<String, Object> form, int seen) {
        List<Fault> faults = new ArrayList<>();
        FormValues values =
                input.values(
                        page, begun.form(), form, begun.narrowed().variables(), "/form", faults);
        ApiProblems.refuse(page, faults);
        if (!applications.save(account, begun.no(), values, seen)) {
            int now = own.find(page, account, begun.no()).revision();
            throw new ApiProblem(
                    ApiProblems.details(
                                    page,
                                    HttpStatus.CONFLICT,
                                    "CHANGED_MEANWHILE",
                                    "api.revision",
                                    seen,
                                    now)
                            .with("version", now));
        }
    }
}
