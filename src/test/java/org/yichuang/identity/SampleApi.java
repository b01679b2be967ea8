package org.yichuang.identity;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/// Handlers of each kind, to be called by tests.
@TestComponent
@RestController
class SampleApi {

    @Open
    @GetMapping("/api/test/open")
    String open(@Nullable Account account) {
        return account == null ? "nobody" : account.login();
    }

    @Allowed(Role.CLERK)
    @GetMapping({"/api/test/clerks", "/test/clerks"})
    String clerks(Account account) {
        return account.login();
    }

    @Allowed(Role.CLERK)
    @PostMapping("/api/test/clerks")
    String change(Account account) {
        return account.login();
    }

    @GetMapping("/api/test/unsaid")
    String unsaid() {
        return "nobody sees this";
    }
}
