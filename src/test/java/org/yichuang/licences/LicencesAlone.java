package org.yichuang.licences;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;

/// The licences with the modules below them that they need, open to everyone. No stereotype, so
/// that the application does not find it.
@EnableAutoConfiguration
@ComponentScan(
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class),
        basePackages = {
            "org.yichuang.database",
            "org.yichuang.directory",
            "org.yichuang.documents",
            "org.yichuang.pages",
            "org.yichuang.packs",
            "org.yichuang.rules",
            "org.yichuang.seals",
            "org.yichuang.materials.internal",
            "org.yichuang.licences"
        })
public class LicencesAlone {

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
