package org.yichuang.identity.web;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Account;
import org.yichuang.pages.FieldError;

/// The form of an account with the places it may be given.
public record AccountForm(AccountInput input, PlaceChoices choices, List<FieldError> errors) {

    static AccountForm blank(Account by, PlaceChoices choices, List<FieldError> errors) {
        AccountInput input =
                new AccountInput("", "", Set.of(), by.region().value(), by.authority(), null);
        return new AccountForm(input, choices, errors);
    }

    static AccountForm typed(AccountInput input, PlaceChoices choices, List<FieldError> errors) {
        return new AccountForm(input, choices, errors);
    }

    AccountForm with(List<FieldError> found) {
        return new AccountForm(input, choices, List.copyOf(found));
    }

    public Set<String> roles() {
        Set<String> roles = input.roles();
        return roles == null ? Set.of() : roles;
    }

    public String value(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
