package org.yichuang.api.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.yichuang.cases.lifecycle.Ground;
import org.yichuang.pages.Page;
import org.yichuang.pages.ProblemDetails;

/// The problems that have nothing to do with the law: something is not there, not well-formed or
/// not said.
final class ApiProblems {

    private ApiProblems() {}

    /// 404: there is no such thing, or not for this caller.
    static ApiProblem unknown(Page page, String what) {
        return problem(page, HttpStatus.NOT_FOUND, "NOT_FOUND", "api.unknown." + what);
    }

    /// 422: the key came with another request before.
    static ApiProblem keyReused(Page page) {
        Ground ground = Ground.KEY_REUSED;
        return new ApiProblem(
                ProblemDetails.of(CaseRefusals.status(ground), page.text(ground.messageKey()))
                        .title(page.text("api.refused.title"))
                        .ground(ground.name())
                        .article(page.text("cases.article." + ground.article()))
                        .remedy(page.text(ground.messageKey() + ".remedy")));
    }

    /// 422, with a pointer for each fault.
    static ApiProblem invalid(Page page, List<Fault> faults) {
        return new ApiProblem(
                ProblemDetails.of(
                                HttpStatus.UNPROCESSABLE_CONTENT,
                                page.text("api.invalid", faults.size()))
                        .title(page.text("api.invalid.title"))
                        .ground("INVALID")
                        .remedy(page.text("api.invalid.remedy"))
                        .with("errors", faults));
    }

    /// Goes on only when there is no fault.
    ///
    /// @throws ApiProblem 422, with a pointer for each fault
    static void refuse(Page page, List<Fault> faults) {
        if (!faults.isEmpty()) {
            throw invalid(page, faults);
        }
    }

    static ApiProblem problem(
            Page page, HttpStatus status, String ground, String key, Object... arguments) {
        return new ApiProblem(details(page, status, ground, key, arguments));
    }

    /// @param key of the detail; with `.title` and `.remedy` after it, of those
    static ProblemDetails details(
            Page page, HttpStatus status, String ground, String key, Object... arguments) {
        return ProblemDetails.of(status, page.text(key, arguments))
                .title(page.text(key + ".title"))
                .ground(ground)
                .remedy(page.text(key + ".remedy", arguments));
    }
}
