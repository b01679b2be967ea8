package org.yichuang.licences.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.licences.HolderKeys;
import org.yichuang.licences.Licence;
import org.yichuang.licences.Licences;
import org.yichuang.testing.BrowserTest;
import org.yichuang.testing.FiledCases;
import org.yichuang.testing.PlatformTest;
import org.yichuang.testing.View;
import org.yichuang.testing.Visitor;

/// The wallet of the demonstration district's applicant.
@PlatformTest
@Import(FiledCases.class)
class WalletBrowserTest extends BrowserTest {

    @LocalServerPort int port;
    @Autowired FiledCases filed;
    @Autowired Licences licences;
    @Autowired HolderKeys holders;
    @Autowired JdbcClient jdbc;

    static Stream<View> views() {
        return Stream.of(
                View.PHONE,
                View.SMALL_PHONE.forElders(),
                View.DESK,
                View.DESK.inDark().inEnglish());
    }

    private List<Licence> held() {
        return licences.of(holders.of(filed.applicant()));
    }

    private static String path(Licence licence) {
        return "/licences/" + licence.identifier().text();
    }

    private Page signedIn(View view) {
        Page page = open("/sign-in", view);
        page.locator("#name").fill(FiledCases.APPLICANT);
        page.locator("#password").fill(PlatformTest.PASSWORD);
        page.locator("#password").press("Enter");
        page.waitForURL(url -> !url.endsWith("/sign-in"));
        return page;
    }

    @ParameterizedTest
    @MethodSource("views")
    void the_wallet_shows_every_licence_of_the_parties(View view) {
        Page page = signedIn(view);

        page.navigate(address("/licences"));

        for (Licence licence : held()) {
            assertThat(page.locator("a[href='" + path(licence) + "']").first()).isVisible();
        }
        assertFitsTheWidth(page);
        assertAccessible(page);
        screenshot(page, "wallet-" + view);
    }

    @ParameterizedTest
    @MethodSource("views")
    void a_licence_shows_its_face_its_code_and_what_strangers_see(View view) {
        Page page = signedIn(view);

        page.navigate(address(path(held().getFirst())));

        assertThat(page.locator("article.licence")).isVisible();
        assertThat(page.locator("#face")).isVisible();
        assertFitsTheWidth(page);
        assertAccessible(page);
        screenshot(page, "licence-" + view);
    }

    @Test
    void each_use_is_visible_to_the_holder_the_latest_first_and_none_is_lost() {
        // given
        Licence licence = held().getFirst();
        for (int i = 1; i <= WalletViews.USES + 3; i++) {
            licences.noteUse(licence, "禾川区城市管理局", "第 %d 次".formatted(i));
        }
        Visitor holder = new Visitor(port).signedIn(FiledCases.APPLICANT, PlatformTest.PASSWORD);

        // when
        String first = holder.get(path(licence)).body();
        String older = first.replaceAll("(?s).*href=\"([^\"]*before=[^\"#]*)#uses\".*", "$1");
        String second = holder.get(older.replace("&amp;", "&")).body();

        // then
        assertThat(first).contains("第 " + (WalletViews.USES + 3) + " 次").doesNotContain("第 3 次");
        assertThat(second).contains("第 3 次").contains("第 1 次").doesNotContain("第 4 次");
    }

    @Test
    void somebody_elses_licence_and_a_made_up_one_do_not_exist() {
        // given
        String other =
                jdbc.sql(
                                "select identifier from licences.licence where holder_key <> all(:own) limit 1")
                        .param("own", holders.of(filed.applicant()).toArray(String[]::new))
                        .query(String.class)
                        .single();
        Visitor visitor = new Visitor(port).signedIn(FiledCases.APPLICANT, PlatformTest.PASSWORD);

        assertThat(visitor.get("/licences/" + other).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/licences/nonsense").statusCode()).isEqualTo(404);
    }
}
