package org.yichuang.cli;

import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/// What an import needs of the platform: the tables of the catalogue, and neither its packs nor its
/// search, which the running platform brings up to date by itself. It carries no stereotype, so
/// that the platform does not find it when it looks for its own beans.
@ComponentScan(
        basePackages = {"org.yichuang.database", "org.yichuang.catalogue.internal"},
        excludeFilters =
                @Filter(
                        type = FilterType.REGEX,
                        pattern = "org\\.yichuang\\.catalogue\\.internal\\.(search\\.|Pack).*"))
class CatalogueParts {

    @Bean
    JdbcTemplate jdbcTemplate(DataSource source) {
        return new JdbcTemplate(source);
    }

    @Bean
    JdbcClient jdbcClient(DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    TransactionTemplate transactionTemplate(DataSource source) {
        return new TransactionTemplate(new JdbcTransactionManager(source));
    }
}
