package org.yichuang.bench.report;

import java.util.Collections;
import java.util.List;

/// A Markdown table whose first column is text and whose other columns are numbers.
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown(String... headings) {
        this(List.of(headings));
    }

    Markdown(List<String> headings) {
        row(headings);
        text.append("\n|---|")
                .append(String.join("", Collections.nCopies(headings.size() - 1, "--:|")));
    }

    void row(String... cells) {
        row(List.of(cells));
    }

    void row(List<String> cells) {
        if (!text.isEmpty()) {
            text.append('\n');
        }
        text.append("| ").append(String.join(" | ", cells)).append(" |");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
