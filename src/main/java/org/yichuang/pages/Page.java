package org.yichuang.pages;

import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;

/// What a template knows about the request it answers: the reader's language and settings, who they
/// are, and the words, dates and paths of the page. A controller takes it as an argument and hands
/// it to the template as its first parameter.
public final class Page implements Language {

    private final PageShell shell;
    private final PageRequest request;
    private final LocalDateTime now;
    private final ZoneId zone;
    private final Dates dates;

    Page(PageShell shell, PageRequest request, Clock clock) {
        this.shell = shell;
        this.request = request;
        this.zone = clock.getZone();
        this.now = LocalDateTime.now(clock);
        this.dates = new Dates(english(), today());
    }

    @Override
    public Locale locale() {
        return request.settings().locale();
    }

    /// The value of the `lang` attribute.
    public String language() {
        return locale().toLanguageTag();
    }

    public boolean english() {
        return Locale.ENGLISH.getLanguage().equals(locale().getLanguage());
    }

    @Override
    public String text(String key, Object... arguments) {
        return shell.texts().text(locale(), key, arguments);
    }

    @Override
    public boolean hasText(String key) {
        return shell.texts().has(locale(), key);
    }

    @Override
    public String pick(Localised text) {
        return text.in(locale());
    }

    public String pick(Map<String, String> texts) {
        return Localised.of(texts).in(locale());
    }

    /// The present moment, in China.
    public LocalDateTime now() {
        return now;
    }

    public LocalDate today() {
        return now.toLocalDate();
    }

    /// "9 月 17 日 星期四", "Thu 17 Sep"; with the year when it is not this year.
    @Override
    public String date(LocalDate date) {
        return dates.date(date);
    }

    /// "2026 年 9 月 17 日 星期四", "Thu 17 Sep 2026".
    public String dateWithYear(LocalDate date) {
        return dates.dateWithYear(date);
    }

    /// "9 月 17 日 周四", for tables and the workbench.
    public String shortDate(LocalDate date) {
        return dates.shortDate(date);
    }

    public String dateTime(LocalDateTime moment) {
        return dates.dateTime(moment.toLocalDate(), moment.toLocalTime());
    }

    @Override
    public String dateTime(Instant moment) {
        return dateTime(local(moment));
    }

    /// "09:12".
    public String time(LocalTime time) {
        return dates.time(time);
    }

    public String time(Instant moment) {
        return dates.time(local(moment).toLocalTime());
    }

    /// The moment on the wall clock of the platform.
    public LocalDateTime local(Instant moment) {
        return ZonedDateTime.ofInstant(moment, zone).toLocalDateTime();
    }

    /// "1,571,966".
    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// "还剩 3 个工作日", "今天到期", "超 1 个工作日".
    public String remaining(int workingDays) {
        if (workingDays < 0) {
            return text("pages.remaining.late", -workingDays);
        }
        return workingDays == 0
                ? text("pages.remaining.today")
                : text("pages.remaining.left", workingDays);
    }

    public Optional<Viewer> viewer() {
        return request.viewer();
    }

    /// The links of the shell that this viewer may use, in their order.
    public List<NavigationLink> navigation(NavigationLink.Area area) {
        return shell.links().stream()
                .filter(link -> link.area() == area)
                .filter(link -> link.roles().isEmpty() || viewerHasAny(link))
                .toList();
    }

    private boolean viewerHasAny(NavigationLink link) {
        return viewer().filter(viewer -> viewer.hasAny(link.roles())).isPresent();
    }

    /// The name of the hall with its place, as under the brand.
    public String siteName() {
        Site site = shell.site();
        return site == null
                ? text("pages.site.name")
                : text("pages.site.nameOf", site.place().in(locale()));
    }

    /// What the last request left to say.
    public List<Notice> notices() {
        return request.notices();
    }

    public String csrfParameter() {
        CsrfToken token = request.csrf();
        return token == null ? "_csrf" : token.getParameterName();
    }

    public String csrfToken() {
        CsrfToken token = request.csrf();
        return token == null ? "" : token.getToken();
    }

    /// The path and query of this page, to come back to.
    public String path() {
        return request.path();
    }

    public boolean elder() {
        return request.settings().elder();
    }

    /// "dark", "light", or null when the device decides.
    public @Nullable String theme() {
        return request.settings().theme();
    }

    /// The path of a static file, with the fingerprint of its content.
    public String asset(String name) {
        return shell.assets().path(name);
    }

    /// The symbol of an icon, for `use`.
    public String icon(String name) {
        return asset("icon/icons.svg") + "#" + name;
    }
}
