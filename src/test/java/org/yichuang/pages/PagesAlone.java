package org.yichuang.pages;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.yichuang.pages.NavigationLink.Area;

/// The pages module without any other: open to everyone, on a Tuesday in September.
@TestConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(exclude = DataSourceAutoConfiguration.class)
@ComponentScan("org.yichuang.pages")
public class PagesAlone {

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
                Area.PORTAL, "home", "pages.gallery.navigation.services", "/", 10, Set.of());
    }

    @Bean
    NavigationLink progress() {
        return new NavigationLink(
                Area.PORTAL, "progress", "pages.gallery.navigation.progress", "/", 20, Set.of());
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
