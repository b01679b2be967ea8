package org.yichuang.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.WebUtils;

/// How a person wants to read: language, larger letters, dark or light. Kept in cookies. A program,
/// which keeps none, says its language with each request; pages are Chinese until somebody chooses.
public record PageSettings(Locale locale, boolean elder, @Nullable String theme) {

    public static final String LANGUAGE = "yichuang-language";
    public static final String DISPLAY = "yichuang-display";
    public static final String THEME = "yichuang-theme";

    private static final String INTERFACE = "/api/";

    public static PageSettings of(HttpServletRequest request) {
        String theme = cookie(request, THEME);
        return new PageSettings(
                isEnglish(request) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                "elder".equals(cookie(request, DISPLAY)),
                "dark".equals(theme) || "light".equals(theme) ? theme : null);
    }

    private static boolean isEnglish(HttpServletRequest request) {
        String chosen = cookie(request, LANGUAGE);
        return chosen == null
                ? isOfProgram(request) && prefersEnglish(request)
                : chosen.equals("en");
    }

    private static boolean isOfProgram(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return String.valueOf(failed == null ? request.getRequestURI() : failed)
                .startsWith(INTERFACE);
    }

    /// Without the header, a request has the language of this computer.
    private static boolean prefersEnglish(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) != null
                && Locale.ENGLISH.getLanguage().equals(request.getLocale().getLanguage());
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
