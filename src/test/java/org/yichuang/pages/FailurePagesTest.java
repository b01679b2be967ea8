package org.yichuang.pages;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest(classes = {PagesAlone.class, FailingController.class})
@AutoConfigureMockMvc
class FailurePagesTest {

    @Autowired MockMvcTester web;

    @Test
    void an_unknown_address_says_so_in_plain_words_and_offers_the_way_home() {
        assertThat(web.get().uri("/no-such-page"))
                .hasStatus(404)
                .hasContentType("text/html;charset=UTF-8")
                .bodyText()
                .contains("找不到这一页", "href=\"/\"", "lang=\"zh-CN\"");
    }

    @Test
    void the_words_are_english_for_who_chose_english() {
        assertThat(web.get().uri("/no-such-page").cookie(Cookies.english()))
                .hasStatus(404)
                .bodyText()
                .contains("There is no such page", "lang=\"en\"");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 409, 413, 429, 503})
    void each_failure_has_its_own_words(int status) {
        assertThat(web.get().uri("/fails/" + status))
                .hasStatus(status)
                .bodyText()
                .contains("<h1>")
                .doesNotContain("pages.failure");
    }

    @Test
    void what_is_not_there_for_somebody_looks_like_what_is_not_there_at_all() {
        assertThat(web.get().uri("/fails/404?detail=nowhere"))
                .hasStatus(404)
                .bodyText()
                .contains("找不到这一页")
                .doesNotContain("somebody else");
        assertThat(web.get().uri("/api/fails/404?detail=nowhere"))
                .hasStatus(404)
                .hasContentType("application/problem+json");
    }

    @Test
    void a_defect_shows_an_incident_number_and_nothing_of_the_inside() {
        assertThat(web.get().uri("/fails/500"))
                .hasStatus(500)
                .bodyText()
                .contains("我们这边出错了")
                .containsPattern("事故编号 <span class=\"code\">[0-9A-F]{8}</span>")
                .doesNotContain("seal", "IllegalState");
    }

    @Test
    void a_part_of_a_page_that_fails_becomes_a_line_at_its_top() throws Exception {
        MockHttpServletResponse response =
                web.get().uri("/fails/409").header("HX-Request", "true").exchange().getResponse();

        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(response.getHeader(Htmx.RETARGET)).isEqualTo("#notices");
        assertThat(response.getContentAsString())
                .contains("别人刚刚改过", "role=\"alert\"")
                .doesNotContain("<html");
    }

    @Test
    void a_program_gets_a_problem_with_its_remedy() {
        assertThat(web.get().uri("/api/fails/404?detail=expected a case, but there is none"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .isLenientlyEqualTo(
                        """
                        {"status":404,"title":"找不到这一页",
                         "detail":"expected a case, but there is none",
                         "remedy":"可以从首页搜索您要办的事。"}
                        """);
    }

    @Test
    void a_program_learns_the_incident_of_a_defect_but_not_its_cause() {
        assertThat(web.get().uri("/api/fails/500"))
                .hasStatus(500)
                .bodyText()
                .contains("incident")
                .doesNotContain("seal");
    }

    @Test
    void a_wrong_type_in_the_address_is_the_readers_mistake_and_not_a_defect() {
        assertThat(web.get().uri("/fails/often")).hasStatus(400);
    }

    @Test
    void every_answer_carries_the_strict_policy() {
        for (String path : new String[] {"/no-such-page", "/fails/500", "/api/fails/404"}) {
            assertThat(web.get().uri(path))
                    .headers()
                    .hasValue(ContentSecurity.HEADER, ContentSecurity.POLICY);
        }
        assertThat(ContentSecurity.POLICY)
                .contains("default-src 'self'", "script-src 'self';")
                .doesNotContain("unsafe");
    }
}
