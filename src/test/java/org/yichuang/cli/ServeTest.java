package org.yichuang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;

class ServeTest {

    private static final AtomicReference<String> SEEN = new AtomicReference<>("");

    /// Notes a setting and stops.
    @Configuration(proxyBeanMethods = false)
    static class Application {

        @EventListener
        void ready(ApplicationReadyEvent event) {
            SEEN.set(
                    String.valueOf(
                            event.getApplicationContext()
                                    .getEnvironment()
                                    .getProperty("some.setting")));
            event.getApplicationContext().close();
        }
    }

    /// Cannot start.
    @Configuration(proxyBeanMethods = false)
    static class Broken {

        @Bean
        String broken() {
            throw new UnsupportedOperationException("broken on purpose");
        }
    }

    @Test
    void why_it_did_not_start_is_told_once_by_the_platform() {
        StringWriter err = new StringWriter();

        int code =
                CommandLineTool.run(
                        Broken.class,
                        Map.of(),
                        new PrintWriter(new StringWriter(), true),
                        new PrintWriter(err, true),
                        "serve",
                        "--spring.main.web-application-type=none");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isEqualTo(3);
    }

    @Test
    void settings_that_follow_reach_the_platform() {
        StringWriter err = new StringWriter();

        int code =
                CommandLineTool.run(
                        Application.class,
                        Map.of(),
                        new PrintWriter(new StringWriter(), true),
                        new PrintWriter(err, true),
                        "serve",
                        "--some.setting=here",
                        "--spring.main.web-application-type=none");

        assertThat(err.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(SEEN.get()).isEqualTo("here");
    }
}
