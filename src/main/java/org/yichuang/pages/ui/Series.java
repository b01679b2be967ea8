package org.yichuang.pages.ui;

import java.util.List;

/// The values of one line of a chart, one for each of the chart's labels.
public record Series(String name, List<Long> values) {

    public Series {
        values = List.copyOf(values);
    }
}
