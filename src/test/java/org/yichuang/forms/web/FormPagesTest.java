package org.yichuang.forms.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.yichuang.forms.Fact;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.KnownFacts;
import org.yichuang.forms.Prefill;
import org.yichuang.forms.Stall;
import org.yichuang.pages.Localised;
import org.yichuang.pages.PageSettings;

@SpringBootTest(classes = {FormsAlone.class, StallApplication.class})
@AutoConfigureMockMvc
class FormPagesTest {

    static final KnownFacts ZHAO =
            path ->
                    switch (path) {
                        case "person.name" -> fact(Fact.Kind.REGISTER, "赵晓棠");
                        case "person.identityNumber" ->
                                fact(Fact.Kind.REGISTER, "99010219900307002X");
                        case "person.phone" -> fact(Fact.Kind.ACCOUNT, "13800005021");
                        default -> Optional.empty();
                    };

    private static Optional<Fact> fact(Fact.Kind kind, String text) {
        return Optional.of(
                Fact.of(
                        text,
                        new Fact.Origin(
                                kind,
                                new Localised("人口库", "population register"),
                                Instant.parse("2026-09-29T01:20:00Z"))));
    }

    @Autowired private MockMvcTester browser;
    @Autowired private StallApplication application;

    @BeforeEach
    void start() {
        application.start(FilledForm.empty());
    }

    @Test
    void a_section_shows_its_fields_with_hints_units_and_what_is_optional() {
        String page = get("/stall/stall", "zh-CN");

        assertThat(page)
                .contains("摊位面积", "㎡", "哪几天出摊", "一起经营的人", "我承诺收摊后打扫干净")
                .contains("name=\"area\"", "name=\"days\"", "type=\"date\"")
                .contains("value=\"area helpers opening goods days partners plan plate promise\"")
                .doesNotContain("现场做吃的吗", "用什么火");
        assertThat(get("/stall/stall", "en")).contains("First day", "people", "Add a row");
        assertThat(get("/stall/trader", "zh-CN"))
                .contains("进度短信发到这里", "滨江街道", "home.region", "autocomplete=\"tel\"");
    }

    @Test
    void what_is_known_is_filled_in_and_says_from_where() {
        application.start(Prefill.apply(Stall.form(), FilledForm.empty(), ZHAO));

        assertThat(get("/stall/trader", "zh-CN")).contains("赵晓棠", "人口库，9 月 29 日 星期二 09:20 取");
        assertThat(get("/stall/trader", "en")).contains("population register, taken");

        application.start(
                application
                        .filled()
                        .with(
                                application
                                        .filled()
                                        .values()
                                        .with("phone", Stall.JSON.readTree("\"13900000001\""))));
        assertThat(get("/stall/trader", "zh-CN")).contains("13900000001", "您改过；人口库里是“138****5021”");
    }

    @Test
    void what_was_typed_is_shown_again_and_is_harmless() {
        application.start(
                FilledForm.empty()
                        .with(
                                Stall.values(
                                        """
                                        {"area": "八十多", "opening": "国庆以后",
                                         "plan": "<script>alert(1)</script>",
                                         "plate": "\\" onfocus=\\"alert(1)"}
                                        """)));

        assertThat(get("/stall/stall", "zh-CN"))
                .contains("value=\"八十多\"", "type=\"text\" value=\"国庆以后\"")
                .doesNotContain("<script>alert", "\" onfocus");
    }

    @Test
    void the_summary_shows_values_as_people_read_them_with_their_sources() {
        FilledForm known = Prefill.apply(Stall.form(), FilledForm.empty(), ZHAO);
        application.start(known.with(Stall.complete().with("area", Stall.JSON.readTree("8.5"))));

        String plain = get("/stall-summary", "zh-CN");
        assertThat(plain)
                .contains("8.5㎡", "2026 年 11 月 1 日", "食品", "燃气", "星期六，星期日", "钱和，40%")
                .contains("禾川区", "滨江东路 88 号", "已同意", "人口库", "您填的", "没有填")
                .contains("href=\"/stall/trader\"")
                .doesNotContain("****");
        assertThat(get("/stall-summary?masked=true", "zh-CN"))
                .contains("990102********002X", "138****5021", "赵晓棠")
                .doesNotContain("99010219900307002X", "13800005021", "88 号");
        assertThat(get("/stall-summary", "en"))
                .contains("8.5 ㎡", "Saturday, Sunday", "Agreed", "Not filled in");
    }

    @Test
    void a_script_gets_only_the_fields_that_come_and_go() {
        String answer =
                post(
                        "/stall/stall",
                        "_shown=area goods cooks fuel",
                        "area=8",
                        "goods=food",
                        "cooks=",
                        "HX");

        assertThat(answer)
                .contains("id=\"place-fuel\"", "id=\"shown-stall\"")
                .doesNotContain("place-cooks", "place-area", "name=\"area\"");
        assertThat(answer).contains("hx-swap-oob=\"true\"");
    }

    private String get(String path, String language) {
        return text(
                browser.get()
                        .uri(path)
                        .cookie(new Cookie(PageSettings.LANGUAGE, language))
                        .exchange());
    }

    private String post(String path, String... parameters) {
        var request = browser.post().uri(path).with(csrf());
        for (String parameter : parameters) {
            if (parameter.equals("HX")) {
                request.header("HX-Request", "true");
            } else {
                String[] parts = parameter.split("=", 2);
                request.param(parts[0], parts[1]);
            }
        }
        return text(request.exchange());
    }

    private static String text(MvcTestResult result) {
        assertThat(result).hasStatusOk();
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
