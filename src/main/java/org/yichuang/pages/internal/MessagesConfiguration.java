package org.yichuang.pages.internal;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.pages.Texts;

/// Offers the texts of all modules.
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

    @Bean
    Texts texts() {
        return Texts.load();
    }
}
