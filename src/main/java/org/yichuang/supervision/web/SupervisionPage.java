package org.yichuang.supervision.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.ui.BarChart;
import org.yichuang.pages.ui.Figure;
import org.yichuang.pages.ui.LineChart;
import org.yichuang.pages.ui.Link;
import org.yichuang.pages.ui.Table;

/// The supervisor's first page: exceptions, the cases behind them, the flow, the scorecards.
///
/// @param restOfUrgent where the urgent cases are that do not stand here
/// @param flow null when nothing happened in the period
/// @param rules what is looked for in every case
/// @param used null when nothing was decided in the period
public record SupervisionPage(
        List<Figure> figures,
        Table urgent,
        boolean nothingUrgent,
        List<Link> restOfUrgent,
        @Nullable LineChart flow,
        @Nullable BarChart used,
        Table scorecards,
        Table rules) {

    public SupervisionPage {
        figures = List.copyOf(figures);
        restOfUrgent = List.copyOf(restOfUrgent);
    }
}
