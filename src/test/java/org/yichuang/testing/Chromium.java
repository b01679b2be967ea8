package org.yichuang.testing;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// The installed Chromium, started once for all browser tests of this JVM. Nothing is downloaded.
final class Chromium {

    static final String MISSING =
            "no Chromium found, so browser tests are skipped; to run them install it and a Chinese"
                    + " font: apt-get install chromium fonts-noto-cjk"
                    + " (or point the environment variable CHROMIUM at the program)";

    private static final List<String> USUAL_PLACES =
            List.of(
                    "/usr/bin/chromium",
                    "/usr/bin/chromium-browser",
                    "/usr/bin/google-chrome",
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private Chromium() {}

    private static final class Started {
        static final Browser BROWSER = start(program().orElseThrow());
    }

    /// Skips the calling test with the way to install Chromium when there is none.
    static Browser orSkip() {
        Assumptions.assumeTrue(program().isPresent(), MISSING);
        return Started.BROWSER;
    }

    private static Optional<Path> program() {
        return Stream.concat(
                        Optional.ofNullable(System.getenv("CHROMIUM")).stream(),
                        USUAL_PLACES.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Browser start(Path program) {
        Playwright playwright =
                Playwright.create(
                        new Playwright.CreateOptions()
                                .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        return playwright
                .chromium()
                .launch(
                        new BrowserType.LaunchOptions()
                                .setExecutablePath(program)
                                .setArgs(
                                        List.of(
                                                "--no-sandbox",
                                                "--disable-gpu",
                                                "--disable-dev-shm-usage",
                                                "--force-color-profile=srgb")));
    }
}
