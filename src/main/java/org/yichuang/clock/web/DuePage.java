package org.yichuang.clock.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yichuang.clock.DueDate;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.ui.DayCalendar;

/// The page that computes the end of a limit.
///
/// @param from as typed
/// @param workingDays as typed
/// @param answer null until something right was asked
/// @param days the days drawn; null when they are too many
/// @param months the present year
public record DuePage(
        String from,
        String workingDays,
        List<FieldError> errors,
        @Nullable DueDate answer,
        @Nullable DayCalendar days,
        String year,
        boolean yearProvisional,
        List<MonthView> months) {}
