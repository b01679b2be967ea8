package org.yichuang.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.yichuang.pages.StartMessage;
import org.yichuang.pages.Texts;

class StartAnnouncementTest {

    private static StartAnnouncement with(Map<String, Object> settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().addFirst(new MapPropertySource("test", settings));
        return new StartAnnouncement(
                environment,
                Texts.load(),
                new DefaultListableBeanFactory().getBeanProvider(StartMessage.class));
    }

    @Test
    void the_line_has_the_address_the_seconds_and_what_modules_add() {
        String line =
                with(Map.of("server.address", "0.0.0.0"))
                        .line("8080", Duration.ofMillis(12_340), List.of(() -> "demo: clerk"));

        assertThat(line)
                .isEqualTo("一窗已就绪 Yichuang is ready: http://0.0.0.0:8080 (12.3 s) | demo: clerk");
    }

    @ParameterizedTest
    @CsvSource({"true, https://127.0.0.1:8443", "false, http://127.0.0.1:8443"})
    void the_address_can_be_opened_as_it_stands(boolean encrypted, String address) {
        assertThat(
                        with(Map.of("server.ssl.enabled", encrypted))
                                .line("8443", Duration.ZERO, List.of()))
                .contains(address + " ");
    }
}
