package org.yichuang.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The language of letters and certificates: Chinese, whoever reads them, with every day written
/// out as in "2026年9月17日".
public final class WrittenChinese implements Language {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("y年M月d日", Locale.SIMPLIFIED_CHINESE);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("y年M月d日H时mm分", Locale.SIMPLIFIED_CHINESE);

    private final Texts texts;
    private final ZoneId zone;

    /// @param zone of the wall clock that moments are told by
    public WrittenChinese(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /// "2026年9月17日".
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /// "2026年9月17日9时05分".
    public static String moment(LocalDateTime moment) {
        return MOMENT.format(moment);
    }

    @Override
    public Locale locale() {
        return Locale.SIMPLIFIED_CHINESE;
    }

    @Override
    public String text(String key, Object... arguments) {
        return texts.text(locale(), key, arguments);
    }

    @Override
    public boolean hasText(String key) {
        return texts.has(locale(), key);
    }

    @Override
    public String pick(Localised text) {
        return text.zh();
    }

    @Override
    public String date(LocalDate date) {
        return day(date);
    }

    @Override
    public String dateTime(Instant moment) {
        return moment(LocalDateTime.ofInstant(moment, zone));
    }
}
