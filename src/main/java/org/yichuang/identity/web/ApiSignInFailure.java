package org.yichuang.identity.web;

import java.io.Serial;
import java.time.Instant;
import org.springframework.security.core.AuthenticationException;

/// Why a machine could not sign in.
abstract sealed class ApiSignInFailure extends AuthenticationException {

    @Serial private static final long serialVersionUID = 1;

    private ApiSignInFailure(String message) {
        super(message);
    }

    static final class WrongPassword extends ApiSignInFailure {

        @Serial private static final long serialVersionUID = 1;

        WrongPassword() {
            super("no such account, or another password");
        }
    }

    static final class TooManyFailures extends ApiSignInFailure {

        @Serial private static final long serialVersionUID = 1;

        private final Instant until;

        TooManyFailures(Instant until) {
            super("too many failures in a row");
            this.until = until;
        }

        Instant until() {
            return until;
        }
    }

    static final class AccountClosed extends ApiSignInFailure {

        @Serial private static final long serialVersionUID = 1;

        AccountClosed() {
            super("the account is closed");
        }
    }
}
