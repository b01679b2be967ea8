package org.yichuang.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.yichuang.cases.lifecycle.Command;
import org.yichuang.cases.lifecycle.Event;
import org.yichuang.cases.lifecycle.Filing;

/// What leaves the platform is decided text by text.
class DisclosureTest {

    private static final Filing FILING =
            new Filing(
                    "food",
                    1,
                    "window",
                    "key-of-a-person",
                    "2",
                    List.of(new Filing.StepRef("check-fire", "fire")),
                    Set.of("form"),
                    Set.of("form"),
                    "digest",
                    Command.Delivery.ELECTRONIC);

    @Test
    void who_applies_is_never_told() {
        Event submitted = new Event.Submitted(FILING, LocalDate.of(2026, 9, 23), null);

        for (boolean texts : List.of(false, true)) {
            Disclosure.Disclosed told = Disclosure.of(submitted, texts);
            assertThat(told.masked()).isTrue();
            assertThat(told.members().toString())
                    .doesNotContain("key-of-a-person")
                    .contains("food", "window", "check-fire", "2026-09-23", "ELECTRONIC");
        }
    }

    @Test
    void what_somebody_wrote_is_told_only_when_it_was_asked_for() {
        Event opinion =
                new Event.OpinionGiven("check-fire", false, "张三家没有灭火器", Map.of("exit", true), null);

        assertThat(Disclosure.of(opinion, false))
                .isEqualTo(
                        new Disclosure.Disclosed(
                                Map.of(
                                        "step",
                                        "check-fire",
                                        "agrees",
                                        false,
                                        "points",
                                        Map.of("exit", true)),
                                true));
        Disclosure.Disclosed whole = Disclosure.of(opinion, true);
        assertThat(whole.members()).containsEntry("text", "张三家没有灭火器");
        assertThat(whole.masked()).isFalse();
    }

    @Test
    void of_several_defects_each_keeps_its_subject() {
        Event required =
                new Event.CorrectionRequired(
                        List.of(
                                new Command.Defect("plan", "缺后厨"),
                                new Command.Defect("lease", "缺签名")),
                        LocalDate.of(2026, 10, 9),
                        null);

        assertThat(Disclosure.of(required, false).members())
                .isEqualTo(
                        Map.of(
                                "defects",
                                List.of(Map.of("subject", "plan"), Map.of("subject", "lease")),
                                "supplyBy",
                                "2026-10-09"));
    }

    @Test
    void of_an_event_that_cannot_be_read_nothing_is_told() {
        assertThat(Disclosure.of(null, true)).isEqualTo(new Disclosure.Disclosed(Map.of(), true));
    }

    /// A text that is added to an event stands here until somebody has decided that it identifies
    /// something.
    @Test
    void these_texts_count_as_somebodys_own_words() {
        Set<String> texts = new TreeSet<>();
        kinds(Event.class).forEach(event -> collect(event, texts));
        assertThat(texts).containsAll(Disclosure.IDENTIFIERS).containsAll(Disclosure.NEVER);
        texts.removeAll(Disclosure.IDENTIFIERS);
        texts.removeAll(Disclosure.NEVER);
        assertThat(texts)
                .containsExactly(
                        "AcceptanceRefused.reason",
                        "AcceptanceRefused.rightAuthority",
                        "BreachCorrected.text",
                        "BreachFound.text",
                        "BreachRecorded.reason",
                        "Cancelled.reason",
                        "ChallengeAnswered.text",
                        "ChallengeRegistered.body",
                        "CommitmentKept.text",
                        "ConsultationAnswered.text",
                        "Consulted.question",
                        "CreditRepaired.text",
                        "DecisionCorrected.correction",
                        "DecisionCorrected.error",
                        "Defect.reason",
                        "Delivered.proof",
                        "Extended.reason",
                        "ExtensionAsked.reason",
                        "ExtensionDenied.reason",
                        "Granted.except",
                        "Granted.text",
                        "HandedBack.note",
                        "HearingCalled.chair",
                        "HearingCalled.place",
                        "HearingHeld.summary",
                        "HearingOffered.reason",
                        "HearingOrdered.reason",
                        "OpinionGiven.text",
                        "ProcedureEnded.result",
                        "Prolonged.reason",
                        "PromiseExtended.reason",
                        "Refused.basis",
                        "Refused.reason",
                        "Resumed.result",
                        "Revoked.reason",
                        "StepDelegated.reason",
                        "Suspended.by",
                        "Suspended.reason",
                        "Terminated.reason",
                        "Urged.text",
                        "VisitArranged.note",
                        "VisitArranged.officers",
                        "VisitRecorded.findings",
                        "VisitRecorded.officers",
                        "Withdrawn.reason");
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Stream.of(type.getPermittedSubclasses()).flatMap(DisclosureTest::kinds)
                : Stream.of(type);
    }

    private static void collect(Class<?> type, Set<String> texts) {
        for (RecordComponent component : type.getRecordComponents()) {
            String name = type.getSimpleName() + "." + component.getName();
            values(component.getGenericType())
                    .forEach(
                            each -> {
                                if (each == String.class) {
                                    texts.add(name);
                                } else if (each.isRecord()) {
                                    collect(each, texts);
                                }
                            });
        }
    }

    /// What a member holds; of a map the values, as its keys are identifiers.
    private static Stream<Class<?>> values(Type type) {
        return switch (type) {
            case Class<?> plain -> Stream.of(plain);
            case ParameterizedType generic ->
                    values(Arrays.asList(generic.getActualTypeArguments()).getLast());
            default -> throw new AssertionError("unexpected " + type);
        };
    }
}
