package org.yichuang.desk.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// The desk's links in the workbench.
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    NavigationLink windowLink() {
        return new NavigationLink(
                Area.WORKBENCH,
                "desk",
                "desk.navigation.window",
                DeskController.BASE,
                10,
                Set.of(Role.CLERK.name()));
    }

    @Bean
    NavigationLink reviewLink() {
        return new NavigationLink(
                Area.WORKBENCH,
                "review",
                "desk.navigation.review",
                ReviewController.BASE,
                20,
                Set.of(Role.REVIEWER.name(), Role.DECIDER.name(), Role.HEAD.name()));
    }
}
