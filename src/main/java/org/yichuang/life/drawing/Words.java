package org.yichuang.life.drawing;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.CaseState;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Lifecycle;
import org.yichuang.cases.lifecycle.Limit;
import org.yichuang.catalogue.Item;
import org.yichuang.catalogue.ReviewPlan;
import org.yichuang.directory.Directory;
import org.yichuang.life.model.Activity;
import org.yichuang.life.model.CaseClock;
import org.yichuang.life.model.Lane;
import org.yichuang.life.model.Life;
import org.yichuang.life.model.Point;
import org.yichuang.life.model.Stretch;
import org.yichuang.life.model.TimeScale.Unit;
import org.yichuang.pages.Page;

/// Names rows, stretches, points and moments in the reader's language.
public record Words(Page page, Item item, Directory directory, Life life) {

    private static final DateTimeFormatter SECONDS =
            DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    String text(String key, Object... arguments) {
        return page.text(key, arguments);
    }

    /// Who has a row.
    String lane(Lane lane) {
        String authority = life.authorities().get(lane);
        return switch (lane.kind()) {
            case REVIEW, DECISION ->
                    authority == null
                            ? text("life.lane.departments")
                            : page.pick(directory.authorityName(authority));
            case CONSULTED -> page.pick(directory.authorityName(lane.id()));
            case HEAD ->
                    authority == null
                            ? text("life.lane.head")
                            : page.pick(directory.authorityName(authority));
            case PROCEDURE -> procedure(lane.id());
            case CLOCK, APPLICANT, WINDOW -> text("life.lane." + lane.kind());
        };
    }

    /// What the row is about, in a second line; empty when its name says it.
    String about(Lane lane) {
        String authority = life.authorities().get(lane);
        return switch (lane.kind()) {
            case WINDOW -> authority == null ? "" : page.pick(directory.authorityName(authority));
            case REVIEW -> lane.id().isEmpty() ? "" : step(lane.id());
            case CONSULTED -> text("life.lane.consulted");
            case DECISION -> text("life.lane.decision");
            case HEAD -> text("life.lane.head");
            case PROCEDURE -> text("life.lane.procedure");
            case CLOCK, APPLICANT -> "";
        };
    }

    private String step(String id) {
        ReviewPlan plan = item.review();
        return plan == null
                ? id
                : plan.steps().stream()
                        .filter(step -> step.id().equals(id))
                        .findFirst()
                        .map(step -> page.pick(step.name()))
                        .orElse(id);
    }

    /// Days, or hours, that the clock has counted, in its own unit.
    String used(CaseClock clock) {
        return limit(new Limit(clock.used(), clock.limit().unit()));
    }

    String limit(Limit limit) {
        return text("cases.limit." + limit.unit(), limit.value());
    }

    /// Why a last day was moved, and from when to when.
    String move(CaseClock.Move move) {
        return text(
                "life.due." + move.cause().name().toLowerCase(Locale.ROOT),
                full(move.from()),
                full(move.to()),
                procedure(move.procedure()));
    }

    String procedure(String id) {
        return switch (id) {
            case CaseState.HEARING -> text("life.procedure.hearing");
            case CaseClock.OWED -> text("life.procedure.owed");
            default -> ofItem(id);
        };
    }

    private String ofItem(String id) {
        return item.specialProcedure(id).map(each -> page.pick(each.name())).orElse(id);
    }

    String activity(Stretch stretch) {
        return switch (stretch.what()) {
            case EXAMINING -> procedure(stretch.lane().id());
            case CONTESTED, ACTING_AGAIN ->
                    text("life.activity." + stretch.what(), stretch.about());
            case Activity each -> text("life.activity." + each);
        };
    }

    String event(Point point) {
        return point.event() instanceof Event.CardShown shown
                ? text("cases.card." + shown.card())
                : text("cases.event." + Lifecycle.inWords(point.event().getClass()));
    }

    /// "9/17", as on the calendar of days.
    String day(LocalDate day) {
        String date = day.getMonthValue() + "/" + day.getDayOfMonth();
        return day.getYear() == page.today().getYear() ? date : day.getYear() + "/" + date;
    }

    /// As short as the scale allows: "9/17 09:12", "09:12:07".
    String moment(LocalDateTime moment, Unit unit) {
        return switch (unit) {
            case DAY -> day(moment.toLocalDate()) + " " + page.time(moment.toLocalTime());
            case HOUR, MINUTE -> page.time(moment.toLocalTime());
            case SECOND -> moment.format(SECONDS);
        };
    }

    /// In full, to the second where seconds tell moments apart.
    String full(LocalDateTime moment, Unit unit) {
        return unit == Unit.SECOND
                ? page.date(moment.toLocalDate()) + " " + moment.format(SECONDS)
                : page.dateTime(moment);
    }

    String full(@Nullable LocalDate day) {
        return day == null ? "" : page.date(day);
    }
}
