package org.yichuang.pages;

import java.io.Serial;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/// A message at the top of the next page: what happened and, on a second line, what follows.
public record Notice(Kind kind, String text, @Nullable String detail) implements Serializable {

    @Serial private static final long serialVersionUID = 1;

    static final String ATTRIBUTE = "org.yichuang.pages.notice";

    public enum Kind {
        INFORMATION,
        SUCCESS,
        WARNING,
        FAILURE
    }

    public static Notice information(String text) {
        return new Notice(Kind.INFORMATION, text, null);
    }

    public static Notice success(String text) {
        return new Notice(Kind.SUCCESS, text, null);
    }

    public static Notice warning(String text) {
        return new Notice(Kind.WARNING, text, null);
    }

    public static Notice failure(String text) {
        return new Notice(Kind.FAILURE, text, null);
    }

    public Notice with(String furtherDetail) {
        return new Notice(kind, text, furtherDetail);
    }

    /// Shows this notice on the page that the redirect leads to.
    public void after(RedirectAttributes redirect) {
        redirect.addFlashAttribute(ATTRIBUTE, this);
    }
}
