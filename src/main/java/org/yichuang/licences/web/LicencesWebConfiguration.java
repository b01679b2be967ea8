package org.yichuang.licences.web;

import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.pages.NavigationLink;
import org.yichuang.pages.NavigationLink.Area;

/// What the licences put into the page shell.
@Configuration(proxyBeanMethods = false)
class LicencesWebConfiguration {

    @Bean
    NavigationLink verifyLink() {
        return new NavigationLink(
                Area.FOOTER, "verify", "licences.navigation.verify", "/verify", 30, Set.of());
    }
}
