package org.yichuang.pages.web;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Why there is no page, as a status with words of its own. The incident is what the log calls it.
public record Failure(int status, @Nullable String incident) {

    private static final Set<Integer> EXPLAINED =
            Set.of(400, 401, 403, 404, 405, 409, 413, 415, 429, 500, 503);

    /// A status without words of its own is told like the first of its kind.
    public static Failure of(int status, @Nullable String incident) {
        int told = EXPLAINED.contains(status) ? status : status >= 500 ? 500 : 400;
        return new Failure(told, incident);
    }

    /// The message key of a part: title, text or remedy.
    public String key(String part) {
        return "pages.failure." + status + "." + part;
    }

    public boolean again() {
        return status == 409 || status == 429 || status >= 500;
    }

    public boolean mayHelpToSignIn() {
        return status == 401 || status == 403;
    }
}
