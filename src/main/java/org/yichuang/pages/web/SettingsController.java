package org.yichuang.pages.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yichuang.pages.LocalPath;
import org.yichuang.pages.PageSettings;

/// Remembers how a person wants to read, in cookies, and leads back to where they were.
@Controller
class SettingsController {

    private static final Duration REMEMBERED = Duration.ofDays(365);

    /// A script that already changed the page says so and needs no page in answer.
    private static final String QUIET = "X-Quiet";

    @PostMapping("/settings/language")
    ResponseEntity<Void> language(
            @RequestParam String language,
            @RequestParam @Nullable String back,
            HttpServletRequest request) {
        return remember(PageSettings.LANGUAGE, language, Set.of("zh-CN", "en"), back, request);
    }

    @PostMapping("/settings/display")
    ResponseEntity<Void> display(
            @RequestParam String display,
            @RequestParam @Nullable String back,
            HttpServletRequest request) {
        return remember(PageSettings.DISPLAY, display, Set.of("normal", "elder"), back, request);
    }

    @PostMapping("/settings/theme")
    ResponseEntity<Void> theme(
            @RequestParam String theme,
            @RequestParam @Nullable String back,
            HttpServletRequest request) {
        return remember(
                PageSettings.THEME, theme, Set.of("dark", "light", "device"), back, request);
    }

    private static ResponseEntity<Void> remember(
            String cookie,
            String value,
            Set<String> allowed,
            @Nullable String back,
            HttpServletRequest request) {
        if (!allowed.contains(value)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "expected one of " + allowed + ", but got " + value);
        }
        String header =
                ResponseCookie.from(cookie, value)
                        .path("/")
                        .maxAge(REMEMBERED)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .build()
                        .toString();
        if (request.getHeader(QUIET) != null) {
            return ResponseEntity.noContent().header(HttpHeaders.SET_COOKIE, header).build();
        }
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header(HttpHeaders.SET_COOKIE, header)
                .location(URI.create(LocalPath.orHome(back)))
                .build();
    }
}
