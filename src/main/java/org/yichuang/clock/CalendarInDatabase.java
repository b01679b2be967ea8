package org.yichuang.clock;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.clock.internal.CalendarSnapshot;
import org.yichuang.clock.internal.CalendarStore;
import org.yichuang.kernel.calendar.WorkingDays;

/// Reads the calendar of an installation once, for a program that runs beside it.
public final class CalendarInDatabase {

    private CalendarInDatabase() {}

    /// @throws org.springframework.dao.DataAccessException when the database does not answer
    public static WorkingDays read(DataSource database) {
        return CalendarSnapshot.of(new CalendarStore(JdbcClient.create(database)).latest()).days();
    }
}
