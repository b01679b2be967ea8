package org.yichuang.clock;

import java.time.Instant;
import org.yichuang.kernel.calendar.YearCalendar;

/// A year of the calendar as an administrator published it.
///
/// @param revision counts the publications of the year in this installation, from 1
/// @param by the login of the administrator
public record PublishedYear(YearCalendar calendar, int revision, String by, Instant at) {}
