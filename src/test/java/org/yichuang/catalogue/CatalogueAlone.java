package org.yichuang.catalogue;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/// The catalogue with the modules that it rests on, guarded as in the whole platform.
@TestComponent
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.yichuang.pages",
            "org.yichuang.database",
            "org.yichuang.packs",
            "org.yichuang.directory",
            "org.yichuang.identity",
            "org.yichuang.rules",
            "org.yichuang.documents",
            "org.yichuang.catalogue"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class CatalogueAlone {}
