package org.yichuang.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ContextClosedEvent;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

/// `yichuang serve`: runs the platform until it is stopped. Settings follow as `--name=value`.
@Command(name = "serve", sortOptions = false)
final class Serve implements Callable<Integer> {

    private static final Logger log = LoggerFactory.getLogger(Serve.class);

    private final Class<?> application;

    /// picocli adds to this very list.
    @Unmatched private final List<String> settings = new ArrayList<>();

    Serve(Class<?> application) {
        this.application = application;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch closed = new CountDownLatch(1);
        SpringApplication spring = new SpringApplication(application);
        spring.addListeners((ApplicationListener<ContextClosedEvent>) _ -> closed.countDown());
        try {
            spring.run(settings.toArray(String[]::new));
        } catch (RuntimeException reported) {
            // Spring Boot has told the reason and the remedy already.
            log.debug("the platform did not start", reported);
            return ExitCode.ENVIRONMENT;
        }
        closed.await();
        return ExitCode.OK;
    }
}
