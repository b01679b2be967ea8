package org.yichuang.identity;

import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;

/// The identity module with those it rests on and no other.
@TestComponent
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "org.yichuang.pages",
            "org.yichuang.database",
            "org.yichuang.packs",
            "org.yichuang.directory",
            "org.yichuang.identity"
        },
        excludeFilters = @Filter(type = FilterType.CUSTOM, classes = TypeExcludeFilter.class))
public class IdentityAlone {}
