package org.yichuang.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.yichuang.pages.NotThere;

/// Turns what a controller threw into an answer. A module may still handle its own exceptions
/// first.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

    private static final Logger log = LoggerFactory.getLogger(FailureAdvice.class);

    private final FailureAnswers answers;
    private final SecureRandom random = new SecureRandom();

    FailureAdvice(FailureAnswers answers) {
        this.answers = answers;
    }

    /// Whether to ask for a password or to refuse is decided by the security filters.
    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException denied) {
        throw denied;
    }

    /// The reader left; nobody is there to be answered.
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone(AsyncRequestNotUsableException disconnected) {
        log.debug("the connection was closed before the answer", disconnected);
    }

    @ExceptionHandler
    ResponseEntity<?> notThere(NotThere asked, HttpServletRequest request) {
        log.debug("not there: {}", asked.getMessage());
        return answer(request, HttpStatus.NOT_FOUND, null, null);
    }

    @ExceptionHandler
    ResponseEntity<?> failed(Exception exception, HttpServletRequest request) {
        if (exception instanceof ErrorResponse known) {
            if (!known.getStatusCode().is5xxServerError()) {
                String detail = known.getBody().getDetail();
                return answer(request, known.getStatusCode(), detail, null);
            }
        } else if (exception instanceof TypeMismatchException
                || exception instanceof HttpMessageNotReadableException) {
            return answer(request, HttpStatus.BAD_REQUEST, null, null);
        }
        byte[] number = new byte[4];
        random.nextBytes(number);
        String incident = HexFormat.of().withUpperCase().formatHex(number);
        log.error(
                "incident {} at {} {}",
                incident,
                request.getMethod(),
                request.getRequestURI(),
                exception);
        HttpStatusCode status =
                exception instanceof ErrorResponse known
                        ? known.getStatusCode()
                        : HttpStatus.INTERNAL_SERVER_ERROR;
        return answer(request, status, null, incident);
    }

    private ResponseEntity<?> answer(
            HttpServletRequest request,
            HttpStatusCode status,
            @Nullable String detail,
            @Nullable String incident) {
        return answers.answer(request, request.getRequestURI(), status, detail, incident);
    }
}
