package org.yichuang.identity.internal;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yichuang.database.DataFolder;
import org.yichuang.identity.IdentityProof;
import org.yichuang.identity.PersonalDataCipher;

/// Makes the ciphers from their keys, and the stand-in for the police's register.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IdentitySettings.class)
class IdentityConfiguration {

    @Bean
    KeyedHash personIndex(IdentitySettings settings, DataFolder folder, DataSource database) {
        byte[] secret = PersonalDataKeys.ofIndex(settings.keys(), folder);
        PersonalDataKeys.check(
                JdbcClient.create(database), PersonalDataKeys.INDEX, List.of(secret));
        return new KeyedHash(secret);
    }

    @Bean
    PersonalDataCipher personalDataCipher(
            IdentitySettings settings, DataFolder folder, DataSource database) {
        List<byte[]> secrets = PersonalDataKeys.ofData(settings.keys(), folder);
        PersonalDataKeys.check(JdbcClient.create(database), PersonalDataKeys.DATA, secrets);
        return new Sm4Cipher(secrets);
    }

    @Bean
    SignInNames signInNames(KeyedHash personIndex) {
        return new SignInNames(personIndex);
    }

    @Bean
    @ConditionalOnProperty(
            name = "yichuang.identity.proof.source",
            havingValue = "local",
            matchIfMissing = true)
    IdentityProof localIdentityProof(IdentitySettings settings) {
        return new LocalIdentityProof(settings.proof().local());
    }
}
