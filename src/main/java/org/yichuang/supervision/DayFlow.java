package org.yichuang.supervision;

import java.time.LocalDate;

/// What came in and what went out on one day.
public record DayFlow(LocalDate day, int accepted, int decided) {}
