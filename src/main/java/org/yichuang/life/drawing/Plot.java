package org.yichuang.life.drawing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.yichuang.life.model.Life;
import org.yichuang.life.model.TimeScale;
import org.yichuang.life.model.TimeScale.Unit;

/// What everything in the drawing is placed by.
record Plot(Life life, TimeScale scale, Room room, Heights heights, Words words) {

    private static final double WIDTH_OF_A_DAY = 1.4;
    private static final int WIDTH_OF_HOURS = 20;

    static Plot of(Life life, Words words) {
        TimeScale scale = TimeScale.of(life);
        Room room =
                scale.unit() == Unit.DAY
                        ? Room.forThings(scale.daysWide(), WIDTH_OF_A_DAY)
                        : Room.forThings(1, WIDTH_OF_HOURS);
        Heights heights = new Heights(life.lanes().size(), life.clock() != null);
        return new Plot(life, scale, room, heights, words);
    }

    double at(LocalDateTime moment) {
        return scale.at(moment);
    }

    String x(LocalDateTime moment) {
        return Percent.of(at(moment));
    }

    /// The end of a last day.
    double endOf(LocalDate day) {
        return at(day.plusDays(1).atStartOfDay());
    }

    /// Whether a last day ends within the picture.
    boolean shows(LocalDate day) {
        return scale.shows(day.plusDays(1).atStartOfDay().minusSeconds(1));
    }

    Unit unit() {
        return scale.unit();
    }
}
