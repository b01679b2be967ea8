package org.yichuang.forms.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.yichuang.forms.FilledForm;
import org.yichuang.forms.FormValues;
import org.yichuang.forms.Prefill;
import org.yichuang.forms.Stall;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.View;

@SpringBootTest(
        classes = {FormsAlone.class, StallApplication.class},
        webEnvironment = WebEnvironment.RANDOM_PORT)
class FormBrowserTest extends BrowserTest {

    @Autowired private StallApplication application;

    @BeforeEach
    void start() {
        application.start(FilledForm.empty());
    }

    static Stream<View> views() {
        return Stream.of(
                View.DESK,
                View.DESK.inDark(),
                View.PHONE.inEnglish(),
                View.SMALL_PHONE,
                View.SMALL_PHONE.forElders());
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_section_with_every_kind_of_field_and_error_fits_and_is_accessible(View view) {
        application.start(
                Prefill.apply(Stall.form(), FilledForm.empty(), FormPagesTest.ZHAO)
                        .with(
                                Stall.values(
                                        """
                                        {"name": "赵晓棠", "phone": "1390000", "goods": "food",
                                         "area": "八十多", "partners": [{"name": "钱和"}, {}]}
                                        """)));
        for (String section : new String[] {"trader", "stall"}) {
            Page page = open("/stall/" + section, view);
            page.click("#save");

            screenshot(page, section + "-" + view);
            assertFitsTheWidth(page);
            assertAccessible(page);
            assertThat(page.locator("[aria-invalid=true]").first()).isVisible();
        }
        application.start(FilledForm.empty().with(Stall.complete()));
        Page summary = open("/stall-summary?masked=true", view);
        screenshot(summary, "summary-" + view);
        assertFitsTheWidth(summary);
        assertAccessible(summary);
    }

    @Test
    void without_script_fields_appear_after_saving_and_nothing_typed_is_lost() {
        Page page = open("/stall/stall", View.PHONE.withoutScript());
        assertThat(page.getByLabel("现场做吃的吗")).hasCount(0);

        page.fill("[name=area]", "八十多");
        page.fill("[name=plan]", "左边\n右边");
        page.check("[name=goods][value=food]");
        page.click("#save");
        assertThat(page.locator("[name=area]")).hasValue("八十多");
        assertThat(page.locator("#field-area-error")).containsText("填数字，比如 86");
        page.check("[name=cooks][value=true]");
        page.click("#save");
        page.check("[name=fuel][value=electric]");
        page.click("text=加一行");
        page.click("text=加一行");
        page.fill("[name='partners[0].name']", "钱和");
        page.fill("[name='partners[1].name']", "孙云");
        page.click("text=去掉这一行 >> nth=0");

        assertThat(page.locator("[name='partners[0].name']")).hasValue("孙云");
        assertThat(values())
                .isEqualTo(
                        Stall.values(
                                """
                                {"area": "八十多", "plan": "左边\\n右边", "goods": "food",
                                 "cooks": true, "fuel": "electric",
                                 "partners": [{"name": "孙云"}]}
                                """));
    }

    @Test
    void with_script_fields_come_and_go_at_once_and_what_is_being_typed_stays() {
        Page page = open("/stall/stall", View.DESK);
        page.fill("[name=plan]", "还没有保存");

        page.check("[name=goods][value=food]");
        assertThat(page.locator("[name=cooks]").first()).isVisible();
        page.check("[name=cooks][value=true]");
        assertThat(page.locator("[name=fuel]").first()).isVisible();
        assertThat(page.locator("[name=plan]")).hasValue("还没有保存");
        assertAccessible(page);

        page.check("[name=goods][value=clothes]");
        assertThat(page.locator("[name=cooks]")).hasCount(0);
        assertThat(page.locator("[name=fuel]")).hasCount(0);

        page.check("[name=goods][value=food]");
        assertThat(page.locator("[name=cooks][value=true]")).isChecked();
        assertThat(page.locator("[name=plan]")).hasValue("还没有保存");
    }

    @Test
    void the_enter_key_saves_and_neither_adds_nor_removes_a_row() {
        application.start(
                FilledForm.empty().with(Stall.values("{\"partners\": [{\"name\": \"钱和\"}]}")));
        Page page = open("/stall/stall", View.DESK);

        page.fill("[name=area]", "8");
        page.press("[name=area]", "Enter");

        assertThat(page.locator("[name='partners[0].name']")).hasValue("钱和");
        assertThat(page.locator(".form-row")).hasCount(1);
        assertThat(values().get("area").orElseThrow().intValue()).isEqualTo(8);
    }

    private FormValues values() {
        return application.filled().values();
    }
}
