package org.yichuang.pages;

import jakarta.servlet.http.Cookie;

/// What a browser sends after a person chose a setting.
final class Cookies {

    private Cookies() {}

    static Cookie english() {
        return new Cookie(PageSettings.LANGUAGE, "en");
    }

    static Cookie elder() {
        return new Cookie(PageSettings.DISPLAY, "elder");
    }

    static Cookie dark() {
        return new Cookie(PageSettings.THEME, "dark");
    }
}
