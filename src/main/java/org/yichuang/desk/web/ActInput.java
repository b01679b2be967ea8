package org.yichuang.desk.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yichuang.pages.FieldError;
import org.yichuang.pages.Page;
import org.yichuang.pages.ui.Option;

/// What somebody has sent for an act, read field by field. Nothing that was not offered is taken.
final class ActInput {

    private final ActForm form;
    private final Map<String, String> sent;

    ActInput(ActForm form, Map<String, String> sent) {
        this.form = form;
        this.sent = sent;
    }

    /// What is missing or cannot be read.
    List<FieldError> errors(Page page) {
        List<FieldError> errors = new ArrayList<>();
        for (ActField field : form.fields()) {
            String wrong = wrong(field);
            if (wrong != null) {
                errors.add(
                        new FieldError(
                                field.id(), page.text(wrong, field.label(), field.longest())));
            }
        }
        return errors;
    }

    private @Nullable String wrong(ActField field) {
        String text = raw(field);
        return switch (field.input()) {
            case LINE, TEXT ->
                    text.length() > field.longest()
                            ? "desk.field.long"
                            : missing(field, text.isEmpty(), "desk.field.fill");
            case DAY -> missing(field, day(text).isEmpty(), "desk.field.day");
            case MOMENT -> missing(field, moment(text).isEmpty(), "desk.field.moment");
            case CHOICE -> missing(field, !isOffered(field, text), "desk.field.choose");
            case SEVERAL -> missing(field, chosen(field).isEmpty(), "desk.field.choose");
        };
    }

    private static @Nullable String missing(ActField field, boolean missing, String key) {
        return missing && !field.optional() ? key : null;
    }

    private static boolean isOffered(ActField field, String value) {
        return field.options().stream().anyMatch(option -> option.value().equals(value));
    }

    String text(String name) {
        return raw(field(name));
    }

    /// What was chosen; empty when nothing was, and none was needed.
    /// Each line that says something.
    Set<String> lines(String name) {
        return text(name)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    String choice(String name) {
        ActField field = field(name);
        String text = raw(field);
        return isOffered(field, text) ? text : "";
    }

    LocalDate on(String name) {
        return day(text(name)).orElseThrow();
    }

    LocalDateTime at(String name) {
        return moment(text(name)).orElseThrow();
    }

    Set<String> several(String name) {
        return chosen(field(name));
    }

    /// Whether everything was chosen that can be.
    boolean all(String name) {
        ActField field = field(name);
        return chosen(field).size() == field.options().size();
    }

    private Set<String> chosen(ActField field) {
        Set<String> chosen = new TreeSet<>();
        for (Option option : field.options()) {
            if (!sent.getOrDefault(field.id(option), "").isEmpty()) {
                chosen.add(option.value());
            }
        }
        return chosen;
    }

    private String raw(ActField field) {
        return sent.getOrDefault(field.id(), "").strip();
    }

    private ActField field(String name) {
        String id = form.act() + "." + name;
        return form.fields().stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no field " + id));
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalDateTime> moment(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
