package org.yichuang.catalogue.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.identity.Role;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// The catalogue's link in the workbench.
@Configuration(proxyBeanMethods = false)
class CatalogueAdministrationLinks {

    @Bean
    NavigationLink catalogueLink() {
        return new NavigationLink(
                Area.WORKBENCH,
                "catalogue",
                "catalogue.administration.navigation",
                ItemFilter.PATH,
                60,
                Set.of(Role.EDITOR.name(), Role.ADMINISTRATOR.name()));
    }
}
