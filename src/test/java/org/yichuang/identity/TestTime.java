package org.yichuang.identity;

import java.time.Instant;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.yichuang.testing.MovableClock;

/// A Tuesday in September, until a test moves it.
@TestConfiguration(proxyBeanMethods = false)
public class TestTime {

    @Bean
    @Primary
    MovableClock movableClock() {
        return new MovableClock(Instant.parse("2026-09-29T02:42:00Z"));
    }
}
