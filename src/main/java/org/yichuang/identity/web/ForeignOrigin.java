package org.yichuang.identity.web;

import java.io.Serial;
import org.springframework.security.access.AccessDeniedException;

/// Another site made the browser send a request here.
final class ForeignOrigin extends AccessDeniedException {

    @Serial private static final long serialVersionUID = 1;

    ForeignOrigin() {
        super("the request comes from another site");
    }
}
