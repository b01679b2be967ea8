package org.yichuang.forms.web;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.yichuang.directory.Directory;
import org.yichuang.directory.InMemoryDirectory;
import org.yichuang.pages.PagesAlone;
import org.yichuang.rules.Expressions;

/// Forms and pages without any other module.
@TestConfiguration(proxyBeanMethods = false)
@Import(PagesAlone.class)
@ComponentScan({"org.yichuang.forms.internal", "org.yichuang.forms.web"})
public class FormsAlone {

    @Bean
    Directory directory() {
        return InMemoryDirectory.ofDemoCity();
    }

    @Bean
    Expressions expressions() {
        return Expressions.create();
    }
}
