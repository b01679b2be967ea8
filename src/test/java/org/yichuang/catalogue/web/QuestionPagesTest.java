package org.yichuang.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yichuang.catalogue.AnswerReader;
import org.yichuang.catalogue.Catalogue;
import org.yichuang.catalogue.CatalogueTest;
import org.yichuang.catalogue.ItemVersion;
import org.yichuang.catalogue.Question;
import org.yichuang.testing.Visitor;

@CatalogueTest
class QuestionPagesTest {

    private static final String FOOD = "/items/food-business-licence";
    private static final int MOST_QUESTIONS = 40;
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @LocalServerPort private int port;
    @Autowired private Catalogue catalogue;

    private HttpResponse<String> get(String path) {
        return new Visitor(port).get(path);
    }

    private String next(String path) {
        HttpResponse<String> answer = get(path);
        assertThat(answer.statusCode()).as(path).isEqualTo(302);
        URI to = URI.create(Visitor.location(answer));
        return to.getRawQuery() == null
                ? to.getRawPath()
                : to.getRawPath() + "?" + to.getRawQuery();
    }

    @Test
    void an_answer_leads_to_the_next_question_and_travels_along() {
        assertThat(next(FOOD + "/questions/subject_kind/answer?subject_kind=business-licence"))
                .isEqualTo(FOOD + "/questions/main_activity?subject_kind=business-licence");
    }

    @Test
    void the_last_answer_leads_to_the_item() {
        assertThat(next(FOOD + "/questions/by_agent/answer?" + ItemPageTest.NOODLES))
                .isEqualTo(FOOD + "?" + ItemPageTest.NOODLES);
    }

    @Test
    void an_answer_that_no_longer_matters_is_left_behind() {
        String changed = ItemPageTest.NOODLES.replace("cooking_smoke=true", "cooking_smoke=false");

        assertThat(next(FOOD + "/questions/cooking_smoke/answer?" + changed))
                .doesNotContain("building_kind");
    }

    @Test
    void nothing_to_apply_for_is_said_with_what_to_do_instead() {
        String ending = next(FOOD + "/questions/subject_kind/answer?subject_kind=none");

        assertThat(ending).isEqualTo(FOOD + "/ending?subject_kind=none");
        assertThat(get(ending).body())
                .contains(
                        "<h1>您要办的是另一件事</h1>",
                        "先办营业执照",
                        "href=\"/items/sole-trader-registration\"",
                        "更改");
    }

    @ParameterizedTest
    @CsvSource({
        "subject_kind, subject_kind=soldier, 请从给出的选项里选",
        "subject_kind, '', 请选一项再继续",
        "main_activity, subject_kind=business-licence&main_activity=, 请选一项再继续",
        "projects, subject_kind=institution&main_activity=bulk&projects=none, 请至少选一项",
        "floor_area, subject_kind=institution&main_activity=bulk&floor_area=large, 请填数字",
    })
    void a_wrong_answer_is_explained_at_the_question(String question, String query, String why) {
        HttpResponse<String> answer = get(FOOD + "/questions/" + question + "/answer?" + query);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("error-summary", "id=\"" + question + "-error\"", why)
                .contains("href=\"#" + question + "\"", "id=\"" + question + "\"");
    }

    @Test
    void what_was_typed_stays() {
        assertThat(
                        get(FOOD
                                        + "/questions/floor_area/answer?subject_kind=institution"
                                        + "&main_activity=bulk&floor_area=large")
                                .body())
                .contains("value=\"large\"", "name=\"main_activity\" value=\"bulk\"");
    }

    @Test
    void a_question_that_does_not_matter_leads_on() {
        assertThat(next(FOOD + "/questions/building_kind"))
                .isEqualTo(FOOD + "/questions/subject_kind");
    }

    @Test
    void back_leads_to_the_question_before() {
        assertThat(get(FOOD + "/questions/main_activity?subject_kind=institution").body())
                .contains("href=\"" + FOOD + "/questions/subject_kind?subject_kind=institution\"");
    }

    @Test
    void every_path_of_every_item_ends() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        for (ItemVersion version : catalogue.versionsInForce()) {
            for (int walk = 0; walk < 3 && !version.item().questions().isEmpty(); walk++) {
                String end = walk(version, random);
                assertThat(end)
                        .as("seed %d, item %s", seed, version.slug())
                        .matches("/items/" + version.slug() + "(/ending)?(\\?.*)?");
                assertThat(get(end).statusCode()).as(end).isEqualTo(200);
            }
        }
    }

    /// Answers as somebody does who knows nothing, until no more is asked.
    private String walk(ItemVersion version, Random random) {
        String at =
                "/items/%s/questions/%s"
                        .formatted(version.slug(), version.item().questions().getFirst().id());
        for (int i = 0; i < MOST_QUESTIONS && at.contains("/questions/"); i++) {
            HttpResponse<String> page = get(at);
            assertThat(page.statusCode()).as(at).isEqualTo(200);
            String id = at.replaceFirst(".*/questions/([^?]*).*", "$1");
            Question question = version.item().question(id).orElseThrow();
            at = next(form(version, page.body(), question, random));
        }
        return at;
    }

    private static String form(ItemVersion version, String page, Question question, Random random) {
        List<String> fields = new ArrayList<>();
        for (MatchResult hidden : HIDDEN.matcher(page).results().toList()) {
            fields.add(hidden.group(1) + "=" + hidden.group(2));
        }
        fields.add(question.id() + "=" + answer(question, random));
        return "/items/%s/questions/%s/answer?%s"
                .formatted(version.slug(), question.id(), String.join("&", fields));
    }

    private static String answer(Question question, Random random) {
        return switch (question.kind()) {
            case SINGLE -> option(question, random);
            case MULTIPLE ->
                    question.required() || random.nextBoolean()
                            ? option(question, random)
                            : AnswerReader.NONE;
            case YES_NO -> String.valueOf(random.nextBoolean());
            case NUMBER -> String.valueOf(random.nextInt(500));
            case DATE -> "2026-0%d-17".formatted(1 + random.nextInt(9));
        };
    }

    private static String option(Question question, Random random) {
        return question.options().get(random.nextInt(question.options().size())).id();
    }
}
