package org.yichuang.api.web;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yichuang.cases.lifecycle.Event;

/// What of an event is told to other systems: dates, numbers, names of options and identifiers.
/// What somebody has written in their own words is told only when it was asked for, the key that
/// stands for the applicant never. A text that is not known to be an identifier counts as
/// somebody's own words, so that what is added to an event later is not told before somebody has
/// thought about it.
final class Disclosure {

    /// Texts that identify something of the item, the directory or the case.
    static final Set<String> IDENTIFIERS =
            Set.of(
                    "Filing.item",
                    "Filing.window",
                    "Filing.channel",
                    "Filing.essentials",
                    "Filing.provided",
                    "Filing.formDigest",
                    "Filing.mayFollow",
                    "Filing.commitment",
                    "Filing.receiver",
                    "Filing.issuer",
                    "Purpose.licence",
                    "StepRef.id",
                    "StepRef.authority",
                    "StepRef.after",
                    "Defect.subject",
                    "CorrectedOnTheSpot.provided",
                    "CorrectedOnTheSpot.formDigest",
                    "Supplied.provided",
                    "Supplied.formDigest",
                    "Accepted.seen",
                    "OpinionGiven.step",
                    "ReturnedToWindow.step",
                    "HandedBack.provided",
                    "Suspended.procedure",
                    "Suspended.orderedBy",
                    "ProcedureEnded.procedure",
                    "Prolonged.procedure",
                    "OverrunNoted.procedure",
                    "RuleApplied.rules",
                    "RuleApplied.inputs",
                    "RuleApplied.reasons",
                    "Issued.document",
                    "Archived.number",
                    "ChallengeRegistered.number",
                    "ChallengeAnswered.number",
                    "ActedAgain.number",
                    "ActedAgain.decision",
                    "StepDelegated.step",
                    "StepDelegated.authority",
                    "Consulted.step",
                    "Consulted.authorities",
                    "ConsultationAnswered.step",
                    "ConsultationAnswered.authority",
                    "VisitArranged.steps",
                    "VisitRecorded.steps",
                    "VisitRecorded.record",
                    "HearingHeld.record",
                    "OpinionsDeemed.steps",
                    "PromiseMade.owed",
                    "PromiseMade.promise",
                    "OwedSupplied.provided",
                    "Defaulted.owed");

    /// Texts that stand for a person.
    static final Set<String> NEVER =
            Set.of("Filing.applicant", "HearingAsked.by", "HearingOffered.others");

    /// What is told of an event.
    ///
    /// @param masked whether something was left out
    record Disclosed(Map<String, Object> members, boolean masked) {}

    private final boolean texts;
    private boolean masked;

    private Disclosure(boolean texts) {
        this.texts = texts;
    }

    /// @param event null when it cannot be read, and then nothing is told of it
    /// @param texts whether what somebody has written is told as well
    static Disclosed of(@Nullable Event event, boolean texts) {
        if (event == null) {
            return new Disclosed(Map.of(), true);
        }
        Disclosure disclosure = new Disclosure(texts);
        Map<String, Object> members = disclosure.members((Record) event);
        return new Disclosed(members, disclosure.masked);
    }

    private Map<String, Object> members(Record record) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = record.getClass().getSimpleName() + "." + component.getName();
            Object value = value(record, component);
            if (value != null) {
                told(name, value).ifPresent(told -> members.put(component.getName(), told));
            }
        }
        return members;
    }

    private static @Nullable Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a public record that cannot be read: " + record, e);
        }
    }

    private Optional<Object> told(String name, Object value) {
        return switch (value) {
            case String text -> text(name, text);
            case Enum<?> option -> Optional.of(option.name());
            case LocalDate date -> Optional.of(date.toString());
            case LocalDateTime moment -> Optional.of(moment.toString());
            case Number number -> Optional.of(number);
            case Boolean yes -> Optional.of(yes);
            case Collection<?> several -> Optional.of(list(name, several));
            case Map<?, ?> named -> Optional.of(map(name, named));
            case Record record -> Optional.of(members(record));
            default -> leaveOut();
        };
    }

    private Optional<Object> text(String name, String text) {
        boolean told = IDENTIFIERS.contains(name) || (texts && !NEVER.contains(name));
        return told ? Optional.of(text) : leaveOut();
    }

    private Optional<Object> leaveOut() {
        masked = true;
        return Optional.empty();
    }

    private List<Object> list(String name, Collection<?> several) {
        List<Object> told = new ArrayList<>();
        several.forEach(each -> told(name, each).ifPresent(told::add));
        return told;
    }

    /// Keys are identifiers of the item: check points and steps.
    private Map<String, Object> map(String name, Map<?, ?> named) {
        Map<String, Object> told = new LinkedHashMap<>();
        named.forEach(
                (key, each) ->
                        told(name, each).ifPresent(value -> told.put(String.valueOf(key), value)));
        return told;
    }
}
