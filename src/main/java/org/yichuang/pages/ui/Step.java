package org.yichuang.pages.ui;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A step of the procedure.
///
/// @param article the article of the law it rests on, as in "行政许可法第三十二条"
/// @param links documents that came out of it
/// @param number of the event in the case's journal, for links to it and to its place in the
///     picture; null where there is none
public record Step(
        State state,
        String title,
        @Nullable String text,
        @Nullable String article,
        List<Link> links,
        @Nullable Integer number) {

    public enum State {
        DONE,
        NOW,
        TO_COME,
        /// Not needed in this case, or ended without result.
        SKIPPED,
        /// Ended against the applicant.
        REFUSED
    }

    public Step {
        links = List.copyOf(links);
    }

    public static Step of(State state, String title, @Nullable String text) {
        return new Step(state, title, text, null, List.of(), null);
    }

    public Step under(String articleOfLaw) {
        return new Step(state, title, text, articleOfLaw, links, number);
    }

    public Step with(List<Link> documents) {
        return new Step(state, title, text, article, documents, number);
    }

    public Step numbered(int event) {
        return new Step(state, title, text, article, links, event);
    }

    public String style() {
        return switch (state) {
            case DONE -> "is-done";
            case NOW -> "is-now";
            case TO_COME -> "is-to-come";
            case SKIPPED -> "is-skipped";
            case REFUSED -> "is-refused";
        };
    }
}
