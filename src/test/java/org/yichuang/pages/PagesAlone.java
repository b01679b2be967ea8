package org.yichuang.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.web.util.WebUtils;
import org.yichuang.pages.NavigationLink.Area;

/// The pages module without any other: open to everyone, on a Tuesday in September.
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan("org.yichuang.pages")
public class PagesAlone {

    static final String CLERK = "clerk";

    @Bean
    Clock clock() {
        return Clock.fixed(Instant.parse("2026-09-29T02:42:00Z"), ZoneId.of("Asia/Shanghai"));
    }

    @Bean
    Site site() {
        return () -> new Localised("禾川区", "Hechuan District");
    }

    @Bean
    NavigationLink home() {
        return new NavigationLink(
                Area.PORTAL, "home", "sample.navigation.services", "/", 10, Set.of());
    }

    @Bean
    NavigationLink progress() {
        return new NavigationLink(
                Area.PORTAL, "progress", "sample.navigation.progress", "/", 20, Set.of());
    }

    @Bean
    NavigationLink together() {
        return new NavigationLink(
                Area.PORTAL, "together", "sample.navigation.together", "/", 30, Set.of());
    }

    @Bean
    NavigationLink mine() {
        return new NavigationLink(
                Area.ACCOUNT, "mine", "sample.navigation.mine", "/", 10, Set.of());
    }

    @Bean
    NavigationLink desk() {
        return new NavigationLink(
                Area.WORKBENCH,
                "gallery",
                "pages.gallery.workbench",
                "/gallery/workbench",
                10,
                Set.of("CLERK"));
    }

    @Bean
    NavigationLink help() {
        return new NavigationLink(Area.FOOTER, "help", "sample.navigation.help", "/", 10, Set.of());
    }

    /// Whoever sends the cookie is a clerk at window 5.
    @Bean
    CurrentViewer currentViewer() {
        Viewer clerk = new Viewer("chen", "陈以宁", "5 号窗口", Set.of("CLERK"));
        return request ->
                Optional.ofNullable(WebUtils.getCookie(request, CLERK)).map(cookie -> clerk);
    }

    @Bean
    SecurityFilterChain open(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(
                        csrf ->
                                csrf.csrfTokenRepository(new CookieCsrfTokenRepository())
                                        .ignoringRequestMatchers("/api/**"))
                .build();
    }
}
