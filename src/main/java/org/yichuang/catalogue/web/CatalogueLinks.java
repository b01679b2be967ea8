package org.yichuang.catalogue.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// The catalogue's links.
@Configuration(proxyBeanMethods = false)
class CatalogueLinks {

    @Bean
    NavigationLink itemsLink() {
        return new NavigationLink(
                Area.PORTAL, "items", "catalogue.navigation.items", "/items", 15, Set.of());
    }
}
