package org.yichuang.cli;

import java.nio.file.Path;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.yichuang.clock.CalendarInDatabase;
import org.yichuang.database.DataFolder;
import org.yichuang.database.RunningDatabase;
import org.yichuang.kernel.calendar.WorkingDays;

/// The calendar that a command counts with: the running installation's, otherwise the shipped one.
///
/// @param place the address of the database; null for the shipped calendar
/// @param failure why the installation's database did not answer; null when it did, or none runs
record CalendarInUse(WorkingDays days, @Nullable String place, @Nullable String failure) {

    private record Installed(String url, DataSource source) {}

    static CalendarInUse find(Path data, Surroundings surroundings) {
        Optional<Installed> database =
                surroundings
                        .database()
                        .map(
                                source ->
                                        new Installed(
                                                surroundings.databaseUrl().orElseThrow(), source))
                        .or(
                                () ->
                                        RunningDatabase.on(new DataFolder(data))
                                                .map(
                                                        each ->
                                                                new Installed(
                                                                        each.url(),
                                                                        each.dataSource())));
        if (database.isEmpty()) {
            return new CalendarInUse(WorkingDays.statutory(), null, null);
        }
        String url = database.get().url();
        try {
            return new CalendarInUse(CalendarInDatabase.read(database.get().source()), url, null);
        } catch (DataAccessException e) {
            String reason = String.valueOf(e.getMostSpecificCause().getMessage());
            return new CalendarInUse(WorkingDays.statutory(), null, reason);
        }
    }
}
