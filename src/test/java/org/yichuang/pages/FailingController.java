package org.yichuang.pages;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/// Fails in the ways a module's controller can fail.
@TestComponent
@RestController
class FailingController {

    @GetMapping({"/fails/{status}", "/api/fails/{status}"})
    String fail(@PathVariable int status, @RequestParam(defaultValue = "") String detail) {
        if (status == 500) {
            throw new IllegalStateException("expected a seal, but the shelf is empty");
        }
        if (detail.equals("nowhere")) {
            throw new NotThere("case 7 of somebody else");
        }
        throw new ResponseStatusException(HttpStatus.valueOf(status), detail);
    }
}
