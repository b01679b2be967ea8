package org.yichuang.cli;

import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;

/// What working out cases needs of the platform: the cases, what the items lay down for them, and
/// the calendar. It carries no stereotype, so that the platform does not find it when it looks for
/// its own beans.
@Import(CatalogueParts.class)
@ComponentScan({"org.yichuang.cases", "org.yichuang.clock.internal"})
@ComponentScan(
        basePackages = "org.yichuang.intake.internal",
        useDefaultFilters = false,
        includeFilters = @Filter(type = FilterType.REGEX, pattern = ".*\\.ItemProcedures"))
class CasesParts {}
