package org.yichuang.pages;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/// Builds a problem as RFC 9457 has it, with the members an approval needs: the `ground` of the
/// refusal, the `article` of the law it rests on, what was `expected`, and the `remedy`.
public final class ProblemDetails {

    private final HttpStatus status;
    private final String detail;
    private @Nullable String title;
    private final Map<String, Object> members = new LinkedHashMap<>();

    private ProblemDetails(HttpStatus status, String detail) {
        this.status = status;
        this.detail = detail;
    }

    public static ProblemDetails of(HttpStatus status, String detail) {
        return new ProblemDetails(status, detail);
    }

    public ProblemDetails title(String words) {
        this.title = words;
        return this;
    }

    /// @param ground the name of the reason, as in `ESSENTIAL_MISSING`
    public ProblemDetails ground(String ground) {
        return with("ground", ground);
    }

    /// @param article as in "行政许可法第三十二条"
    public ProblemDetails article(@Nullable String article) {
        return article == null ? this : with("article", article);
    }

    public ProblemDetails expected(String expected) {
        return with("expected", expected);
    }

    public ProblemDetails remedy(String remedy) {
        return with("remedy", remedy);
    }

    public ProblemDetails with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    public ProblemDetail body() {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        if (title != null) {
            problem.setTitle(title);
        }
        if (members.get("ground") instanceof String ground) {
            problem.setType(URI.create("urn:yichuang:problem:" + ground));
        }
        members.forEach(problem::setProperty);
        return problem;
    }

    public ResponseEntity<ProblemDetail> answer() {
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(body());
    }
}
