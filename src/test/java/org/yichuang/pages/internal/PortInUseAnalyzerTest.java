package org.yichuang.pages.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;

@ExtendWith(OutputCaptureExtension.class)
class PortInUseAnalyzerTest {

    @ImportAutoConfiguration(TomcatServletWebServerAutoConfiguration.class)
    static class ServerAlone {}

    @Test
    void a_busy_port_is_named_with_the_way_out(CapturedOutput output) throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = other.getLocalPort();

            assertThatThrownBy(
                    () ->
                            SpringApplication.run(
                                    ServerAlone.class,
                                    "--server.port=" + port,
                                    "--logging.level.root=ERROR"));

            assertThat(output)
                    .contains("Port " + port + " is in use", "--server.port=" + (port + 1))
                    .doesNotContain("\tat org.");
        }
    }
}
