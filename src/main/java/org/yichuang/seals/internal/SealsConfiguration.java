package org.yichuang.seals.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.yichuang.database.DataFolder;

/// Where the secret comes from that opens the seals' keys.
@Configuration(proxyBeanMethods = false)
class SealsConfiguration {

    /// @param secret 256 bits in Base64, the same in all processes that share a database; without
    ///     it, one is made and kept in the data folder
    @Bean
    KeyCipher sealKeyCipher(DataFolder data, @Value("${yichuang.seals.secret:}") String secret) {
        return new KeyCipher(secret.isBlank() ? data.secret("seal-keys") : secret);
    }
}
