package org.yichuang.catalogue.internal.search;

import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.catalogue.ItemSearch;
import org.yichuang.database.DataFolder;

/// Puts search together.
@Configuration(proxyBeanMethods = false)
class SearchConfiguration {

    /// For so long a change that another process made may stay unseen.
    private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

    @Bean
    ItemIndex itemIndex(DataFolder data, ItemSource source) {
        return new ItemIndex(data.path().resolve("search"), source, BETWEEN_LOOKS);
    }

    @Bean
    ItemSearch itemSearch(ItemIndex index) {
        return new LuceneItemSearch(index);
    }

    /// Only a server builds the index before anybody searches.
    @Bean
    @ConditionalOnWebApplication
    IndexKeeper indexKeeper(ItemIndex index) {
        return new IndexKeeper(index);
    }
}
