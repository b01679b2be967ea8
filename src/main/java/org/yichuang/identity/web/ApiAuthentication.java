package org.yichuang.identity.web;

import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.yichuang.identity.internal.RememberedCredentials;
import org.yichuang.identity.internal.SignInOutcome.Closed;
import org.yichuang.identity.internal.SignInOutcome.Locked;
import org.yichuang.identity.internal.SignInOutcome.Welcome;
import org.yichuang.identity.internal.SignInOutcome.Wrong;

/// Checks the name and password that a machine sends with each call.
@Component
class ApiAuthentication implements AuthenticationProvider {

    private final RememberedCredentials credentials;

    ApiAuthentication(RememberedCredentials credentials) {
        this.credentials = credentials;
    }

    @Override
    public Authentication authenticate(Authentication given) {
        Object password = given.getCredentials();
        return switch (credentials.attempt(
                given.getName(), password == null ? "" : password.toString(), address(given))) {
            case Welcome(var stored, var mustChange) ->
                    SignedIn.as(stored, mustChange).authentication();
            case Wrong ignored -> throw new ApiSignInFailure.WrongPassword();
            case Locked(var until) -> throw new ApiSignInFailure.TooManyFailures(until);
            case Closed ignored -> throw new ApiSignInFailure.AccountClosed();
        };
    }

    private static String address(Authentication given) {
        @Nullable Object details = given.getDetails();
        return details instanceof WebAuthenticationDetails web
                ? String.valueOf(web.getRemoteAddress())
                : "";
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
