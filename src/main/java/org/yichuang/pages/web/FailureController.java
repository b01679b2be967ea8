package org.yichuang.pages.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/// Answers what failed before or beside the controllers: in a filter, in the container.
@Controller
class FailureController implements ErrorController {

    private final FailureAnswers answers;

    FailureController(FailureAnswers answers) {
        this.answers = answers;
    }

    @RequestMapping("/error")
    ResponseEntity<?> error(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatusCode status =
                code instanceof Integer number
                        ? HttpStatusCode.valueOf(number)
                        : HttpStatus.NOT_FOUND;
        Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return answers.answer(
                request, path == null ? "/error" : path.toString(), status, null, null);
    }
}
