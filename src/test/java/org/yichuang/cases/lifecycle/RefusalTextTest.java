package org.yichuang.cases.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yichuang.cases.RefusalText;
import org.yichuang.testing.MessageFiles;

/// Whatever is refused, whoever reads it is told in their language what was expected and what was
/// found, on what that rests, and what to do; and what it rests on is the act's own article.
class RefusalTextTest {

    private static final MessageFiles TEXTS = MessageFiles.of("cases");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    private static List<Outcome.Refused> examples(Ground ground) {
        List<Outcome.Refused> examples =
                Refusals.all().stream()
                        .filter(refusal -> refusal.ground() == ground)
                        .map(refusal -> (Outcome.Refused) refusal.scenario().ask().outcome())
                        .toList();
        // the lifecycle knows one act at a time: these need two
        return ground == Ground.CHANGED_MEANWHILE || ground == Ground.KEY_REUSED
                ? List.of(new Outcome.Refused(ground))
                : examples;
    }

    private static RefusalText text(Outcome.Refused refused, Locale language) {
        return RefusalText.of(refused, (key, arguments) -> TEXTS.text(language, key, arguments));
    }

    @TestFactory
    Stream<DynamicTest> every_ground_says_why_on_what_it_rests_and_what_to_do() {
        return Arrays.stream(Ground.values())
                .map(
                        ground ->
                                dynamicTest(
                                        ground.name(),
                                        () -> {
                                            assertThat(examples(ground)).isNotEmpty();
                                            examples(ground).forEach(RefusalTextTest::assertTold);
                                        }));
    }

    private static void assertTold(Outcome.Refused refused) {
        for (Locale language : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            RefusalText text = text(refused, language);
            for (String part : List.of(text.reason(), text.article(), text.remedy())) {
                assertThat(part)
                        .as("%s in %s", refused, language)
                        .isNotBlank()
                        .doesNotContain("{", "}", "[", "]", "cases.", "null");
            }
            for (String part : List.of(text.article(), text.remedy())) {
                assertThat(HAN.matcher(part).find())
                        .as("%s is Chinese", part)
                        .isEqualTo(language.equals(Locale.SIMPLIFIED_CHINESE));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Urge, REASON_MISSING, LAW_60",
        "CorrectOnTheSpot, REASON_MISSING, LAW_32_1_3",
        "CorrectOnTheSpot, NOTHING_TO_CORRECT, LAW_32_1_3",
        "RequireCorrection, REASON_MISSING, LAW_32_1_4",
        "RequireCorrection, NOTHING_TO_CORRECT, LAW_32_1_4",
        "ReturnToWindow, REASON_MISSING, LAW_34",
        "ReturnToWindow, NOTHING_TO_CORRECT, LAW_34",
        "ReturnToWindow, ALREADY_RETURNED, ONE_RETURN",
        "RefuseAcceptance, REASON_MISSING, LAW_32_AND_72",
        "Refuse, REASON_MISSING, LAW_38_2",
        "Terminate, REASON_MISSING, LAW_8_2_AND_70",
        "Consult, REASON_MISSING, LAW_26_2",
        "Consult, DATE_IN_PAST, LAW_26_2",
        "ArrangeVisit, DATE_IN_PAST, LAW_34_3",
        "Suspend, DATE_IN_PAST, LAW_45",
        "Prolong, DATE_IN_PAST, LAW_45",
        "Extend, REASON_MISSING, LAW_42",
        "DeemRenewed, NO_SILENCE, LAW_50",
        "DeemGranted, NO_SILENCE, SILENCE_GRANTS",
        "DeemAgreed, NO_SILENCE, SILENCE_AGREES",
        "Archive, NUMBER_MISSING, ARCHIVING",
        "RegisterChallenge, NUMBER_MISSING, LAW_7",
        "RegisterChallenge, NO_DECISION, LAW_7",
        "CorrectDecision, NO_DECISION, LAW_38",
        "Accept, NOT_PERMITTED, LAW_22"
    })
    void a_ground_rests_on_the_article_of_the_act(String act, Ground ground, Article article) {
        Set<Article> cited =
                Refusals.all().stream()
                        .filter(refusal -> refusal.ground() == ground)
                        .filter(
                                refusal ->
                                        refusal.scenario()
                                                .command()
                                                .getClass()
                                                .getSimpleName()
                                                .equals(act))
                        .map(refusal -> (Outcome.Refused) refusal.scenario().ask().outcome())
                        .map(Outcome.Refused::article)
                        .collect(Collectors.toSet());

        assertThat(cited).containsExactly(article);
    }

    @Test
    void every_article_is_cited_by_some_refusal() {
        Set<Article> cited = EnumSet.noneOf(Article.class);
        for (Ground ground : Ground.values()) {
            examples(ground).forEach(refused -> cited.add(refused.article()));
        }

        assertThat(cited).containsExactlyInAnyOrder(Article.values());
    }

    @Test
    void what_is_left_unsaid_is_named_and_nothing_else() {
        Outcome.Refused unfounded = refused("a refusal gives its basis");
        Outcome.Refused unsaid = refused("who urges says why");

        assertThat(text(unfounded, Locale.SIMPLIFIED_CHINESE).reason())
                .isEqualTo("这一步要写明依据的条文，现在还是空的。");
        assertThat(text(unsaid, Locale.ENGLISH).reason())
                .isEqualTo("This step needs in writing what is still empty: what is asked for.");
    }

    @Test
    void a_day_that_is_too_early_is_told_with_the_first_that_would_do() {
        assertThat(
                        text(
                                        refused("an answer is awaited on a day to come"),
                                        Locale.SIMPLIFIED_CHINESE)
                                .reason())
                .isEqualTo("答复会商的日期要在 2026-09-22 或以后，填的是 2026-09-21。");
        assertThat(
                        text(refused("a procedure is prolonged to a later day"), Locale.ENGLISH)
                                .reason())
                .startsWith("The expected end of the special procedure must be 2026-09-");
    }

    @Test
    void who_names_nothing_is_told_so() {
        Outcome.Refused refused = new Outcome.Refused(Ground.NO_SUCH_PROCEDURE, Outcome.named(" "));

        assertThat(text(refused, Locale.SIMPLIFIED_CHINESE).reason()).contains("（没有填写）");
        assertThat(text(refused, Locale.ENGLISH).reason()).contains("(none given)");
    }

    private static Outcome.Refused refused(String because) {
        return Refusals.all().stream()
                .filter(refusal -> refusal.because().equals(because))
                .map(refusal -> (Outcome.Refused) refusal.scenario().ask().outcome())
                .findFirst()
                .orElseThrow();
    }
}
