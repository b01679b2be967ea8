package org.yichuang.identity.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.yichuang.identity.internal.AuditQuery;
import org.yichuang.identity.internal.AuditQuery.Place;
import org.yichuang.identity.internal.RecordedEntry;
import org.yichuang.identity.internal.RegionPattern;
import org.yichuang.kernel.RegionCode;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;

/// What an administrator looks for in the audit.
///
/// @param who a login
/// @param from the first day
/// @param to the last day
/// @param before the instant and number of the entry that ended the page above
public record AuditFilter(
        @Nullable String who,
        @Nullable String action,
        @Nullable String from,
        @Nullable String to,
        @Nullable String before) {

    private static final String PATH = "/administration/audit";

    public boolean any() {
        return text(who) != null || text(action) != null || text(from) != null || text(to) != null;
    }

    List<FieldError> slips(Page page) {
        List<FieldError> slips = new ArrayList<>();
        if (text(from) != null && day(from) == null) {
            slips.add(new FieldError("from", page.text("identity.audit.dayForm")));
        }
        if (text(to) != null && day(to) == null) {
            slips.add(new FieldError("to", page.text("identity.audit.dayForm")));
        }
        LocalDate first = day(from);
        LocalDate last = day(to);
        if (first != null && last != null && last.isBefore(first)) {
            slips.add(new FieldError("to", page.text("identity.audit.dayOrder")));
        }
        return slips;
    }

    AuditQuery query(RegionCode region, ZoneId zone) {
        LocalDate first = day(from);
        LocalDate last = day(to);
        return new AuditQuery(
                RegionPattern.of(region),
                text(who),
                text(action),
                first == null ? null : first.atStartOfDay(zone).toInstant(),
                last == null ? null : last.plusDays(1).atStartOfDay(zone).toInstant(),
                place());
    }

    /// A place that somebody wrote by hand and that is none is the top.
    private @Nullable Place place() {
        if (before == null) {
            return null;
        }
        try {
            int comma = before.indexOf(',');
            return comma < 0
                    ? null
                    : new Place(
                            Instant.parse(before.substring(0, comma)),
                            UUID.fromString(before.substring(comma + 1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            return null;
        }
    }

    /// The path of the page below.
    String next(RecordedEntry last) {
        return path(last.at() + "," + last.id());
    }

    /// The path of the first page.
    String first() {
        return path(null);
    }

    private String path(@Nullable String below) {
        UriComponentsBuilder path = UriComponentsBuilder.fromPath(PATH);
        List<String> values = new ArrayList<>();
        add(path, values, "who", who);
        add(path, values, "action", action);
        add(path, values, "from", from);
        add(path, values, "to", to);
        add(path, values, "before", below);
        return path.build().expand(values.toArray()).encode().toUriString();
    }

    private static void add(
            UriComponentsBuilder path, List<String> values, String name, @Nullable String value) {
        String text = text(value);
        if (text != null) {
            path.queryParam(name, "{" + name + "}");
            values.add(text);
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        String text = text(typed);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
