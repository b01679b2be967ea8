package org.yichuang.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.yichuang.pages.PageSettings;

/// A test that looks at pages as a person does. A subclass starts the server
/// (`@SpringBootTest(webEnvironment = RANDOM_PORT)`), opens pages and acts on them. A script error,
/// a breach of the content security policy or a missing file fails the test.
public abstract class BrowserTest {

    private static final Path SCREENSHOTS = Path.of("target/screenshots");
    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    @Autowired private Environment environment;

    private final List<BrowserContext> contexts = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private @Nullable Browser browser;

    @BeforeEach
    void findBrowser() {
        browser = Chromium.orSkip();
    }

    @AfterEach
    void nothingWentWrongInTheBrowser() {
        contexts.forEach(BrowserContext::close);
        contexts.clear();
        assertThat(problems).as("problems that the browser reported").isEmpty();
    }

    /// Opens a path in a window of its own, with its own cookies.
    protected Page open(String path, View view) {
        Page page = person(view).newPage();
        page.navigate(address(path));
        return page;
    }

    /// A person with their own cookies; several pages can be opened for them.
    protected BrowserContext person(View view) {
        if (browser == null) {
            throw new IllegalStateException("expected a browser, but the test was not set up");
        }
        BrowserContext context =
                browser.newContext(
                        new Browser.NewContextOptions()
                                .setViewportSize(view.width(), view.height())
                                .setJavaScriptEnabled(view.script())
                                .setLocale(view.english() ? "en-GB" : "zh-CN")
                                .setTimezoneId("Asia/Shanghai")
                                .setReducedMotion(ReducedMotion.REDUCE)
                                .setColorScheme(
                                        view.dark() ? ColorScheme.DARK : ColorScheme.LIGHT));
        contexts.add(context);
        context.setDefaultTimeout(10_000);
        context.addCookies(settings(view));
        context.onPage(this::watch);
        return context;
    }

    /// A person who has signed in through the page.
    protected BrowserContext signedIn(View view, String login, String password) {
        BrowserContext person = person(view);
        Page page = person.newPage();
        page.navigate(address("/sign-in"));
        page.locator("input[name=name]").fill(login);
        page.locator("input[name=password]").fill(password);
        page.locator("main form button[type=submit], main form button.button").first().click();
        page.waitForURL(url -> !url.contains("/sign-in"));
        page.close();
        return person;
    }

    protected String address(String path) {
        return "http://127.0.0.1:" + environment.getProperty("local.server.port") + path;
    }

    private List<Cookie> settings(View view) {
        List<Cookie> cookies = new ArrayList<>();
        cookies.add(cookie(PageSettings.LANGUAGE, view.english() ? "en" : "zh-CN"));
        cookies.add(cookie(PageSettings.DISPLAY, view.elder() ? "elder" : "normal"));
        return cookies;
    }

    private Cookie cookie(String name, String value) {
        return new Cookie(name, value).setUrl(address("/"));
    }

    private void watch(Page page) {
        page.onPageError(error -> problems.add(page.url() + ": " + error));
        page.onConsoleMessage(
                message -> {
                    if (message.type().equals("error")) {
                        problems.add(page.url() + ": " + message.text());
                    }
                });
    }

    /// For a test that provokes an error, such as a page that does not exist.
    protected void expectProblem(String part) {
        assertThat(problems)
                .as("problems that the browser reported")
                .anyMatch(p -> p.contains(part));
        problems.removeIf(problem -> problem.contains(part));
    }

    /// No rule of WCAG 2.2 A and AA, nor a good practice, is broken on the page as it is now.
    protected static void assertAccessible(Page page) {
        List<Rule> violations =
                new AxeBuilder(page).withTags(RULES).setLegacyMode(true).analyze().getViolations();
        assertThat(violations.stream().map(BrowserTest::describe).toList())
                .as("broken rules of accessibility at " + page.url())
                .isEmpty();
    }

    private static String describe(Rule rule) {
        return rule.getNodes().stream()
                .limit(5)
                .map(
                        node ->
                                node.getTarget()
                                        + " "
                                        + node.getHtml()
                                        + " "
                                        + node.getFailureSummary())
                .collect(
                        Collectors.joining(
                                "\n    ", rule.getId() + ": " + rule.getHelp() + "\n    ", "\n"));
    }

    /// Nothing sticks out to the right, so nobody has to scroll in two directions.
    protected static void assertFitsTheWidth(Page page) {
        Object beyond =
                page.evaluate(
                        """
                        () => {
                          const width = document.documentElement.clientWidth;
                          if (document.documentElement.scrollWidth <= width) return "";
                          return [...document.querySelectorAll("body *")]
                            .filter(e => e.getBoundingClientRect().right > width + 1)
                            .map(e => e.tagName + "." + e.getAttribute("class")).slice(0, 8).join(", ");
                        }
                        """);
        assertThat(beyond).as("elements beyond the right edge of " + page.url()).isEqualTo("");
    }

    /// Keeps a picture of the whole page below `target/screenshots`, for those who want to look.
    protected Path screenshot(Page page, String name) {
        Path file = SCREENSHOTS.resolve(getClass().getSimpleName()).resolve(name + ".png");
        page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        return file;
    }
}
