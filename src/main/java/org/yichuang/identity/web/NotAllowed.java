package org.yichuang.identity.web;

import java.io.Serial;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.yichuang.identity.Role;

/// Somebody signed in asked for what belongs to other roles.
final class NotAllowed extends AccessDeniedException {

    @Serial private static final long serialVersionUID = 1;

    private final transient Set<Role> allowed;

    NotAllowed(Set<Role> allowed) {
        super("only for " + allowed);
        this.allowed = allowed;
    }

    Set<Role> allowed() {
        return allowed;
    }
}
