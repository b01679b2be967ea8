package org.yichuang.identity.web;

import java.util.List;
import org.yichuang.identity.internal.AccountProblem;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// Puts problems into the reader's language.
final class Problems {

    /// The id of what stands at the top of a form, for problems that belong to no field.
    static final String WHOLE = "whole";

    private Problems() {}

    static List<FieldError> errors(Page page, List<AccountProblem> problems) {
        return problems.stream().map(problem -> error(page, problem)).toList();
    }

    private static FieldError error(Page page, AccountProblem problem) {
        return new FieldError(
                problem.field().isEmpty() ? WHOLE : problem.field(),
                page.text(problem.problem().key(), problem.problem().arguments().toArray()));
    }
}
