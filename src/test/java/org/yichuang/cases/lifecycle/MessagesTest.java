package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yichuang.cases.EventText;
import org.yichuang.cases.RefusalText;
import org.yichuang.testing.MessageFiles;

/// Every name that the lifecycle uses has a text in both languages, and every refusal says in both
/// what was expected, what was found and what to do.
class MessagesTest {

    private static final MessageFiles TEXTS = MessageFiles.of("cases");
    private static final List<Locale> LANGUAGES =
            List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH);
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private static Stream<String> keys() {
        return Stream.of(
                        Scenario.states().stream()
                                .map(Lifecycle::inWords)
                                .map(name -> "cases.stage." + name)
                                .flatMap(key -> Stream.of(key, key + ".applicant")),
                        Scenario.commands().stream()
                                .map(Lifecycle::inWords)
                                .map(name -> "cases.act." + name),
                        Lifecycle.kindsOf(Event.class).stream()
                                .map(Lifecycle::inWords)
                                .map(name -> "cases.event." + name),
                        Arrays.stream(Ground.values())
                                .map(Ground::messageKey)
                                .flatMap(key -> Stream.of(key, key + ".remedy")),
                        constants("task", Task.Kind.values()),
                        constants("duty", Duty.values()),
                        constants("ending", CaseState.Ending.values()),
                        constants("card", Command.Card.values()),
                        constants("delivery", Command.Delivery.values()),
                        constants("not-accepted", Command.NotAccepted.values()),
                        constants("attribution", Command.Attribution.values()),
                        constants("cause", Command.Cause.values()),
                        constants("challenge", Command.Challenge.values()),
                        constants("answered", Command.Answered.values()),
                        constants("revocation", Command.Revocation.values()),
                        constants("cancellation", Command.Cancellation.values()),
                        constants("fate", CaseState.Fate.values()),
                        constants("deadline", Deadline.Kind.values()),
                        constants("limit", Limit.Unit.values()),
                        constants("who", Edge.Who.values()),
                        constants("said", EventText.Term.values()),
                        constants("due", Dues.Kind.values()),
                        constants("article", Article.values()),
                        constants("saying", Saying.values()),
                        Stream.of(
                                        "day.AGAIN",
                                        "day.ANSWER",
                                        "day.VISIT",
                                        "day.END",
                                        "unnamed",
                                        "urged")
                                .map(key -> "cases." + key),
                        Stream.of("rests-on", "since", "owed-missing", "remedies", "hearing")
                                .map(key -> "cases." + key),
                        Stream.of("recounted.published", "recounted.shipped", "moved", "moved.day")
                                .map(key -> "cases." + key),
                        Stream.of("cases.list", "cases.said", "cases.said.separator"))
                .flatMap(each -> each);
    }

    private static Stream<String> constants(String group, Enum<?>[] constants) {
        return Arrays.stream(constants).map(each -> "cases." + group + "." + each.name());
    }

    @Test
    void every_name_has_a_text_in_both_languages_and_no_text_is_left_over() {
        Set<String> expected = new TreeSet<>(keys().toList());
        for (Locale language : LANGUAGES) {
            assertThat(TEXTS.keys(language)).as("%s", language).isEqualTo(expected);
            assertThat(expected)
                    .allSatisfy(key -> assertThat(TEXTS.text(language, key)).isNotBlank());
        }
    }

    @TestFactory
    Stream<DynamicTest> a_refusal_uses_all_that_the_decision_found() {
        return Refusals.all().stream()
                .map(
                        refusal ->
                                dynamicTest(
                                        refusal.because(),
                                        () ->
                                                LANGUAGES.forEach(
                                                        each -> assertTold(refusal, each))));
    }

    private static void assertTold(Refusals.Refusal refusal, Locale language) {
        Outcome.Refused refused = (Outcome.Refused) refusal.scenario().ask().outcome();
        RefusalText text =
                RefusalText.of(refused, (key, arguments) -> TEXTS.text(language, key, arguments));
        String pattern = TEXTS.pattern(language, refused.ground().messageKey());
        assertThat(ARGUMENT.matcher(pattern).results().map(each -> each.group(1)).distinct())
                .as(pattern)
                .hasSize(refused.arguments().size());
        assertThat(text.reason()).doesNotContain("{", "}", "[", "]", "cases.");
        assertThat(text.remedy()).isNotBlank().doesNotContain("{", "}");
    }

    @Test
    void a_refusal_names_what_the_item_names() {
        var missing = new Outcome.Refused(Ground.ESSENTIAL_MISSING, 2, List.of("plan", "lease"));
        RefusalText.Words words =
                new RefusalText.Words() {
                    @Override
                    public String text(String key, Object... arguments) {
                        return TEXTS.text(Locale.SIMPLIFIED_CHINESE, key, arguments);
                    }

                    @Override
                    public String name(String identifier) {
                        return identifier.equals("plan") ? "布局图" : "房屋租赁合同";
                    }
                };
        assertThat(RefusalText.of(missing, words).reason())
                .isEqualTo("受理要求必备材料齐全，还缺 2 份：布局图、房屋租赁合同。");
        assertThat(
                        RefusalText.of(
                                        missing,
                                        (key, arguments) ->
                                                TEXTS.text(Locale.ENGLISH, key, arguments))
                                .reason())
                .isEqualTo(
                        "Acceptance needs every essential material; 2 are missing: plan, lease.");
    }

    @Test
    void a_wrong_stage_is_told_in_words_not_in_codes() {
        Outcome.Refused refused =
                (Outcome.Refused)
                        Scenario.of(CaseState.Closed.class, Command.Accept.class).ask().outcome();
        assertThat(
                        RefusalText.of(
                                        refused,
                                        (key, arguments) ->
                                                TEXTS.text(
                                                        Locale.SIMPLIFIED_CHINESE, key, arguments))
                                .reason())
                .isEqualTo("办件现在是“已办结”，不能“受理”。");
    }
}
