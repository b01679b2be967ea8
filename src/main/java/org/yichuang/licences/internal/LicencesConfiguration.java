package org.yichuang.licences.internal;

import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.licences.HolderKeys;

/// What an installation decides about licences.
@Configuration(proxyBeanMethods = false)
class LicencesConfiguration {

    /// @param site the address under which the public reaches the platform, without a slash at the
    ///     end
    @Bean
    VerificationAddress verificationAddress(
            @Value("${yichuang.public-address:http://127.0.0.1:${server.port:8080}}") String site) {
        return new VerificationAddress(site);
    }

    @Bean
    @ConditionalOnMissingBean
    HolderKeys holderKeys() {
        return account -> Optional.ofNullable(account.personKey()).map(Set::of).orElse(Set.of());
    }
}
