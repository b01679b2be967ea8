package org.yichuang.clock;

import java.util.List;
import java.util.Optional;
import org.yichuang.kernel.calendar.WorkingDays;
import org.yichuang.kernel.calendar.YearCalendar;

/// The working-day calendar of this installation. Changes by other processes are seen within
/// seconds.
public interface Calendars {

    /// The calendar in force.
    WorkingDays days();

    /// What the installation published for a year last; empty where the shipped year holds, or none
    /// is known.
    Optional<PublishedYear> published(int year);

    /// Every publication of a year by this installation, the newest first.
    List<PublishedYear> history(int year);

    /// Puts a year into force from now on, for a limit that is computed from now on.
    ///
    /// @param after the revision that the change was made from; 0 when there was none
    /// @param by the login of the administrator
    Publication publish(YearCalendar year, int after, String by);
}
