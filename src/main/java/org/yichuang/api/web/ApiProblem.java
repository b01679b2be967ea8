package org.yichuang.api.web;

import java.io.Serial;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.yichuang.pages.ProblemDetails;

/// Thrown where a request cannot be carried out; its sender is told the problem.
final class ApiProblem extends RuntimeException {

    @Serial private static final long serialVersionUID = 1;

    private final transient ProblemDetail problem;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    ApiProblem(ProblemDetails problem) {
        super(String.valueOf(problem.body().getDetail()), null, false, false);
        this.problem = problem.body();
    }

    ApiProblem header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    ResponseEntity<ProblemDetail> answer() {
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.status(problem.getStatus())
                        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                        .header(HttpHeaders.CACHE_CONTROL, "no-store");
        headers.forEach(answer::header);
        return answer.body(problem);
    }
}
