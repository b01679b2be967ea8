package org.yichuang.api.web;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/// Answers with the problem that a handler of this module threw.
@ControllerAdvice(basePackageClasses = ApiProblem.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiProblemAdvice {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ApiProblem problem) {
        return problem.answer();
    }
}
