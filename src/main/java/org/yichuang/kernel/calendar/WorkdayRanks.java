package org.yichuang.kernel.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;

/// Numbers all working days through, so that counting forward is a subtraction and finding the
/// n-th one a look into an array. Days are epoch days. Outside the table, which spans the years
/// that have exceptions, the week alone decides and the number is calculated.
final class WorkdayRanks {

    private static final int WORKDAYS_OF_WEEK = 5;
    private static final int DAYS_OF_WEEK = 7;

    /// Distance from a Monday, 1969-12-29, to epoch day 0.
    private static final int MONDAY_TO_EPOCH = 3;

    private final long first;
    private final long rankBefore;
    private final int[] workdaysThrough;
    private final int[] workdays;

    /// How many working days the table has more than weeks without holidays would; negative as a
    /// rule.
    private final long surplus;

    WorkdayRanks(LocalDate from, LocalDate to, Map<LocalDate, Day> exceptions) {
        first = from.toEpochDay();
        rankBefore = ordinaryRank(first - 1);
        workdaysThrough = new int[Math.toIntExact(to.toEpochDay() - first + 1)];
        int[] offsets = new int[workdaysThrough.length];
        int count = 0;
        for (int offset = 0; offset < workdaysThrough.length; offset++) {
            LocalDate date = LocalDate.ofEpochDay(first + offset);
            Day exception = exceptions.get(date);
            if (exception == null ? !isWeekend(date) : exception.counts()) {
                offsets[count++] = offset;
            }
            workdaysThrough[offset] = count;
        }
        workdays = Arrays.copyOf(offsets, count);
        surplus = rankBefore + count - ordinaryRank(to.toEpochDay());
    }

    /// The number of the last working day on or before the day.
    long rank(long day) {
        if (day < first) {
            return ordinaryRank(day);
        }
        long offset = day - first;
        return offset < workdaysThrough.length
                ? rankBefore + workdaysThrough[(int) offset]
                : ordinaryRank(day) + surplus;
    }

    /// The working day that has the number.
    long day(long rank) {
        long inTable = rank - rankBefore;
        if (inTable <= 0) {
            return ordinaryDay(rank);
        }
        return inTable <= workdays.length
                ? first + workdays[(int) inTable - 1]
                : ordinaryDay(rank - surplus);
    }

    static boolean isWeekend(LocalDate date) {
        DayOfWeek day = date.getDayOfWeek();
        return day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
    }

    private static long ordinaryRank(long day) {
        long sinceMonday = day + MONDAY_TO_EPOCH;
        long inWeek = Math.floorMod(sinceMonday, (long) DAYS_OF_WEEK) + 1;
        return Math.floorDiv(sinceMonday, (long) DAYS_OF_WEEK) * WORKDAYS_OF_WEEK
                + Math.min(inWeek, WORKDAYS_OF_WEEK);
    }

    private static long ordinaryDay(long rank) {
        return Math.floorDiv(rank - 1, (long) WORKDAYS_OF_WEEK) * DAYS_OF_WEEK
                + Math.floorMod(rank - 1, (long) WORKDAYS_OF_WEEK)
                - MONDAY_TO_EPOCH;
    }
}
