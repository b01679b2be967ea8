package org.yichuang.pages;

import jakarta.servlet.http.HttpServletRequest;

/// Whether a request wants a part of a page, and the answers' headers that htmx understands.
public final class Htmx {

    /// Where the answer goes instead of where the request asked.
    public static final String RETARGET = "HX-Retarget";

    /// How the answer is put there.
    public static final String RESWAP = "HX-Reswap";

    /// Leave this page for another.
    public static final String REDIRECT = "HX-Redirect";

    private Htmx() {}

    /// True for a request of htmx that is not the restoring of a whole page from history.
    public static boolean wantsFragment(HttpServletRequest request) {
        return "true".equals(request.getHeader("HX-Request"))
                && !"true".equals(request.getHeader("HX-History-Restore-Request"));
    }
}
