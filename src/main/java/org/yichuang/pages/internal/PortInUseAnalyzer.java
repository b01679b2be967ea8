package org.yichuang.pages.internal;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/// Says what to do when another program listens on the port.
@Order(Ordered.HIGHEST_PRECEDENCE)
final class PortInUseAnalyzer extends AbstractFailureAnalyzer<PortInUseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, PortInUseException busy) {
        int port = busy.getPort();
        return new FailureAnalysis(
                "Port " + port + " is in use by another program. 端口 " + port + " 被占用。",
                "Stop that program, or choose another port: ./yichuang serve --server.port="
                        + (port + 1)
                        + ", or mvn spring-boot:run -Dspring-boot.run.arguments=--server.port="
                        + (port + 1),
                rootFailure);
    }
}
