package org.yichuang.pages.web;

import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.yichuang.pages.Htmx;
import org.yichuang.pages.Page;
import org.yichuang.pages.Pages;
import org.yichuang.pages.ProblemDetails;

/// Says what went wrong in the form the request can use: a problem for programs, a page for people,
/// a line at the top of the page for a part of it.
@Component
class FailureAnswers {

    private final Pages pages;
    private final Templates templates;

    FailureAnswers(Pages pages, Templates templates) {
        this.pages = pages;
        this.templates = templates;
    }

    /// @param path what was asked for, which for a forwarded error is not the path of the request
    /// @param detail what a program may be told about its own mistake
    ResponseEntity<?> answer(
            HttpServletRequest request,
            String path,
            HttpStatusCode status,
            @Nullable String detail,
            @Nullable String incident) {
        Page page = pages.of(request);
        Failure failure = Failure.of(status.value(), incident);
        if (path.startsWith("/api/")) {
            return problem(page, failure, status, detail);
        }
        boolean fragment = Htmx.wantsFragment(request);
        JteModel words =
                fragment
                        ? templates.pagesFailureFragment(page, failure)
                        : templates.pagesFailure(page, failure);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(status)
                        .contentType(MediaType.TEXT_HTML)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        if (fragment) {
            answer.header(Htmx.RETARGET, "#notices")
                    .header(Htmx.RESWAP, "innerHTML show:window:top");
        }
        return answer.body(words);
    }

    private static ResponseEntity<?> problem(
            Page page, Failure failure, HttpStatusCode status, @Nullable String detail) {
        HttpStatus named = HttpStatus.resolve(status.value());
        ProblemDetails problem =
                ProblemDetails.of(
                                named == null ? HttpStatus.INTERNAL_SERVER_ERROR : named,
                                detail == null ? page.text(failure.key("text")) : detail)
                        .title(page.text(failure.key("title")))
                        .remedy(page.text(failure.key("remedy")));
        if (failure.incident() != null) {
            problem.with("incident", failure.incident());
        }
        return problem.answer();
    }
}
