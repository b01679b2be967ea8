package org.yichuang.pages;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A message at the top of the next page: what happened and, on a second line, what follows.
///
/// @param next where it leads on, null if nowhere
public record Notice(Kind kind, String text, @Nullable String detail, @Nullable Next next)
        implements Serializable {

    @Serial private static final long serialVersionUID = 1;

    static final String ATTRIBUTE = "org.yichuang.pages.notice";

    public enum Kind {
        INFORMATION,
        SUCCESS,
        WARNING,
        FAILURE
    }

    public static Notice information(String text) {
        return new Notice(Kind.INFORMATION, text, null, null);
    }

    public static Notice success(String text) {
        return new Notice(Kind.SUCCESS, text, null, null);
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text, null, null);
    }

    public static Notice failure(String text) {
        return new Notice(Kind.FAILURE, text, null, null);
    }

    public Notice with(String furtherDetail) {
        return new Notice(kind, text, furtherDetail, next);
    }

    /// A document that opens beside the page.
    ///
    /// @param label what opens
    public record Next(String label, String path) implements Serializable {

        @Serial private static final long serialVersionUID = 1;
    }

    public Notice with(Next document) {
        return new Notice(kind, text, detail, document);
    }

    /// Shows this notice on the page that the redirect leads to.
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
