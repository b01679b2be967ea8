package org.yichuang.pages.internal;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.yichuang.pages.StartMessage;
import org.yichuang.pages.Texts;

/// Says on one line that the platform is ready, where it is, and what the modules add.
@Component
class StartAnnouncement {

    private static final Logger log = LoggerFactory.getLogger(StartAnnouncement.class);
    private static final double MILLIS = 1000;

    private final Environment environment;
    private final Texts texts;
    private final ObjectProvider<StartMessage> messages;

    StartAnnouncement(Environment environment, Texts texts, ObjectProvider<StartMessage> messages) {
        this.environment = environment;
        this.texts = texts;
        this.messages = messages;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        String port = environment.getProperty("local.server.port");
        if (port != null) {
            Duration taken = Objects.requireNonNullElse(event.getTimeTaken(), Duration.ZERO);
            log.info("{}", line(port, taken, messages.orderedStream().toList()));
        }
    }

    String line(String port, Duration taken, List<StartMessage> additions) {
        String host = environment.getProperty("server.address", "127.0.0.1");
        String scheme =
                environment.getProperty("server.ssl.enabled", Boolean.class, false)
                        ? "https"
                        : "http";
        String ready =
                texts.text(
                        Locale.SIMPLIFIED_CHINESE,
                        "pages.start.ready",
                        scheme + "://" + host + ":" + port,
                        String.format(Locale.ROOT, "%.1f", taken.toMillis() / MILLIS));
        return Stream.concat(Stream.of(ready), additions.stream().map(StartMessage::text))
                .collect(Collectors.joining(" | "));
    }
}
