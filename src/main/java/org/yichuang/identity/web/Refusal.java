package org.yichuang.identity.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.identity.Role;

/// Why a person does not get the page they asked for.
public sealed interface Refusal {

    /// It is for other roles; an empty set when it is not known for which.
    record OtherRoles(Set<Role> roles) implements Refusal {}

    /// The form was open for so long, or the person signed in anew, that its token is void.
    ///
    /// @param back the page with the form
    record Stale(@Nullable String back) implements Refusal {}

    /// Another site sent it.
    record Foreign() implements Refusal {}
}
