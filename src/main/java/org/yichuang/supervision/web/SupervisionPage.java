package org.yichuang.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.BarChart;
import org.yichuang.pages.ui.Figure;
import org.yichuang.pages.ui.LineChart;
import org.yichuang.pages.ui.Table;

/// The supervisor's first page: exceptions, the cases behind them, the flow, the scorecards.
///
/// @param flow null when nothing happened in the period
/// @param used null when nothing was decided in the period
public record SupervisionPage(
        List<Figure> figures,
        Table urgent,
        boolean nothingUrgent,
        @Nullable LineChart flow,
        @Nullable BarChart used,
        Table scorecards) {

    public SupervisionPage {
        figures = List.copyOf(figures);
    }
}
