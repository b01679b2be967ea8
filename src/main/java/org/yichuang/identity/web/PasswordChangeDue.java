package org.yichuang.identity.web;

import java.io.Serial;
import org.springframework.security.access.AccessDeniedException;

/// Somebody signed in has to choose another password before anything else.
final class PasswordChangeDue extends AccessDeniedException {

    @Serial private static final long serialVersionUID = 1;

    PasswordChangeDue() {
        super("the password has to be changed first");
    }
}
