package org.yichuang.cli;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What working out cases needs of the platform: the cases, what the items lay down for them, and
/// the calendar. It carries no stereotype, so that the platform does not find it when it looks for
/// its own beans.
@ComponentScan({"org.yichuang.database", "org.yichuang.cases", "org.yichuang.clock.internal"})
@ComponentScan(
        basePackages = {"org.yichuang.catalogue.internal", "org.yichuang.intake.internal"},
        useDefaultFilters = false,
        includeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern =
                                ".*\\.(ItemProcedures|CachedCatalogue|ItemVersionStore"
                                        + "|LicenceTypeStore|ReferenceStore)"))
class CasesParts {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }
}
