package org.yichuang.pages;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.WebUtils;

/// How a person wants to read: language, larger letters, dark or light. Kept in cookies.
public record PageSettings(Locale locale, boolean elder, @Nullable String theme) {

    public static final String LANGUAGE = "yichuang-language";
    public static final String DISPLAY = "yichuang-display";
    public static final String THEME = "yichuang-theme";

    public static PageSettings of(HttpServletRequest request) {
        String theme = cookie(request, THEME);
        return new PageSettings(
                "en".equals(cookie(request, LANGUAGE)) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE,
                "elder".equals(cookie(request, DISPLAY)),
                "dark".equals(theme) || "light".equals(theme) ? theme : null);
    }

    private static @Nullable String cookie(HttpServletRequest request, String name) {
        Cookie cookie = WebUtils.getCookie(request, name);
        return cookie == null ? null : cookie.getValue();
    }
}
