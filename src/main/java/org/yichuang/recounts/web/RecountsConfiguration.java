package org.yichuang.recounts.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// This module's link in the workbench; administrators come from the page of the year.
@Configuration(proxyBeanMethods = false)
class RecountsConfiguration {

    @Bean
    NavigationLink recountsLink() {
        return new NavigationLink(
                Area.WORKBENCH,
                "recounts",
                "recounts.navigation",
                RecountsController.PATH,
                90,
                Set.of(
                        Role.SUPERVISOR.name(),
                        Role.CLERK.name(),
                        Role.REVIEWER.name(),
                        Role.DECIDER.name(),
                        Role.HEAD.name()));
    }
}
