package org.yichuang.portal.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// The portal's links.
@Configuration(proxyBeanMethods = false)
class PortalConfiguration {

    @Bean
    NavigationLink homeLink() {
        return link("home", "/", 10);
    }

    @Bean
    NavigationLink trackLink() {
        return link("track", "/track", 20);
    }

    @Bean
    NavigationLink myLink() {
        return link("my", "/my", 30);
    }

    private static NavigationLink link(String section, String path, int order) {
        return new NavigationLink(
                Area.PORTAL, section, "portal.navigation." + section, path, order, Set.of());
    }
}
