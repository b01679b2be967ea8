package org.yichuang.pages;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Dates as people say them. Every date names its weekday; the year is said when it is not this
/// one.
final class Dates {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private enum Style {
        CHINESE("M 月 d 日 EEEE", "y 年 M 月 d 日 EEEE", "M 月 d 日 EEE", "y 年 M 月 d 日 EEE", " "),
        ENGLISH("EEE d MMM", "EEE d MMM y", "EEE d MMM", "EEE d MMM y", ", ");

        private final DateTimeFormatter thisYear;
        private final DateTimeFormatter otherYear;
        private final DateTimeFormatter shortThisYear;
        private final DateTimeFormatter shortOtherYear;
        private final String beforeTime;

        Style(
                String thisYear,
                String otherYear,
                String shortThisYear,
                String shortOtherYear,
                String beforeTime) {
            Locale locale = name().equals("ENGLISH") ? Locale.US : Locale.SIMPLIFIED_CHINESE;
            this.thisYear = DateTimeFormatter.ofPattern(thisYear, locale);
            this.otherYear = DateTimeFormatter.ofPattern(otherYear, locale);
            this.shortThisYear = DateTimeFormatter.ofPattern(shortThisYear, locale);
            this.shortOtherYear = DateTimeFormatter.ofPattern(shortOtherYear, locale);
            this.beforeTime = beforeTime;
        }
    }

    private final Style style;
    private final int year;

    Dates(boolean english, LocalDate today) {
        this.style = english ? Style.ENGLISH : Style.CHINESE;
        this.year = today.getYear();
    }

    String date(LocalDate date) {
        return (date.getYear() == year ? style.thisYear : style.otherYear).format(date);
    }

    String dateWithYear(LocalDate date) {
        return style.otherYear.format(date);
    }

    String shortDate(LocalDate date) {
        return (date.getYear() == year ? style.shortThisYear : style.shortOtherYear).format(date);
    }

    String dateTime(LocalDate date, LocalTime time) {
        return date(date) + style.beforeTime + time(time);
    }

    String time(LocalTime time) {
        return TIME.format(time);
    }
}
