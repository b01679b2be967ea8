package org.yichuang.kernel.calendar;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// One day of a [Count].
///
/// @param counted whether it counts in the limit
/// @param number how many units of the limit are used when it ends: which day it is, from 1, or
///     after how many hours; 0 when it does not count
/// @param reason why it counts or not
/// @param name the holiday of a day off or of a make-up workday, the pause's reason of a paused
///     day; null otherwise
public record CountedDay(
        LocalDate date, boolean counted, int number, Reason reason, @Nullable String name) {}
