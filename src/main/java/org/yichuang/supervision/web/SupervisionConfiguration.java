package org.yichuang.supervision.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// The supervisor's link in the workbench.
@Configuration(proxyBeanMethods = false)
class SupervisionConfiguration {

    @Bean
    NavigationLink supervisionLink() {
        return new NavigationLink(
                Area.WORKBENCH,
                "supervision",
                "supervision.navigation",
                SupervisionController.BASE,
                30,
                Set.of(Role.SUPERVISOR.name()));
    }
}
