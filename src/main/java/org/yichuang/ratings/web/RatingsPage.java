package org.yichuang.ratings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.BarChart;
import org.yichuang.pages.ui.Figure;
import org.yichuang.pages.ui.Pager;
import org.yichuang.pages.ui.Table;

/// Ratings before a supervisor: what has to be called back, then how the grades are spread.
///
/// @param spread null when nothing was rated in the period
public record RatingsPage(
        List<Figure> figures,
        Table open,
        boolean nothingOpen,
        Pager pager,
        @Nullable BarChart spread,
        String period) {

    public RatingsPage {
        figures = List.copyOf(figures);
    }
}
