package org.yichuang.kernel.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/// The calendar shipped with the platform, read once when it is first asked for.
final class StatutoryCalendar {

    static final WorkingDays DAYS = load("/calendar/state-council.txt");

    private StatutoryCalendar() {}

    private static WorkingDays load(String file) {
        try (InputStream in =
                Objects.requireNonNull(StatutoryCalendar.class.getResourceAsStream(file), file)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return WorkingDays.of(CalendarText.parse(text).orThrow());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }
}
