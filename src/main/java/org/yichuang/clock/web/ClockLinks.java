package org.yichuang.clock.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// This module's links in the page shell.
@Configuration(proxyBeanMethods = false)
class ClockLinks {

    @Bean
    NavigationLink dueLink() {
        return new NavigationLink(
                Area.FOOTER, "calendar", "clock.link", "/calendar", 500, Set.of());
    }

    @Bean
    NavigationLink yearsLink() {
        return new NavigationLink(
                Area.WORKBENCH,
                "years",
                "clock.link",
                "/administration/calendar",
                830,
                Set.of(Role.ADMINISTRATOR.name()));
    }
}
